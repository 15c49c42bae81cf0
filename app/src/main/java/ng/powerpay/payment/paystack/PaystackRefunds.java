package ng.powerpay.payment.paystack;

import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.remote.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Reads answers about refunds. Our fixed key travels as the merchant's note, so that of several
 * refunds of one payment each is found again.
 */
final class PaystackRefunds {

    private PaystackRefunds() {}

    /**
     * Among those listed with our key: done if one is done, else under way if one is, else its
     * trouble.
     */
    static RefundStatus find(Answer answer, RefundRequest asked) {
        var data = PaystackAnswers.data(answer);
        if (data == null || !data.isArray()) {
            return new RefundStatus.Unknown(answer.why());
        }
        RefundStatus found = new RefundStatus.NotFound();
        for (var refund : data) {
            if (about(refund, asked)) {
                found = better(found, status(refund, asked));
            }
        }
        return found;
    }

    private static RefundStatus better(RefundStatus one, RefundStatus other) {
        return rank(other) > rank(one) ? other : one;
    }

    private static int rank(RefundStatus status) {
        return switch (status) {
            case RefundStatus.Done() -> 4;
            case RefundStatus.Pending _ -> 3;
            case RefundStatus.Unknown _ -> 2;
            case RefundStatus.NeedsAttention _ -> 1;
            case RefundStatus.NotFound() -> 0;
        };
    }

    /**
     * Of this payment, and with our key; one without any note was made by hand on their dashboard.
     */
    private static boolean about(JsonNode refund, RefundRequest asked) {
        var payment = asked.payment();
        return (payment.equals(refund.path("transaction_reference").asString(""))
                        || payment.equals(
                                refund.path("transaction").path("reference").asString("")))
                && (asked.key().equals(note(refund)) || (note(refund).isEmpty() && sameAmount(refund, asked)));
    }

    private static String note(JsonNode refund) {
        return refund.path("merchant_note").asString("");
    }

    static RefundStatus opened(Answer answer, RefundRequest asked) {
        var data = PaystackAnswers.data(answer);
        if (data != null) {
            return status(data, asked);
        }
        return answer.status() == 400
                ? new RefundStatus.NeedsAttention(answer.why())
                : new RefundStatus.Unknown(answer.why());
    }

    private static RefundStatus status(JsonNode refund, RefundRequest asked) {
        if (refund.path("amount").isNumber() && !sameAmount(refund, asked)) {
            return new RefundStatus.NeedsAttention("a refund of another amount is there");
        }
        var status = refund.path("status").asString("");
        return switch (status) {
            case "processed" -> new RefundStatus.Done();
            case "pending", "processing" -> new RefundStatus.Pending(status);
            case "failed", "needs-attention" -> new RefundStatus.NeedsAttention(status);
            default -> new RefundStatus.Unknown("a refund status Paystack does not document");
        };
    }

    private static boolean sameAmount(JsonNode refund, RefundRequest asked) {
        var amount = Answer.whole(refund.path("amount"));
        return amount != null && amount == asked.amount().amount();
    }
}
