/**
 * A payment gateway that speaks Paystack's wire format. {@link
 * ng.powerpay.sandbox.paystack.PaystackGateway} is the way in; {@code TransactionApi} and {@code
 * RefundApi} answer the merchant in {@code TransactionView} and {@code RefundView}; what happens to
 * the money is {@code sandbox.gateway}'s. Source of shapes and rules: Paystack's public API
 * description and help pages.
 */
@NullMarked
package ng.powerpay.sandbox.paystack;

import org.jspecify.annotations.NullMarked;
