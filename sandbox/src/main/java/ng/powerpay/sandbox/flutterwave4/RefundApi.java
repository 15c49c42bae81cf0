package ng.powerpay.sandbox.flutterwave4;

import java.util.Optional;
import java.util.Set;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Charges;
import ng.powerpay.sandbox.gateway.Refund;
import ng.powerpay.sandbox.gateway.Refunds;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import tools.jackson.databind.JsonNode;

/** {@code /refunds}. An order that is repeated with its key is answered again. */
final class RefundApi {

    private static final Set<String> REASONS =
            Set.of("duplicate", "fraudulent", "requested_by_customer", "expired_uncaptured_charge");

    private final Charges charges;
    private final Refunds refunds;

    RefundApi(Charges charges, Refunds refunds) {
        this.charges = charges;
        this.refunds = refunds;
    }

    synchronized Reply create(Request request) {
        JsonNode body = request.json();
        String key = request.header("X-Idempotency-Key");
        Optional<Refund> before = refunds.all().stream()
                .filter(it -> !key.isEmpty() && Json.text(it.extra(), "key").equals(key))
                .findFirst();
        if (before.isPresent()) {
            return Views.ok(201, view(before.get()));
        }
        String of = Json.text(body, "charge_id").replaceFirst("^chg_", "");
        Optional<Charge> charge = charges.withCode(of);
        if (charge.isEmpty()) {
            return Views.refused(404, "RESOURCE_NOT_FOUND", "There is no such charge");
        }
        long kobo = ChargeApi.kobo(body);
        if (kobo <= 0 || kobo > refunds.refundable(charge.get()) || !REASONS.contains(Json.text(body, "reason"))) {
            return ChargeApi.invalid("amount or reason does not fit the charge");
        }
        var extra = Fields.of("key", key).and("meta", body.path("meta"));
        return Views.ok(201, view(refunds.open(charge.get(), kobo, Json.MAPPER.valueToTree(extra))));
    }

    Reply list(Request request) {
        var views = refunds.all().reversed().stream()
                .filter(it -> Views.holds(request, it.createdAt()))
                .map(this::view)
                .toList();
        return Views.page(request, views);
    }

    private Fields view(Refund refund) {
        return Views.refund(refund, charges.find(refund.reference()).orElseThrow());
    }
}
