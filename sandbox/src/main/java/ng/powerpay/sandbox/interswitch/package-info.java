/**
 * A payment gateway that speaks Interswitch Web Checkout. {@link
 * ng.powerpay.sandbox.interswitch.InterswitchGateway} is the way in; {@code CheckoutApi} takes the
 * form that a browser posts and answers {@code gettransaction.json}, which wants to hear the
 * amount; {@code RefundApi} wants a token of the passport. What happens to the money is {@code
 * sandbox.gateway}'s. Source: Interswitch's public developer pages.
 */
@NullMarked
package ng.powerpay.sandbox.interswitch;

import org.jspecify.annotations.NullMarked;
