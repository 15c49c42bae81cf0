package ng.powerpay.sandbox.paystack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ng.powerpay.sandbox.gateway.Channel;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Charges;
import ng.powerpay.sandbox.gateway.Order;
import ng.powerpay.sandbox.gateway.Till;
import ng.powerpay.sandbox.platform.BadRequest;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import tools.jackson.databind.JsonNode;

/**
 * {@code /transaction}, {@code /transaction/initialize} and {@code
 * /transaction/verify/{reference}}.
 */
final class TransactionApi {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9.=-]{1,100}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");

    private final Till till;
    private final Charges charges;

    TransactionApi(Till till) {
        this.till = till;
        this.charges = till.charges();
    }

    Reply initialize(Request request) {
        JsonNode body = request.json();
        if (!EMAIL.matcher(Json.text(body, "email")).matches()) {
            return refused("Invalid Email Address Passed", "invalid_email_address");
        }
        if (Amounts.kobo(body.path("amount")) <= 0) {
            return refused("Invalid Amount Sent", "invalid_amount");
        }
        if (!body.path("currency").asString("NGN").equals("NGN")) {
            return Answers.refused(403, "Currency not supported by merchant", "unsupported_currency", "Use NGN");
        }
        String reference = reference(body);
        if (!REFERENCE.matcher(reference).matches()) {
            return refused("Only -, ., = and alphanumeric characters allowed", "invalid_reference");
        }
        return charges.open(order(body, reference))
                .map(this::opened)
                .orElseGet(() -> refused("Duplicate Transaction Reference", "duplicate_reference"));
    }

    Reply verify(Request request) {
        return charges.find(request.named("reference"))
                .map(found -> Answers.ok("Verification successful", TransactionView.of(found)))
                .orElseGet(Answers::noTransaction);
    }

    Reply list(Request request) {
        Listing listing = Listing.of(request);
        String status = request.query("status");
        List<Fields> views = charges.all().stream()
                .filter(it -> status.isBlank() || TransactionView.status(it).equals(status))
                .filter(it -> listing.holds(it.createdAt()))
                .map(TransactionView::of)
                .toList();
        return listing.reply("Transactions retrieved", views);
    }

    Reply balance() {
        var naira = Fields.of("currency", "NGN").and("balance", till.balanceKobo());
        return Answers.ok("Balances retrieved", List.of(naira));
    }

    private Reply opened(Charge charge) {
        return Answers.ok(
                "Authorization URL created",
                Fields.of("authorization_url", till.checkoutUrl(charge))
                        .and("access_code", charge.code())
                        .and("reference", charge.reference()));
    }

    private String reference(JsonNode body) {
        String given = Json.text(body, "reference");
        return given.isEmpty() ? "sandbox-" + (charges.all().size() + 1) : given;
    }

    private static Order order(JsonNode body, String reference) {
        return new Order(
                reference,
                new Order.Customer("", Json.text(body, "email"), ""),
                Amounts.kobo(body.path("amount")),
                new Order.Page(Json.text(body, "callback_url"), channels(body.path("channels"))),
                metadata(body.path("metadata")));
    }

    private static List<Channel> channels(JsonNode given) {
        List<Channel> channels = new ArrayList<>();
        given.forEach(word -> Channel.of(word.asString("")).ifPresent(channels::add));
        if (!given.isEmpty() && channels.isEmpty()) {
            channels.add(Channel.CARD); // only channels that the sandbox does not have
        }
        return channels;
    }

    /** An object, or the same as a string, which Paystack takes too. */
    private static JsonNode metadata(JsonNode given) {
        if (given.isObject()) {
            return given;
        }
        try {
            return given.isString() ? Json.read(Body.of(given.asString()).bytes()) : Json.MAPPER.createObjectNode();
        } catch (BadRequest e) {
            return Json.MAPPER.createObjectNode();
        }
    }

    private static Reply refused(String message, String code) {
        return Answers.refused(400, message, code, "Check the values and try again");
    }
}
