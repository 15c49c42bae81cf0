package ng.powerpay.payment;

import java.net.URI;
import java.util.Set;
import ng.powerpay.platform.Kobo;

/**
 * A page on which one purchase is paid.
 *
 * @param reference ours, unique at the gateway for ever
 * @param ways to offer there
 * @param returnTo where the gateway sends the customer afterwards
 */
public record CheckoutRequest(String reference, Kobo total, Payer payer, Set<Way> ways, URI returnTo) {

    public CheckoutRequest {
        ways = Set.copyOf(ways);
    }

    /**
     * Who pays, as far as we know.
     *
     * @param email the customer's, or one of ours made for this purchase
     * @param phone in E.164
     */
    public record Payer(String name, String email, String phone) {}
}
