/**
 * Our own vendor for closed groups: estates and mini-grids whose meters' vending keys we hold.
 * {@link ng.powerpay.vending.sts.StsProvider} reads its settings, {@link
 * ng.powerpay.vending.sts.VendingKeys} has the key file and the signer; {@code StsVendor} sells,
 * and {@link ng.powerpay.vending.sts.StsMeters} keeps the meters and every token made. Nothing here
 * uses the network. {@code docs/runbooks/closed-group.md} is for who runs it.
 */
@NullMarked
package ng.powerpay.vending.sts;

import org.jspecify.annotations.NullMarked;
