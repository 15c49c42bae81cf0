/**
 * What every pretend vendor has in common: selling electricity for accounts and meters that all
 * vendors share ({@code sandbox.meter}), each with its own books and wallet. The {@link
 * ng.powerpay.sandbox.vendor.Counter} is what a wire package talks to; {@code Checks} refuse,
 * {@code Play} does what the meter's {@link ng.powerpay.sandbox.meter.Scenario} says, {@code Vends}
 * keep what was sold, {@code Settling} decides what waits. Faults of the line (no answer, half an
 * answer, a server error, a page in HTML) are played here too: a wire package never sees them.
 *
 * <p>To add a vendor, make a package with three kinds of files and one line in {@code Providers}: a
 * class that implements {@link ng.powerpay.sandbox.vendor.Vendor} (name, variables, commission,
 * routes
 * in {@code join}); classes that read requests into an {@link ng.powerpay.sandbox.vendor.Order} and
 * ask the {@link ng.powerpay.sandbox.vendor.Counter}; and views that write a {@link
 * ng.powerpay.sandbox.vendor.Slip}, a {@link ng.powerpay.sandbox.vendor.Answer} or a {@link
 * ng.powerpay.sandbox.vendor.Lookup} in the vendor's own words. {@code sandbox.vtpass} is the
 * example. Keys come from {@link ng.powerpay.sandbox.provider.Secrets#of}; signatures and login
 * tokens
 * from {@link ng.powerpay.sandbox.provider.Keys} and {@link ng.powerpay.sandbox.provider.Passes}.
 */
@NullMarked
package ng.powerpay.sandbox.vendor;

import org.jspecify.annotations.NullMarked;
