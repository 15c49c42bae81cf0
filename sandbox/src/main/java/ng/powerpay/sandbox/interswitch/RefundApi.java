package ng.powerpay.sandbox.interswitch;

import java.util.Optional;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Refund;
import ng.powerpay.sandbox.gateway.RefundStatus;
import ng.powerpay.sandbox.gateway.Till;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import tools.jackson.databind.JsonNode;

/** {@code /paymentgateway/api/v1/refunds}, for those with a token. */
final class RefundApi {

    private final Till till;

    RefundApi(Till till) {
        this.till = till;
    }

    Reply create(Request request) {
        JsonNode body = request.json();
        String reference = Json.text(body, "refundReference");
        String type = Json.text(body, "refundType");
        if (!reference.matches("[A-Za-z0-9-]{1,50}") || !type.matches("FULL|PARTIAL")) {
            return refused(400, "10400", "refundReference and refundType are required");
        }
        if (find(reference).isPresent()) {
            return refused(400, "10409", "Duplicate refund reference");
        }
        Optional<Charge> charge = charge(Json.text(body, "parentPaymentId"));
        if (charge.isEmpty()) {
            return refused(400, "10404", "No such payment");
        }
        boolean full = type.equals("FULL");
        JsonNode given = body.path("refundAmount");
        long amount = full ? charge.get().paidKobo() : given.isIntegralNumber() ? given.asLong() : 0;
        boolean other = given.isIntegralNumber() && given.asLong() != amount;
        if (other || amount <= 0 || amount > till.refunds().refundable(charge.get())) {
            return refused(400, "10400", "Invalid refund amount");
        }
        var extra = Fields.of("refundReference", reference).and("refundType", type);
        Refund refund = till.refunds().open(charge.get(), amount, Json.MAPPER.valueToTree(extra));
        return Reply.json(201, view(refund));
    }

    Reply show(Request request) {
        return find(request.named("reference"))
                .map(it -> (Reply) Reply.json(200, view(it)))
                .orElseGet(() -> refused(404, "10404", "Refund not found"));
    }

    static Reply refused(int status, String code, String message) {
        return Reply.json(status, Fields.of("responseCode", code).and("responseMessage", message));
    }

    private Optional<Refund> find(String reference) {
        return till.refunds().all().stream()
                .filter(it -> Json.text(it.extra(), "refundReference").equals(reference))
                .findFirst();
    }

    private Optional<Charge> charge(String paymentReference) {
        return till.charges()
                .findId(paymentReference.substring(paymentReference.lastIndexOf('|') + 1))
                .filter(it -> CheckoutApi.paymentReference(it).equals(paymentReference));
    }

    private Fields view(Refund refund) {
        return Fields.of("refundReference", Json.text(refund.extra(), "refundReference"))
                .and("parentPaymentId", parent(refund))
                .and("refundType", Json.text(refund.extra(), "refundType"))
                .and("refundAmount", refund.amountKobo())
                .and("currency", "566")
                .and("status", word(refund.status()))
                .and("createdAt", refund.createdAt())
                .and("responseCode", "00");
    }

    private String parent(Refund refund) {
        return till.charges()
                .find(refund.reference())
                .map(CheckoutApi::paymentReference)
                .orElse("");
    }

    private static String word(RefundStatus status) {
        return switch (status) {
            case PENDING -> "PENDING";
            case PROCESSING, NEEDS_ATTENTION -> "PROCESSING";
            case PROCESSED -> "COMPLETE";
            case FAILED -> "FAILED";
        };
    }
}
