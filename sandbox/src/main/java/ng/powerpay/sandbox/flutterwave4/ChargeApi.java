package ng.powerpay.sandbox.flutterwave4;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import ng.powerpay.sandbox.gateway.Channel;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Order;
import ng.powerpay.sandbox.gateway.Status;
import ng.powerpay.sandbox.gateway.Till;
import ng.powerpay.sandbox.gateway.TransferAccount;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Customers, charges and virtual accounts. An order that is repeated with its key is answered
 * again.
 */
final class ChargeApi {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final Pattern REFERENCE = Pattern.compile("[a-zA-Z0-9-]{6,42}");
    private static final Set<String> WITH_A_PAGE = Set.of("opay");

    private final Till till;
    private final Map<String, String> emails = new ConcurrentHashMap<>();

    ChargeApi(Till till) {
        this.till = till;
    }

    Reply customer(Request request) {
        String email = Json.text(request.json(), "email");
        if (!EMAIL.matcher(email).matches()) {
            return invalid("email must be one");
        }
        String id = Views.customerId(email);
        return emails.putIfAbsent(id, email) == null
                ? Views.ok(201, Fields.of("id", id).and("email", email))
                : Views.refused(409, "RESOURCE_CONFLICT", "Customer already exists");
    }

    Reply search(Request request) {
        String email = Json.text(request.json(), "email");
        String id = Views.customerId(email);
        boolean known = email.equals(emails.get(id));
        return Views.ok(200, known ? List.of(Fields.of("id", id).and("email", email)) : List.of());
    }

    Reply open(Request request) {
        JsonNode body = request.json();
        String method = Json.text(body.path("payment_method"), "type");
        String email = Json.text(body.path("customer"), "email");
        String wrong = wrong(body);
        if (wrong != null
                || !WITH_A_PAGE.contains(method)
                || !EMAIL.matcher(email).matches()) {
            return invalid(wrong == null ? "customer.email or payment_method.type" : wrong);
        }
        Optional<Charge> charge = opened(body, email, extra(request, "page"));
        return charge.map(it -> Views.ok(201, opened(it))).orElseGet(ChargeApi::taken);
    }

    private Fields opened(Charge charge) {
        var page = Fields.of("url", till.checkoutUrl(charge));
        return Views.charge(charge)
                .and("next_action", Fields.of("type", "redirect_url").and("redirect_url", page));
    }

    Reply account(Request request) {
        JsonNode body = request.json();
        String email = emails.get(Json.text(body, "customer_id"));
        String wrong = wrong(body);
        long expiry = body.path("expiry").asLong(0);
        boolean dynamic = Json.text(body, "account_type").equals("dynamic") && expiry >= 60 && expiry <= 31_536_000;
        if (wrong != null || email == null || !dynamic) {
            return invalid(wrong == null ? "customer_id, account_type or expiry" : wrong);
        }
        var extra = extra(request, "account").and("expiry", (int) expiry);
        Optional<Charge> charge = opened(body, email, extra);
        return charge.map(it -> Views.ok(201, account(it, till.account(it)))).orElseGet(ChargeApi::taken);
    }

    private static Fields account(Charge charge, TransferAccount account) {
        return Fields.of("id", "van_" + charge.code())
                .and("amount", Naira.decimal(charge.order().amountKobo()))
                .and("account_number", account.number())
                .and("reference", charge.reference())
                .and("account_bank_name", account.bank())
                .and("account_type", "dynamic")
                .and("status", "active")
                .and("account_expiration_datetime", account.expires())
                .and("note", "Please make a bank transfer to " + account.name())
                .and("customer_id", Views.customerId(charge.order().customer().email()))
                .and("currency", "NGN");
    }

    private static Fields extra(Request request, String kind) {
        return Fields.of("kind", kind).and("key", request.header("X-Idempotency-Key"));
    }

    /** Empty when the reference is taken by another order. */
    private Optional<Charge> opened(JsonNode body, String email, Fields extra) {
        var order = new Order(
                Json.text(body, "reference"),
                new Order.Customer("", email, ""),
                kobo(body),
                new Order.Page(Json.text(body, "redirect_url"), List.of(Channel.BANK_TRANSFER)),
                Json.MAPPER.valueToTree(extra));
        return till.charges()
                .open(order)
                .or(() -> till.charges()
                        .find(order.reference())
                        .filter(it -> it.order().equals(order)));
    }

    /** What is wrong with an order; null when nothing is. */
    private static @Nullable String wrong(JsonNode body) {
        if (!REFERENCE.matcher(Json.text(body, "reference")).matches()) {
            return "reference must have 6 to 42 letters, digits and hyphens";
        }
        if (!Json.text(body, "currency").equals("NGN")) {
            return "currency must be NGN";
        }
        return kobo(body) <= 0 ? "amount must be a number of at least 0.01" : null;
    }

    /** Of a number with at most two decimals; -1 when it is none. */
    static long kobo(JsonNode body) {
        try {
            String amount = body.path("amount").isNumber() ? Json.text(body, "amount") : "";
            return amount.length() > 15 ? -1 : Naira.kobo(amount);
        } catch (ArithmeticException | NumberFormatException e) {
            return -1;
        }
    }

    static Reply invalid(String message) {
        return Views.refused(400, "REQUEST_NOT_VALID", message);
    }

    private static Reply taken() {
        return Views.refused(409, "RESOURCE_CONFLICT", "The reference was used before");
    }

    /** An account becomes a charge only when money comes. */
    Reply list(Request request) {
        String reference = request.query("reference");
        String status = request.query("status");
        var views = till.charges().all().reversed().stream()
                .filter(it -> it.status() != Status.NEW
                        || Json.text(it.order().extra(), "kind").equals("page"))
                .filter(it -> reference.isBlank() || it.reference().equals(reference))
                .filter(it -> status.isBlank() || Views.status(it).equals(status))
                .filter(it -> Views.holds(request, it.createdAt()))
                .map(Views::charge)
                .toList();
        return Views.page(request, views);
    }
}
