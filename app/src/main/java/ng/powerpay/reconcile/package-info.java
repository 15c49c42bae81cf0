/**
 * What gateways and vendors say against what our books say, one Lagos day at a time. Lines come
 * from a gateway's list or from files ({@code StatementFile}, with its columns as data in {@code
 * Columns}) and are kept by {@code StatementLines}. {@code CompareStatement} is the step that is
 * due every morning: it reads {@code OurBooks}, lets {@code Matcher} find each {@code Difference},
 * and
 * {@code Remedies} lets a machine ask again or calls a person. {@code FloatCheck} compares our
 * float, the ledger's invariants are looked at, and {@code Report} tells it all. Nothing here moves
 * a purchase: it only has the steps of the purchase ask.
 */
@NullMarked
package ng.powerpay.reconcile;

import org.jspecify.annotations.NullMarked;
