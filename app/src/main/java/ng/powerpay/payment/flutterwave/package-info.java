/**
 * Flutterwave's third API. {@link ng.powerpay.payment.flutterwave.FlutterwaveGateway} makes the calls,
 * {@code FlutterwaveAnswers} reads what comes back. Its events carry a secret but no signature, so they
 * are worth even less than others: a reason to ask. Refunds go by the number of the transaction,
 * which is asked for by our reference first.
 */
@NullMarked
package ng.powerpay.payment.flutterwave;

import org.jspecify.annotations.NullMarked;
