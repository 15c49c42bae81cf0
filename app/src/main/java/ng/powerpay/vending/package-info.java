/**
 * Those who sell electricity to us. A {@link ng.powerpay.vending.Vendor} answers who owns a {@link
 * ng.powerpay.vending.Meter} ({@link ng.powerpay.vending.MeterAnswer}) and turns money into a
 * {@link ng.powerpay.vending.VendOutcome}: vended, refused, not sent, not found or unknown, where
 * unknown is the answer to every doubt. {@link ng.powerpay.vending.Vendors} picks one for a company
 * by {@link ng.powerpay.vending.Priorities}, {@link ng.powerpay.vending.VendorHealth} and {@link
 * ng.powerpay.vending.Floats}, our money with each. Each vendor is a sub-package that knows its
 * wire format and nothing of purchases.
 */
@NullMarked
package ng.powerpay.vending;

import org.jspecify.annotations.NullMarked;
