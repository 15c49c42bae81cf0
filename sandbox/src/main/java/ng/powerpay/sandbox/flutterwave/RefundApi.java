package ng.powerpay.sandbox.flutterwave;

import java.util.Optional;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Charges;
import ng.powerpay.sandbox.gateway.Refund;
import ng.powerpay.sandbox.gateway.Refunds;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import tools.jackson.databind.JsonNode;

/** Refunds, by the number of the transaction. */
final class RefundApi {

    private final Charges charges;
    private final Refunds refunds;

    RefundApi(Charges charges, Refunds refunds) {
        this.charges = charges;
        this.refunds = refunds;
    }

    Reply create(Request request) {
        JsonNode body = request.json();
        Optional<Charge> found = charges.findId(request.named("id"));
        if (found.isEmpty()) {
            return Views.refused(404, "No transaction was found for this id");
        }
        Charge charge = found.get();
        long left = refunds.refundable(charge);
        long kobo = body.path("amount").isMissingNode() ? left : PaymentApi.kobo(Json.text(body, "amount"));
        if (kobo <= 0 || kobo > left) {
            return Views.refused(400, "Refund amount is more than what is left of the transaction");
        }
        var extra = Json.MAPPER.valueToTree(Fields.of("comments", Json.text(body, "comments")));
        Fields view = Views.refund(refunds.open(charge, kobo, extra), charge);
        view.put("tx_id", view.remove("transaction_id"));
        view.remove("comment");
        return Views.ok("Transaction refund initiated", view);
    }

    /** {@code id} is the transaction's. */
    Reply list(Request request) {
        String id = request.query("id");
        var views = refunds.all().reversed().stream()
                .filter(it -> Views.holds(request, it.createdAt()))
                .map(this::view)
                .filter(it -> id.isBlank() || id.equals(String.valueOf(it.get("transaction_id"))))
                .toList();
        return Views.page(request, "Refunds fetched", views);
    }

    private Fields view(Refund refund) {
        return Views.refund(refund, charges.find(refund.reference()).orElseThrow());
    }
}
