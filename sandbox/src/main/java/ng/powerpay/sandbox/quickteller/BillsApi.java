package ng.powerpay.sandbox.quickteller;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.vendor.Answer;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Lookup;
import ng.powerpay.sandbox.vendor.Order;
import ng.powerpay.sandbox.vendor.Slip;
import ng.powerpay.sandbox.vendor.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks customers, takes payments and answers for them. Amounts are kobo. */
final class BillsApi {

    private static final Pattern REFERENCE = Pattern.compile(QuicktellerVendor.PREFIX + "[A-Za-z0-9]{1,8}");
    private static final Pattern KOBO = Pattern.compile("[1-9][0-9]{0,11}");

    private final Counter counter;

    BillsApi(Counter counter) {
        this.counter = counter;
    }

    /** A company's prepaid or postpaid bill. */
    private record Item(Company company, boolean prepaid) {}

    private static Optional<Item> item(String code) {
        return Arrays.stream(Company.values())
                .flatMap(it -> List.of(new Item(it, true), new Item(it, false)).stream())
                .filter(it -> QuicktellerVendor.code(it.company(), it.prepaid()).equals(code))
                .findFirst();
    }

    Reply validate(Request request) throws InterruptedException {
        JsonNode asked = request.json().path("customers").path(0);
        Optional<Item> item = item(Json.text(asked, "paymentCode"));
        String number = Json.text(asked, "customerId");
        if (item.isEmpty() || number.isEmpty()) {
            return refused(400, "10002", "Invalid Request");
        }
        Fields customer =
                Fields.of("paymentCode", Json.text(asked, "paymentCode")).and("customerId", number);
        customer.putAll(
                switch (counter.verify(item.get().company(), number)) {
                    case Lookup.Found it
                    when it.account().prepaid() == item.get().prepaid() -> found(it);
                    case Lookup.Found _, Lookup.Unknown _ ->
                        Fields.of("responseCode", "90025").and("responseDescription", "Unable to Locate Record");
                    case Lookup.Down _ ->
                        Fields.of("responseCode", "90091").and("responseDescription", "Issuer or Switch Inoperative");
                });
        return Reply.json(
                200,
                Fields.of("Customers", List.of(customer))
                        .and("responseCode", "90000")
                        .and("responseCodeGrouping", "SUCCESSFUL"));
    }

    private static Fields found(Lookup.Found found) {
        return Fields.of("responseCode", "90000")
                .and("fullName", found.account().owner().name())
                .and("amount", found.account().terms().limits().leastKobo())
                .and("amountType", 1)
                .and("responseDescription", "Successful");
    }

    Reply pay(Request request) throws InterruptedException {
        JsonNode body = request.json();
        Optional<Item> item = item(Json.text(body, "paymentCode"));
        String amount = Json.text(body, "amount");
        boolean proper = REFERENCE.matcher(Json.text(body, "requestReference")).matches()
                && KOBO.matcher(amount).matches()
                && !Json.text(body, "customerId").isEmpty()
                && Json.text(body, "customerMobile").matches("[0-9]{0,13}");
        if (!Json.text(body, "terminalId").equals(QuicktellerVendor.TERMINAL)) {
            return refused(400, "20021", "TerminalId/ClientId not valid");
        }
        if (item.isEmpty() || !proper) {
            return refused(400, "10002", "Invalid Request");
        }
        var target = new Order.Target(
                item.get().company(), Json.text(body, "customerId"), item.get().prepaid());
        var order = new Order(
                Json.text(body, "requestReference"),
                target,
                Long.parseLong(amount),
                Json.text(body, "customerMobile"),
                Map.of());
        return counter.vend(order, BillsApi::advice);
    }

    private static Reply.Whole advice(Answer answer) {
        return switch (answer) {
            case Answer.Taken it -> Reply.json(200, coded(code(it.slip().state()), it.slip()));
            case Answer.Refused it -> refused(400, code(it.why()), it.why().name());
        };
    }

    private static Fields coded(String code, Slip slip) {
        Fields answer = Fields.of("responseCode", code).and("responseCodeGrouping", grouping(code));
        answer.putAll(sold(slip));
        return answer;
    }

    /** The first code says that the question was understood, the other one what became of the payment. */
    Reply transaction(Request request) throws InterruptedException {
        Optional<Slip> slip = counter.query(request.query("requestreference"));
        if (slip.isEmpty()) {
            return refused(404, "30010", "Transaction not found");
        }
        Fields answer = Fields.of("responseCode", "90000")
                .and("responseCodeGrouping", "SUCCESSFUL")
                .and("transactionResponseCode", code(slip.get().state()))
                .and("amount", slip.get().order().amountKobo())
                .and("currencyCode", "566")
                .and("requestReference", slip.get().order().reference())
                .and("serviceName", "BILLPAYMENT");
        answer.putAll(sold(slip.get()));
        return Reply.json(200, answer);
    }

    private static Fields sold(Slip slip) {
        List<String> change = slip.keyChange();
        return Fields.of("transactionRef", "SBX|API|" + slip.id())
                .and("rechargePIN", slip.token().orElse(null))
                .and("MiscData", misc(slip))
                .and(
                        "additionalInfo",
                        Fields.of(
                                        "units",
                                        slip.token().isPresent() ? slip.bill().units() : null)
                                .and("kct1", change.isEmpty() ? null : change.getFirst())
                                .and("kct2", change.isEmpty() ? null : change.getLast()));
    }

    private static @Nullable String misc(Slip slip) {
        String token = slip.token().map(it -> "Token: " + it).orElse(null);
        return slip.bonus().map(it -> token + ", Bonus Token: " + it).orElse(token);
    }

    private static String grouping(String code) {
        return switch (code) {
            case "90000" -> "SUCCESSFUL";
            case "90009" -> "PENDING";
            default -> "FAILED";
        };
    }

    private static String code(State state) {
        return switch (state) {
            case DELIVERED, TOKEN_LATE, RESOLVED -> "90000";
            case WAITING, STUCK -> "90009";
            case FAILED, REVERSED -> "90005";
        };
    }

    private static String code(Answer.Refusal why) {
        return switch (why) {
            case DUPLICATE -> "10001";
            case UNKNOWN_METER -> "90014";
            case BELOW_MINIMUM, ABOVE_MAXIMUM -> "90013";
            case TOO_SOON -> "90006";
            case WALLET_EMPTY -> "90051";
            case COMPANY_DOWN -> "10030";
            case CODE -> "90096";
        };
    }

    static Reply.Whole refused(int status, String code, String message) {
        var error = Fields.of("code", code).and("message", message).and("responseCodeGrouping", "FAILED");
        return Reply.json(status, Fields.of("error", error));
    }
}
