/**
 * A payment gateway that speaks Monnify's wire format. {@link ng.powerpay.sandbox.monnify.MonnifyGateway}
 * is the way in, with the sign-in; {@code TransactionApi} and {@code RefundApi} answer the merchant in
 * {@code Answers}; what happens to the money is {@code sandbox.gateway}'s. Unlike the real one it gives
 * back what was paid by card or USSD too (the real one says R2), so that refunds can be tried out.
 */
@NullMarked
package ng.powerpay.sandbox.monnify;

import org.jspecify.annotations.NullMarked;
