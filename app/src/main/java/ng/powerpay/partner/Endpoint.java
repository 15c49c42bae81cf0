package ng.powerpay.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner wants to be told of its purchases; its secret is shown once and is not in here.
 *
 * @param types which events; none: all of them
 * @param offReason STAFF, GONE (it answered 410) or FAILING (for five days); null while it is on
 * @param failingSince null when the last call was taken
 * @param formerUntil until then what is sent is signed with the secret before this one too
 * @param waiting events that are still to be told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Endpoint(
        long id,
        String url,
        List<String> types,
        State state,
        @Nullable String offReason,
        @Nullable Instant failingSince,
        @Nullable Instant formerUntil,
        long waiting,
        long version,
        String createdBy,
        Instant createdAt) {

    /** Whether anything is sent there. */
    public enum State {
        ON,
        OFF
    }

    /** All that is told. */
    static final List<String> TYPES = List.of(
            "purchase.paid",
            "purchase.vended",
            "purchase.refunding",
            "purchase.refunded",
            "purchase.expired",
            "purchase.review",
            "purchase.written_off");
}
