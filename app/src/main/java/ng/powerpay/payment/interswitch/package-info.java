/**
 * Interswitch Web Checkout. {@code InterswitchGateway} makes the form that opens the page and the calls;
 * {@code InterswitchAnswers} reads what is said of a payment, {@code InterswitchRefunds} gives money back,
 * which alone needs a sign-in.
 */
@NullMarked
package ng.powerpay.payment.interswitch;

import org.jspecify.annotations.NullMarked;
