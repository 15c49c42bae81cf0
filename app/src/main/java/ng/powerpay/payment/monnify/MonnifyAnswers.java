package ng.powerpay.payment.monnify;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.Transfer;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads {@code {requestSuccessful, responseMessage, responseCode, responseBody}} and events. */
final class MonnifyAnswers {

    /** A thousand billion naira; no payment is more. */
    private static final Kobo MOST = new Kobo(100_000_000_000_000L);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "[d/M/uuuu h:mm:ss a][uuuu-MM-dd HH:mm:ss[.SSS]]", Locale.ENGLISH)
            .withZone(ZoneId.of("Africa/Lagos"));

    private MonnifyAnswers() {}

    /** What an answer that says that all went well holds; null for every other. */
    static @Nullable JsonNode body(Answer answer) {
        var body = answer.json().path("responseBody");
        var well = answer.succeeded() && answer.json().path("requestSuccessful").asBoolean(false);
        return well && body.isObject() ? body : null;
    }

    /** Whether Monnify itself, and not something on the way, says no; and with which words. */
    static boolean refused(Answer answer, String... words) {
        var no = answer.json().path("requestSuccessful");
        var said = answer.text("responseMessage").toLowerCase(Locale.ROOT);
        var fits = words.length == 0 || Stream.of(words).anyMatch(said::contains);
        return fits && no.isBoolean() && !no.asBoolean() && answer.status() < 500;
    }

    static boolean isDuplicate(Answer answer) {
        return refused(answer, "duplicate");
    }

    /** The same, if it is about this payment of ours. */
    private static @Nullable JsonNode body(Answer answer, String reference) {
        var body = body(answer);
        return body != null && body.path("paymentReference").asString("").equals(reference) ? body : null;
    }

    static Checkout checkout(Answer answer, String reference) {
        var body = body(answer, reference);
        // Monnify's own number is in the address, and there its pipes are not encoded.
        var page = body == null ? "" : body.path("checkoutUrl").asString("").replace("|", "%7C");
        try {
            if (page.matches("https?://.*")) {
                return new Checkout.Open(URI.create(page));
            }
        } catch (IllegalArgumentException e) {
            return new Checkout.Unavailable("Monnify gave no address");
        }
        return isDuplicate(answer) ? new Checkout.Taken() : new Checkout.Unavailable(answer.why());
    }

    /** Monnify's own number of our payment; blank when the answer is not about it. */
    static String transaction(Answer answer, String reference) {
        var body = body(answer, reference);
        return body == null ? "" : body.path("transactionReference").asString("");
    }

    static Transfer account(Answer answer, CheckoutRequest request, MonnifyProvider.Rules rules) {
        var body = body(answer, request.reference());
        var fields = Fields.of(body == null ? MissingNode.getInstance() : body);
        var number = fields.text("accountNumber");
        var lasts = body == null ? null : Answer.whole(body.path("accountDurationSeconds"));
        if (number == null || !number.matches("[0-9]{10}") || lasts == null || lasts <= 0 || lasts > 86_400) {
            return refused(answer)
                    ? new Transfer.Refused(answer.why())
                    : new Transfer.Unavailable("no account number: " + answer.why());
        }
        if (!request.total().equals(fields.naira("totalPayable", "amount"))) {
            return new Transfer.Unavailable("Monnify wants another sum: its contract must let us bear the fee");
        }
        var bank = requireNonNullElse(fields.text("bankName"), "");
        var holder = requireNonNullElse(fields.text("accountName"), "");
        var expires = rules.clock().instant().plusSeconds(lasts);
        return new Transfer.Account(bank, number, holder, request.total(), expires);
    }

    static PaymentStatus payment(Answer answer, String reference, MonnifyProvider.Rules rules) {
        var body = body(answer, reference);
        if (body == null) {
            return refused(answer, "no transaction matching", "not find transaction", "not found")
                    ? new PaymentStatus.Pending("not known there")
                    : new PaymentStatus.Unknown(answer.why());
        }
        var status = body.path("paymentStatus").asString("");
        return switch (status) {
            case "PAID", "OVERPAID", "PARTIALLY_PAID" -> paid(Fields.of(body), rules);
            case "PENDING", "ABANDONED", "CANCELLED", "EXPIRED" -> unpaid(Fields.of(body), status);
            case "FAILED" -> new PaymentStatus.Declined("the payment failed");
            case "REVERSED" -> new PaymentStatus.Reversed("Monnify gave it back");
            default -> new PaymentStatus.Unknown("a status that Monnify does not document");
        };
    }

    private static PaymentStatus unpaid(Fields fields, String status) {
        var paid = requireNonNullElse(fields.naira("amountPaid"), Kobo.ZERO);
        return paid.isPositive()
                ? new PaymentStatus.Unknown(status + ", and yet money came")
                : new PaymentStatus.Pending(status);
    }

    private static PaymentStatus paid(Fields fields, MonnifyProvider.Rules rules) {
        var amount = fields.naira("amountPaid");
        var currency = fields.text("currency", "currencyCode");
        if (amount == null || !amount.isPositive() || amount.compareTo(MOST) > 0 || currency == null) {
            return new PaymentStatus.Unknown("paid, but the amount or currency is not readable");
        }
        var method = requireNonNullElse(fields.text("paymentMethod"), "unknown");
        var channel = method.substring(0, Math.min(100, method.length())).toLowerCase(Locale.ROOT);
        var at = time(fields.text("paidOn"), rules.clock().instant());
        var settled = fields.naira("settlementAmount");
        var fee = settled != null && settled.compareTo(amount) <= 0
                ? amount.minus(settled)
                : rules.fees().kept(amount, channel, at);
        return new PaymentStatus.Paid(amount, currency, channel, fee, at);
    }

    /** Lagos time in one of Monnify's spellings; else now, for the money does not wait for that. */
    private static Instant time(@Nullable String text, Instant now) {
        try {
            var at = Instant.from(TIME.parse(text == null ? "" : text));
            return at.isAfter(Instant.EPOCH) && at.isBefore(now.plusSeconds(86_400)) ? at : now;
        } catch (DateTimeException e) {
            return now;
        }
    }

    static Webhook event(byte[] body) {
        var event = Json.object(body);
        var kind = event == null ? "" : event.path("eventType").asString("");
        if (event == null || kind.isEmpty()) {
            return new Webhook.Unreadable("The body has no eventType.");
        }
        var data = Fields.of(event.path("eventData"));
        return switch (kind) {
            case "SUCCESSFUL_TRANSACTION", "REJECTED_PAYMENT" ->
                hint(Webhook.Kind.PAYMENT, kind, data, data.text("paymentReference"));
            case "SUCCESSFUL_REFUND", "FAILED_REFUND" ->
                hint(Webhook.Kind.REFUND, kind, data, payment(data.text("refundReference")));
            default -> new Webhook.Ignored(kind.length() > 50 ? "unknown" : kind);
        };
    }

    /** Such an event names no payment, but our key, which begins with it. */
    private static @Nullable String payment(@Nullable String key) {
        return key == null || !key.matches(".+-R[0-9]") ? null : key.substring(0, key.length() - 3);
    }

    private static Webhook hint(Webhook.Kind about, String kind, Fields data, @Nullable String reference) {
        if (reference == null || reference.length() > 100) {
            return new Webhook.Ignored(kind);
        }
        // Monnify's events have no id; one payment can have several, each at its own time.
        var own = data.text("refundReference", "transactionReference") + "@" + data.text("paidOn", "completedOn");
        return new Webhook.Hint(
                about, kind + ":" + reference + ":" + own.substring(0, Math.min(150, own.length())), reference);
    }
}
