/**
 * A seller of electricity that speaks Interswitch's Quickteller bills. {@link
 * ng.powerpay.sandbox.quickteller.QuicktellerVendor} is the way in and the list of billers; {@code
 * Signatures} lets in only calls that are signed, of this moment and never seen before; {@code
 * BillsApi} checks customers, takes payments and answers for them. What is sold and what goes wrong
 * is {@code sandbox.vendor}'s. Source: Interswitch's public developer pages.
 */
@NullMarked
package ng.powerpay.sandbox.quickteller;

import org.jspecify.annotations.NullMarked;
