/**
 * A seller of electricity that speaks Baxi's wire format for nine companies. {@link
 * ng.powerpay.sandbox.baxi.BaxiVendor} is the way in, {@code ServiceApi} looks meters up and sells,
 * {@code SaleView} writes sales, {@code ServiceType} names the companies. Source: open clients.
 */
@NullMarked
package ng.powerpay.sandbox.baxi;

import org.jspecify.annotations.NullMarked;
