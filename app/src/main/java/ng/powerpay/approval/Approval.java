package ng.powerpay.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was proposed, and what became of it.
 *
 * @param payload opened, when it was sealed: never show it without looking at {@code secret}
 * @param reason of who made it
 * @param expiresAt after that nobody can agree any more
 * @param decidedBy who agreed, refused or withdrew it; null while it is open
 * @param note of who decided
 * @param version counts its changes
 */
public record Approval(
        long id,
        String kind,
        String subject,
        String summary,
        JsonNode payload,
        boolean secret,
        String reason,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        int version) {

    /** How far it came; all but the first are for ever. */
    public enum State {
        PROPOSED,
        AGREED,
        REFUSED,
        /** By who made it, or because what it was about is over. */
        WITHDRAWN,
        /** Nobody decided within a week. */
        EXPIRED
    }

    boolean isOpen() {
        return state == State.PROPOSED;
    }

    /** Who agreed; only for what was agreed. */
    public String agreedBy() {
        if (state != State.AGREED || decidedBy == null) {
            throw new IllegalStateException("nobody agreed to approval " + id);
        }
        return decidedBy;
    }

    /** Without the payload, which may be secret. */
    @Override
    public String toString() {
        return id + " " + kind + " " + subject + " " + state;
    }
}
