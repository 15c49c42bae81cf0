package ng.powerpay.payment.paystack;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.Fees;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code {status, message, data}} answers and events. In every doubt it says unknown. */
final class PaystackAnswers {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private PaystackAnswers() {}

    static Checkout checkout(Answer answer) {
        var data = data(answer);
        var page = data == null ? "" : data.path("authorization_url").asString("");
        if (!page.startsWith("http://") && !page.startsWith("https://")) {
            return isDuplicate(answer) ? new Checkout.Taken() : new Checkout.Unavailable(answer.why());
        }
        try {
            return new Checkout.Open(URI.create(page));
        } catch (IllegalArgumentException e) {
            return new Checkout.Unavailable("Paystack gave no address");
        }
    }

    private static boolean isDuplicate(Answer answer) {
        return answer.status() == 400
                && answer.text("message").toLowerCase(Locale.ROOT).contains("duplicate");
    }

    static PaymentStatus payment(Answer answer, String reference, Fees fees) {
        var data = data(answer);
        if (data == null || !data.path("reference").asString("").equals(reference)) {
            return unpaid(answer);
        }
        var said = text(data, "gateway_response");
        return switch (data.path("status").asString("")) {
            case "success" -> paid(data, fees);
            case "failed" -> new PaymentStatus.Declined(said);
            case "reversed" -> new PaymentStatus.Reversed(said);
            case "abandoned", "pending", "ongoing", "processing", "queued" ->
                new PaymentStatus.Pending(data.path("status").asString(""));
            default -> new PaymentStatus.Unknown("a status that Paystack does not document");
        };
    }

    /** Paystack says "Transaction reference not found" for a page nobody has opened yet. */
    private static PaymentStatus unpaid(Answer answer) {
        return answer.status() == 400 || answer.status() == 404
                ? new PaymentStatus.Pending("not known there")
                : new PaymentStatus.Unknown(answer.why());
    }

    private static PaymentStatus paid(JsonNode data, Fees table) {
        var amount = Answer.whole(data.path("amount"));
        var at = instant(data.path("paid_at").asString(""));
        if (amount == null || amount <= 0 || at == null) {
            return new PaymentStatus.Unknown("paid, but the amount or time is not readable");
        }
        var paid = new Kobo(amount);
        var fee = Answer.whole(data.path("fees"));
        var channel = text(data, "channel");
        return new PaymentStatus.Paid(
                paid,
                text(data, "currency"),
                channel,
                fee != null && fee >= 0 ? new Kobo(fee) : table.kept(paid, channel, at),
                at);
    }

    /** At most 200 characters, without those that no database takes. */
    private static String text(JsonNode data, String field) {
        var text = CONTROL.matcher(data.path(field).asString("")).replaceAll(" ");
        return text.substring(0, Math.min(200, text.length()));
    }

    /** Paystack's events have no id: kind and reference together name one. */
    static Webhook event(byte[] body) {
        var event = Json.object(body);
        var kind = event == null ? "" : event.path("event").asString("");
        if (event == null || kind.isEmpty()) {
            return new Webhook.Unreadable("The body has no event.");
        }
        var data = event.path("data");
        var about = about(kind);
        var reference = about == null ? "" : reference(data, about);
        return about != null && !reference.isEmpty() && reference.length() <= 100
                ? new Webhook.Hint(about, kind + ":" + reference + part(data, about), reference)
                : new Webhook.Ignored(kind.length() > 50 ? "unknown" : kind);
    }

    private static Webhook.@Nullable Kind about(String kind) {
        if (kind.startsWith("charge.dispute.")) {
            return Webhook.Kind.DISPUTE;
        }
        if (kind.startsWith("refund.")) {
            return Webhook.Kind.REFUND;
        }
        return kind.startsWith("charge.") ? Webhook.Kind.PAYMENT : null;
    }

    private static String reference(JsonNode data, Webhook.Kind about) {
        return switch (about) {
            case PAYMENT -> data.path("reference").asString("");
            case REFUND -> data.path("transaction_reference").asString("");
            case DISPUTE -> data.path("transaction").path("reference").asString("");
        };
    }

    /** A payment may have several refunds, and as many events of one kind. */
    private static String part(JsonNode data, Webhook.Kind about) {
        var id = about == Webhook.Kind.PAYMENT ? data.path("id") : data.path("refund_reference");
        var text = id.isIntegralNumber() ? id.asString() : id.asString("");
        return text.isEmpty() || text.length() > 60 ? "" : ":" + text;
    }

    static @Nullable JsonNode data(Answer answer) {
        if (!answer.succeeded() || !answer.json().path("status").asBoolean(false)) {
            return null;
        }
        var data = answer.json().path("data");
        return data.isContainer() ? data : null;
    }

    private static @Nullable Instant instant(String text) {
        try {
            var at = OffsetDateTime.parse(text);
            return at.getYear() < 2000 || at.getYear() > 2200 ? null : at.toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
