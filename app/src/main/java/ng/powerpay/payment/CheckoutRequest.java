package ng.powerpay.payment;

import java.net.URI;
import ng.powerpay.platform.Kobo;

/**
 * A page on which one purchase is paid.
 *
 * @param reference ours, unique at the gateway for ever
 * @param returnTo where the gateway sends the customer afterwards
 */
public record CheckoutRequest(String reference, Kobo total, String email, URI returnTo) {}
