package ng.powerpay.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to a person.
 *
 * @param subject what it is about: a purchase's reference, a refund's key, a line of a statement
 * @param overdue open beyond its deadline, by the database's clock
 * @param owner e-mail of who looks at it; null when nobody does yet
 * @param proposed the action that waits for a second person, or null
 * @param approvalId of the proposal
 * @param decision how it ended; null while it is open
 * @param note what people wrote, a line each with time and name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewCase(
        long id,
        String subject,
        @Nullable String purchaseId,
        String kind,
        String text,
        Instant openedAt,
        Instant deadline,
        boolean overdue,
        @Nullable String owner,
        @Nullable CaseAction proposed,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable Long approvalId,
        @Nullable String decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note) {

    boolean isOpen() {
        return decision == null;
    }

    /**
     * What a proposal about it is about; begins with the purchase's reference where there is one.
     */
    String approvalSubject() {
        return subject + " case " + id;
    }
}
