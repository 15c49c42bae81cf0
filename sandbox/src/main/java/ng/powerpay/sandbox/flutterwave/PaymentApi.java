package ng.powerpay.sandbox.flutterwave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ng.powerpay.sandbox.gateway.Channel;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Order;
import ng.powerpay.sandbox.gateway.Status;
import ng.powerpay.sandbox.gateway.Till;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import tools.jackson.databind.JsonNode;

/** {@code /payments} and {@code /transactions}: what nobody has tried to pay is no transaction yet. */
final class PaymentApi {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final Map<String, Channel> OPTIONS =
            Map.of("card", Channel.CARD, "banktransfer", Channel.BANK_TRANSFER, "ussd", Channel.USSD);

    private final Till till;

    PaymentApi(Till till) {
        this.till = till;
    }

    Reply open(Request request) {
        JsonNode body = request.json();
        String reference = Json.text(body, "tx_ref");
        long kobo = kobo(Json.text(body, "amount"));
        if (!reference.matches("[!-~]{1,100}")) {
            return Views.refused(400, "tx_ref is required");
        }
        if (kobo <= 0) {
            return Views.refused(400, "amount is required");
        }
        if (!body.path("currency").asString("NGN").equals("NGN")) {
            return Views.refused(400, "currency is not supported");
        }
        if (!EMAIL.matcher(Json.text(body.path("customer"), "email")).matches()) {
            return Views.refused(400, "customer email is required");
        }
        if (!Json.text(body, "redirect_url").matches("https?://.+")) {
            return Views.refused(400, "redirect_url is required");
        }
        return till.charges()
                .open(order(body, reference, kobo))
                .map(it -> Views.ok("Hosted Link", Fields.of("link", till.checkoutUrl(it))))
                .orElseGet(() -> Views.refused(400, "A transaction with this tx_ref already exists"));
    }

    private static Order order(JsonNode body, String reference, long kobo) {
        JsonNode customer = body.path("customer");
        return new Order(
                reference,
                new Order.Customer(
                        Json.text(customer, "name"), Json.text(customer, "email"), Json.text(customer, "phonenumber")),
                kobo,
                new Order.Page(Json.text(body, "redirect_url"), channels(Json.text(body, "payment_options"))),
                Json.MAPPER.createObjectNode());
    }

    private static List<Channel> channels(String options) {
        List<Channel> channels = new ArrayList<>();
        for (String option : options.split("[, ]+", -1)) {
            Optional.ofNullable(OPTIONS.get(option)).ifPresent(channels::add);
        }
        return channels;
    }

    /** Naira with at most two decimals; -1 when it is no amount. */
    static long kobo(String naira) {
        try {
            return naira.length() > 15 ? -1 : Naira.kobo(naira);
        } catch (ArithmeticException | NumberFormatException e) {
            return -1;
        }
    }

    Reply verify(Request request) {
        return shown(till.charges().find(request.query("tx_ref")), "No transaction was found for this reference");
    }

    Reply verifyId(Request request) {
        return shown(till.charges().findId(request.named("id")), "No transaction was found for this id");
    }

    private static Reply shown(Optional<Charge> found, String none) {
        return found.filter(PaymentApi::tried)
                .map(it -> Views.ok("Transaction fetched successfully", Views.transaction(it)))
                .orElseGet(() -> Views.refused(404, none));
    }

    private static boolean tried(Charge charge) {
        return charge.status() != Status.NEW && charge.status() != Status.SEEN && charge.status() != Status.CANCELLED;
    }

    Reply list(Request request) {
        String status = request.query("status");
        String reference = request.query("tx_ref");
        var views = till.charges().all().reversed().stream()
                .filter(PaymentApi::tried)
                .filter(it -> status.isBlank() || Views.status(it).equals(status))
                .filter(it -> reference.isBlank() || it.reference().equals(reference))
                .filter(it -> Views.holds(request, it.createdAt()))
                .map(Views::transaction)
                .toList();
        return Views.page(request, "Transactions fetched", views);
    }
}
