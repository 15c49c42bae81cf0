/**
 * What every pretend gateway has in common: the customer's money, and what happens to it when.
 * {@link ng.powerpay.sandbox.gateway.Charges} and {@link ng.powerpay.sandbox.gateway.Refunds} hold
 * it; the customer chooses on the checkout page ({@code CheckoutPages}, {@code
 * /checkout/NAME/CODE}) what is to go wrong, or sends any sum to the order's own account ({@link
 * ng.powerpay.sandbox.gateway.TransferAccount}) on the page of the {@link
 * ng.powerpay.sandbox.gateway.Bank}; {@code Webhooks} tell the merchant until it listens. Nothing
 * is random.
 *
 * <p>To add a gateway, make a package with three kinds of files and one line in {@code Providers}:
 * a
 * class that implements {@link ng.powerpay.sandbox.gateway.Gateway} (name, variables, fee, test
 * cards,
 * the two events, where the customer goes back to, routes in {@code join}); classes that read
 * requests
 * into an {@link ng.powerpay.sandbox.gateway.Order} and ask the {@link
 * ng.powerpay.sandbox.gateway.Till}; and views that write a {@link
 * ng.powerpay.sandbox.gateway.Charge}
 * or {@link ng.powerpay.sandbox.gateway.Refund} in the gateway's own words. {@code
 * sandbox.paystack} is
 * the example. Keys come from {@link ng.powerpay.sandbox.provider.Secrets#of}; signatures and login
 * tokens from {@link ng.powerpay.sandbox.provider.Keys} and {@link
 * ng.powerpay.sandbox.provider.Passes}.
 */
@NullMarked
package ng.powerpay.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
