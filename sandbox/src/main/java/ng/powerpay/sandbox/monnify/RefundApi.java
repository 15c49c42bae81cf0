package ng.powerpay.sandbox.monnify;

import java.util.Optional;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Refund;
import ng.powerpay.sandbox.gateway.Till;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import tools.jackson.databind.JsonNode;

/** {@code /refunds}: refused with Monnify's codes R1 to R12. */
final class RefundApi {

    private static final long LEAST_KOBO = 100_00;
    private static final int LONGEST_REASON = 64;
    private static final int LONGEST_NOTE = 16;

    private final Till till;
    private final TransactionApi transactions;

    RefundApi(Till till, TransactionApi transactions) {
        this.till = till;
        this.transactions = transactions;
    }

    Reply initiate(Request request) {
        JsonNode body = request.json();
        String reference = Json.text(body, "refundReference");
        String reason = Json.text(body, "refundReason");
        String note = Json.text(body, "customerNote");
        if (reference.isEmpty() || reason.isEmpty() || note.isEmpty()) {
            return Answers.refused(400, "99", "refundReference, refundReason and customerNote are needed");
        }
        if (reason.length() > LONGEST_REASON || note.length() > LONGEST_NOTE) {
            return Answers.refused(400, "R8", "A supplied value exceeded its limit");
        }
        if (find(reference).isPresent()) {
            return Answers.refused(422, "R9", "The refund reference already exists");
        }
        return transactions
                .withNumber(Json.text(body, "transactionReference"))
                .map(it -> open(it, body))
                .orElseGet(() -> Answers.refused(404, "R1", "Transaction with the specified reference does not exist"));
    }

    private Reply open(Charge charge, JsonNode body) {
        long amount = TransactionApi.kobo(body.path("refundAmount"));
        long left = till.refunds().refundable(charge);
        if (left <= 0) {
            return Answers.refused(422, "R12", "Total refunds already equal the transaction amount");
        }
        if (amount > left) {
            return Answers.refused(422, "R3", "Refund amount is above the transaction amount");
        }
        if (amount < LEAST_KOBO) {
            return Answers.refused(422, "R4", "Refund amount is below the minimum refundable amount");
        }
        var notes = Fields.of("refundReference", Json.text(body, "refundReference"))
                .and("refundReason", Json.text(body, "refundReason"))
                .and("customerNote", Json.text(body, "customerNote"));
        return answer(till.refunds().open(charge, amount, Json.MAPPER.valueToTree(notes)));
    }

    Reply show(Request request) {
        return find(request.named("reference"))
                .map(this::answer)
                .orElseGet(() -> Answers.refused(404, "R7", "No refund was initiated with this refund reference"));
    }

    private Optional<Refund> find(String reference) {
        return till.refunds().all().stream()
                .filter(it -> Json.text(it.extra(), "refundReference").equals(reference))
                .findFirst();
    }

    private Reply answer(Refund refund) {
        return Answers.ok(
                Answers.of(refund, till.charges().find(refund.reference()).orElseThrow()));
    }
}
