package ng.powerpay.sandbox.gateway;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the merchant asked for.
 *
 * @param reference the merchant's own, unique at this gateway
 * @param extra whatever the wire package wants to find again, such as metadata
 */
public record Order(String reference, Customer customer, long amountKobo, Page page, JsonNode extra) {

    /** Who pays, as far as the merchant said; blank where it did not. */
    public record Customer(String name, String email, String phone) {}

    /**
     * The checkout page.
     *
     * @param returnUrl blank when the customer stays
     * @param channels to offer; empty for all
     */
    public record Page(String returnUrl, List<Channel> channels) {}
}
