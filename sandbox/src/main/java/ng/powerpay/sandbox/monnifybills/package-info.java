/**
 * A vendor that speaks the wire format of Monnify's bills. {@link
 * ng.powerpay.sandbox.monnifybills.MonnifyBillsVendor} is the way in, with the sign-in; {@code
 * BillsApi} validates, vends and answers questions in {@code BillView}; {@code Product} is what is
 * sold. As seen of the real one a vend needs {@code reference} and {@code amount}, and for a
 * prepaid meter what the validation gave. What refuses has no code of its own but FAILED.
 */
@NullMarked
package ng.powerpay.sandbox.monnifybills;

import org.jspecify.annotations.NullMarked;
