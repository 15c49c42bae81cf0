/**
 * A payment gateway that speaks Paystack's wire format. {@link
 * ng.powerpay.sandbox.paystack.PaystackGateway} is the way in. {@code TransactionApi} and {@code
 * RefundApi} answer the merchant, {@code CheckoutPages} the customer; {@code Charges} and {@code
 * Refunds} hold what happened to the money, {@code Webhooks} tells the merchant, signed and with the
 * documented retries. The customer chooses on the page what is to go wrong; nothing is random.
 * Source of shapes and rules: Paystack's public API description and help pages.
 */
@NullMarked
package ng.powerpay.sandbox.paystack;

import org.jspecify.annotations.NullMarked;
