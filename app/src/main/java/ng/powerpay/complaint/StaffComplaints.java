package ng.powerpay.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import ng.powerpay.notify.Language;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.purchase.Masked;
import ng.powerpay.review.ReviewCases;
import org.jspecify.annotations.Nullable;

/** What staff see of complaints and do about them; customers' phones and addresses are masked. */
final class StaffComplaints {

    /** @param version to be sent with an answer, so that nobody answers what he has not read */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StaffComplaint(
            String number,
            ComplaintState state,
            ComplaintKind kind,
            String text,
            @Nullable String reference,
            String phone,
            @Nullable String email,
            Language language,
            @Nullable String regulator,
            @Nullable String owner,
            Instant receivedAt,
            Instant dueAt,
            boolean overdue,
            @Nullable Instant escalatedAt,
            @Nullable Instant resolvedAt,
            int version,
            List<StaffEntry> entries) {

        static StaffComplaint of(ComplaintRow row, List<ComplaintRow.Said> said) {
            var customer = row.customer();
            var times = row.times();
            return new StaffComplaint(
                    row.number(),
                    row.state(),
                    row.kind(),
                    row.text(),
                    row.purchase(),
                    Masked.phoneForStaff(customer.phone()),
                    Masked.email(customer.email()),
                    customer.language(),
                    row.regulator(),
                    row.owner(),
                    times.received(),
                    times.due(),
                    row.overdue(),
                    times.escalated(),
                    times.resolved(),
                    row.version(),
                    said.stream()
                            .map(one -> new StaffEntry(one.by(), one.author(), one.text(), one.at()))
                            .toList());
        }
    }

    /** @param author e-mail of who of us said it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StaffEntry(ComplaintRow.By by, @Nullable String author, String text, Instant at) {}

    /** @param version as it was read */
    record StaffReply(String text, int version) {

        StaffReply {
            text = ComplaintAnswer.fitting(text, 2);
        }
    }

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final ReviewCases cases;

    StaffComplaints(Complaints complaints, ComplaintDesk desk, ReviewCases cases) {
        this.complaints = complaints;
        this.desk = desk;
        this.cases = cases;
    }

    /** @throws Problem COMPLAINT_NOT_FOUND */
    StaffComplaint see(String typed) {
        var row = get(typed);
        return StaffComplaint.of(row, complaints.said(row.number()));
    }

    private ComplaintRow get(String typed) {
        return ng.powerpay.platform.ShortId.typed(ComplaintDesk.PREFIX, typed)
                .flatMap(complaints::find)
                .orElseThrow(() -> Problem.of(ErrorCode.COMPLAINT_NOT_FOUND, "No complaint has this number."));
    }

    void take(String typed, String who) {
        require(complaints.take(get(typed).number(), who));
    }

    /** @throws Problem FIELD_INVALID for nobody of ours */
    void assign(String typed, String owner) {
        var number = get(typed).number();
        if (!complaints.assign(number, owner)) {
            require(get(number).state() != ComplaintState.RESOLVED);
            throw Problem.field(ErrorCode.FIELD_INVALID, "owner", "No member of staff has this e-mail.");
        }
    }

    void answer(String typed, StaffReply reply, String who) {
        var number = get(typed).number();
        require(complaints.answer(number, reply.version(), who, reply.text()));
        desk.tell("COMPLAINT_ANSWERED", get(number));
    }

    void resolve(String typed, StaffReply reply, String who) {
        var number = get(typed).number();
        require(complaints.resolve(number, reply.version(), who, reply.text()));
        cases.ended(number, ComplaintDesk.CASE);
        desk.tell("COMPLAINT_RESOLVED", get(number));
    }

    private static void require(boolean done) {
        if (!done) {
            throw Problem.of(
                    ErrorCode.COMPLAINT_CHANGED,
                    "It was answered, added to or closed since you read it. Read it again.");
        }
    }
}
