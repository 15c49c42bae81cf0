/**
 * Those who take money for us. A {@link ng.powerpay.payment.Gateway} opens a hosted checkout page,
 * says what became of it ({@link ng.powerpay.payment.PaymentStatus}) and gives money back. {@code
 * WebhookController} takes a gateway's events: the signature over the raw bytes is checked, the
 * event is stored once, and {@link ng.powerpay.payment.PaymentHints} is told; what really happened
 * is always asked of the gateway. Each gateway is a sub-package.
 */
@NullMarked
package ng.powerpay.payment;

import org.jspecify.annotations.NullMarked;
