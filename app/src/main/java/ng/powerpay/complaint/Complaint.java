package ng.powerpay.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as its customer sees it.
 *
 * @param escalation whom to go to next, and from when
 * @param entries what was said after the complaint's own text, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Complaint(
        String number,
        ComplaintState state,
        ComplaintKind kind,
        String text,
        @Nullable String reference,
        Instant receivedAt,
        Instant dueAt,
        boolean overdue,
        List<Escalation> escalation,
        List<ComplaintEntry> entries) {

    /** Something that was said. */
    record ComplaintEntry(ComplaintRow.By by, String text, Instant at) {}

    /**
     * Who is next.
     *
     * @param how an address, a telephone number or a page
     */
    record Escalation(String to, String how, Instant from) {}

    static Complaint of(ComplaintRow row, List<ComplaintRow.Said> said, List<Escalation> escalation) {
        return new Complaint(
                row.number(),
                row.state(),
                row.kind(),
                row.text(),
                row.purchase(),
                row.times().received(),
                row.times().due(),
                row.overdue(),
                escalation,
                said.stream()
                        .map(one -> new ComplaintEntry(one.by(), one.text(), one.at()))
                        .toList());
    }
}
