package ng.powerpay.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as staff see it.
 *
 * @param messageId as in the header webhook-id
 * @param status of the last answer
 * @param answer its body, at most 4 KiB; kept for 30 days
 * @param fault why there was no answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookDelivery(
        long id,
        String messageId,
        String type,
        String purchase,
        Instant at,
        State state,
        int tries,
        @Nullable Instant triedAt,
        @Nullable Instant nextAt,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable String fault) {

    /** How far it came. */
    public enum State {
        DUE,
        DONE,
        FAILED,
        STOPPED
    }
}
