package ng.powerpay.payment.monnify;

import java.util.Set;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Fields;

/** Reads answers about refunds, which Monnify keeps under our key. Only a person helps with R1 to R12. */
final class MonnifyRefunds {

    /**
     * Not known, not refundable (only transfers are), too much, too little (100 naira is the least), no
     * funds, no account, too long, all given back. R9, "had before", and R10, R11 are asked about again.
     */
    private static final Set<String> REFUSALS = Set.of("R1", "R2", "R3", "R4", "R5", "R6", "R8", "R12");

    private MonnifyRefunds() {}

    static RefundStatus find(Answer answer, RefundRequest asked) {
        var unknown = MonnifyAnswers.refused(answer)
                && (answer.text("responseCode").equals("R7")
                        || MonnifyAnswers.refused(answer, "not found", "not find", "not exist", "no refund"));
        return unknown ? new RefundStatus.NotFound() : status(answer, asked);
    }

    static RefundStatus opened(Answer answer, RefundRequest asked) {
        var code = answer.text("responseCode");
        var refused = MonnifyAnswers.refused(answer) && (REFUSALS.contains(code) || answer.status() == 403);
        return refused
                ? new RefundStatus.NeedsAttention(REFUSALS.contains(code) ? "Monnify code " + code : answer.why())
                : status(answer, asked);
    }

    private static RefundStatus status(Answer answer, RefundRequest asked) {
        var body = MonnifyAnswers.body(answer);
        if (body == null || !body.path("refundReference").asString("").equals(asked.key())) {
            return new RefundStatus.Unknown(answer.why());
        }
        if (body.has("refundAmount") && !asked.amount().equals(Fields.of(body).naira("refundAmount"))) {
            return new RefundStatus.NeedsAttention("a refund of another amount is there");
        }
        var status = body.path("refundStatus").asString("");
        return switch (status) {
            case "COMPLETED", "REFUNDED" -> new RefundStatus.Done();
            case "PENDING", "IN_PROGRESS", "INITIATED", "PROCESSING" -> new RefundStatus.Pending(status);
            case "FAILED" -> new RefundStatus.NeedsAttention(status);
            default -> new RefundStatus.Unknown("a refund status that Monnify does not document");
        };
    }
}
