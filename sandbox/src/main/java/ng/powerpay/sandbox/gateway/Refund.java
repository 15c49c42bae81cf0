package ng.powerpay.sandbox.gateway;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Money on its way back.
 *
 * @param id the gateway's own number for it
 * @param reference of the charge
 * @param extra whatever the wire package wants to find again, such as the merchant's own reference
 */
public record Refund(
        long id, String reference, long amountKobo, RefundStatus status, JsonNode extra, Instant createdAt) {

    Refund with(RefundStatus next) {
        return new Refund(id, reference, amountKobo, next, extra, createdAt);
    }

    /** Whether this money is gone from the merchant, or may yet go. */
    public boolean counts() {
        return status != RefundStatus.FAILED;
    }
}
