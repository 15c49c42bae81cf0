package ng.powerpay.sandbox.baxi;

import java.util.Map;
import ng.powerpay.sandbox.baxi.ServiceType.Product;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.vendor.Answer;
import ng.powerpay.sandbox.vendor.Answer.Refusal;
import ng.powerpay.sandbox.vendor.Answer.Refused;
import ng.powerpay.sandbox.vendor.Answer.Taken;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Lookup;
import ng.powerpay.sandbox.vendor.Lookup.Found;
import ng.powerpay.sandbox.vendor.Order;
import tools.jackson.databind.JsonNode;

/** {@code verify}, {@code request} and {@code requery}. Errors have codes of their own, mostly under HTTP 500. */
final class ServiceApi {

    private final Counter counter;
    private final String agent;

    ServiceApi(Counter counter, String agent) {
        this.counter = counter;
        this.agent = agent;
    }

    Reply verify(Request request) throws InterruptedException {
        var body = request.json();
        var product = ServiceType.of(Json.text(body, "service_type"));
        if (product.isEmpty()) {
            return SaleView.error(500, "BX0026", "Requested biller service does not exist");
        }
        var prepaid = product.get().prepaid();
        return switch (counter.verify(product.get().service().company(), Json.text(body, "account_number"))) {
            case Found found when found.account().prepaid() == prepaid -> SaleView.success(owner(found));
            case Found _, Lookup.Unknown _ ->
                SaleView.error(500, "BX0025", "Error encountered during name finder validation");
            case Lookup.Down _ -> SaleView.error(500, "BX0024", "No response from the connecting service provider");
        };
    }

    private static Fields owner(Found found) {
        var account = found.account();
        var band = Fields.of("serviceBand", account.terms().band().letter())
                .and("feeder", account.company().district() + " 11KV")
                .and("dssName", account.company().district() + " DSS");
        return Fields.of("name", account.owner().name())
                .and("address", account.owner().address())
                .and("outstandingBalance", found.owedKobo() == 0 ? "" : Naira.decimal(found.owedKobo()))
                .and("dueDate", null)
                .and("district", account.company().district())
                .and("accountNumber", account.number())
                .and("minimumAmount", Naira.decimal(account.terms().limits().leastKobo()))
                .and("rawOutput", band)
                .and("errorMessage", null);
    }

    Reply sell(Request request) throws InterruptedException {
        var body = request.json();
        var product = ServiceType.of(Json.text(body, "service_type"));
        if (product.isEmpty()) {
            return SaleView.error(500, "BX0026", "Requested biller service does not exist");
        }
        if (!Json.text(body, "agentId").equals(agent)) {
            return SaleView.error(500, "BX0010", "The agent does not exist");
        }
        return complete(body)
                ? counter.vend(order(body, product.get()), ServiceApi::answer)
                : SaleView.error(400, "BX0003", "Invalid request parameters data");
    }

    private static boolean complete(JsonNode body) {
        return Json.text(body, "agentReference").matches("[A-Za-z0-9-]{1,64}")
                && !Json.text(body, "account_number").isEmpty()
                && Json.text(body, "phone").matches("0\\d{10}")
                && amountKobo(body) > 0;
    }

    private static Order order(JsonNode body, Product product) {
        var target =
                new Order.Target(product.service().company(), Json.text(body, "account_number"), product.prepaid());
        return new Order(
                Json.text(body, "agentReference"), target, amountKobo(body), Json.text(body, "phone"), Map.of());
    }

    private static Reply.Whole answer(Answer answer) {
        return switch (answer) {
            case Taken taken -> SaleView.of(taken.slip(), "rawOutput");
            case Refused refused -> refused(refused.why());
        };
    }

    private static Reply.Whole refused(Refusal why) {
        return switch (why) {
            case DUPLICATE -> SaleView.error(500, "BX0023", "Duplicate Agent Transaction Reference");
            case UNKNOWN_METER -> SaleView.error(500, "BX0025", "Error encountered during name finder validation");
            case BELOW_MINIMUM, CODE -> SaleView.error(500, "EXC00125", "The exchange request is not valid.");
            case ABOVE_MAXIMUM -> SaleView.error(500, "EXC00127", "The exchange amount is too high.");
            case TOO_SOON -> SaleView.error(500, "EXC00131", "The exchange request is not allowed at the moment.");
            case WALLET_EMPTY ->
                SaleView.error(500, "EXC00102", "Not enough funds were available to complete the exchange.");
            case COMPANY_DOWN -> SaleView.error(500, "EXC00144", "Platform is not available to receive new requests.");
        };
    }

    Reply requery(Request request) throws InterruptedException {
        return counter.query(request.query("agentReference"))
                .map(it -> SaleView.of(it, "rawData"))
                .orElseGet(() -> SaleView.error(500, "BX0002", "Transaction not found in Baxibox upstream system"));
    }

    private static long amountKobo(JsonNode body) {
        try {
            return Naira.kobo(Json.text(body, "amount"));
        } catch (ArithmeticException | NumberFormatException e) {
            return -1;
        }
    }
}
