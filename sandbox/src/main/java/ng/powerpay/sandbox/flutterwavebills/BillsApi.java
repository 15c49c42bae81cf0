package ng.powerpay.sandbox.flutterwavebills;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.vendor.Answer.Refused;
import ng.powerpay.sandbox.vendor.Answer.Taken;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Lookup;
import ng.powerpay.sandbox.vendor.Order;
import tools.jackson.databind.JsonNode;

/** Lists billers, validates customers, pays bills and tells how they stand. */
final class BillsApi {

    private static final String REFERENCE = "[A-Za-z0-9_.-]{1,100}";

    private final Counter counter;

    BillsApi(Counter counter) {
        this.counter = counter;
    }

    Reply billers(Request request) {
        boolean electricity = request.named("category").equals("UTILITYBILLS");
        List<Fields> all = Arrays.stream(Biller.values())
                .map(it -> Fields.of("name", it.company().title())
                        .and("biller_code", it.code())
                        .and("country_code", "NG"))
                .toList();
        return electricity
                ? BillView.success("Billers fetched successfully", all)
                : BillView.error(400, "Invalid category");
    }

    Reply items(Request request) {
        Optional<Biller> biller = Biller.of(request.named("biller"));
        return biller.<Reply>map(it -> BillView.success("Items fetched", List.of(item(it, true), item(it, false))))
                .orElseGet(() -> BillView.error(400, "Invalid biller"));
    }

    private static Fields item(Biller biller, boolean prepaid) {
        return Fields.of("biller_code", biller.code())
                .and("item_code", biller.item(prepaid))
                .and("name", biller.company().title() + (prepaid ? " prepaid" : " postpaid"))
                .and("fee", BillView.FEE);
    }

    Reply validate(Request request) throws InterruptedException {
        Optional<Biller> biller = Biller.of(request.query("code"));
        String item = request.named("item");
        if (biller.isEmpty() || !biller.get().sells(item)) {
            return BillView.error(404, "Invalid biller or item");
        }
        boolean prepaid = item.equals(biller.get().item(true));
        return switch (counter.verify(biller.get().company(), request.query("customer"))) {
            case Lookup.Found found when found.account().prepaid() == prepaid -> found(found, biller.get(), item);
            case Lookup.Found _, Lookup.Unknown _ -> BillView.error(400, "Invalid customer id");
            case Lookup.Down _ -> BillView.error(503, "An error occurred. Please contact support");
        };
    }

    private static Reply found(Lookup.Found found, Biller biller, String item) {
        var account = found.account();
        var limits = account.terms().limits();
        return BillView.success(
                "Item validated successfully",
                Fields.of("response_code", "00")
                        .and("address", account.owner().address())
                        .and("response_message", "Successful")
                        .and("name", account.owner().name())
                        .and("biller_code", biller.code())
                        .and("customer", account.number())
                        .and("product_code", item)
                        .and("email", null)
                        .and("fee", BillView.FEE)
                        .and("maximum", Naira.decimal(limits.mostKobo()))
                        .and("minimum", Naira.decimal(limits.leastKobo())));
    }

    Reply pay(Request request) throws InterruptedException {
        Optional<Biller> biller = Biller.of(request.named("biller"));
        String item = request.named("item");
        if (biller.isEmpty() || !biller.get().sells(item)) {
            return BillView.error(404, "Invalid biller or item");
        }
        JsonNode body = request.json();
        String reference = Json.text(body, "reference");
        boolean complete = Json.text(body, "country").equals("NG")
                && !Json.text(body, "customer_id").isEmpty();
        if (!complete || !reference.matches(REFERENCE) || amountKobo(body) <= 0) {
            return BillView.error(400, "A required field is missing or malformed");
        }
        boolean prepaid = item.equals(biller.get().item(true));
        var target = new Order.Target(biller.get().company(), Json.text(body, "customer_id"), prepaid);
        var extra = Map.of("callback", Json.text(body, "callback_url"));
        return counter.vend(new Order(reference, target, amountKobo(body), "", extra), answer -> switch (answer) {
            case Taken taken -> BillView.paid(taken.slip());
            case Refused refused -> BillView.error(400, BillView.refusal(refused.why()));
        });
    }

    Reply status(Request request) throws InterruptedException {
        return counter.query(request.named("reference"))
                .map(BillView::status)
                .orElseGet(() -> BillView.error(404, "No bill has this reference"));
    }

    Reply balance() {
        var left = Naira.decimal(counter.walletKobo());
        return BillView.success(
                "Wallet balance fetched",
                Fields.of("currency", "NGN").and("available_balance", left).and("ledger_balance", left));
    }

    /** Only a number is an amount. */
    private static long amountKobo(JsonNode body) {
        JsonNode amount = body.path("amount");
        try {
            return amount.isNumber() ? Naira.kobo(amount.asString()) : -1;
        } catch (ArithmeticException | NumberFormatException e) {
            return -1;
        }
    }
}
