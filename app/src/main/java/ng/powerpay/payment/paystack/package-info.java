/**
 * Paystack. {@link ng.powerpay.payment.paystack.PaystackGateway} makes the calls; {@code
 * PaystackAnswers} reads what comes back, lenient in form and strict in meaning.
 */
@NullMarked
package ng.powerpay.payment.paystack;

import org.jspecify.annotations.NullMarked;
