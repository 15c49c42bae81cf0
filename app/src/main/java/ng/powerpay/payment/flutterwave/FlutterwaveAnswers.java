package ng.powerpay.payment.flutterwave;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.Fees;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Fields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code {status, message, data}} answers and both shapes of events. In every doubt it says unknown. */
final class FlutterwaveAnswers {

    static final Pattern OUR_KEY = Pattern.compile("(PP[0-9A-HJKMNP-TV-Z]{10})-R[0-9]");
    private static final String PAGE = "https?://[\\w.-]+(:\\d{1,5})?(/([\\w./~?=&+,;:!@*-]|%[0-9A-Fa-f]{2})*)?";

    private static final Kobo MOST = Kobo.naira(10_000_000_000L);

    /** Of several refunds with our key the last of these counts. */
    private static final List<Class<? extends RefundStatus>> RISING = List.of(
            RefundStatus.NotFound.class,
            RefundStatus.Unknown.class,
            RefundStatus.NeedsAttention.class,
            RefundStatus.Pending.class,
            RefundStatus.Done.class);

    private FlutterwaveAnswers() {}

    /** A missing node when the answer is no success. */
    static JsonNode data(Answer answer) {
        var success = answer.succeeded() && answer.text("status").equals("success");
        return answer.json().path(success ? "data" : "");
    }

    static Checkout checkout(Answer answer) {
        var link = data(answer).path("link").asString("");
        if (link.matches(PAGE)) {
            return new Checkout.Open(URI.create(link));
        }
        return refused(answer, "duplicate", "already exist")
                ? new Checkout.Taken()
                : new Checkout.Unavailable(answer.why());
    }

    /** Refused, with one of these in its message. */
    private static boolean refused(Answer answer, String one, String other) {
        var message = answer.text("message").toLowerCase(Locale.ROOT);
        var error = answer.status() / 100 == 4 && answer.text("status").equals("error");
        return error && (message.contains(one) || message.contains(other));
    }

    static PaymentStatus payment(Answer answer, String reference, Fees table) {
        var data = data(answer);
        if (!data.path("tx_ref").asString("").equals(reference)) {
            // What nobody has tried to pay is no transaction yet.
            return refused(answer, "no transaction", "not found")
                    ? new PaymentStatus.Pending("not known there")
                    : new PaymentStatus.Unknown(answer.why());
        }
        var fields = Answer.fields(data);
        return switch (data.path("status").asString("")) {
            case "successful" -> paid(fields, table);
            case "failed" -> new PaymentStatus.Declined(cut(fields.text("processor_response")));
            case "reversed" -> new PaymentStatus.Reversed("reversed");
            case "pending" -> new PaymentStatus.Pending("pending");
            default -> new PaymentStatus.Unknown("a status that Flutterwave does not document");
        };
    }

    private static PaymentStatus paid(Fields fields, Fees table) {
        var amount = fields.naira("amount");
        var charged = fields.naira("charged_amount");
        var at = instant(fields.text("created_at"));
        var currency = fields.text("currency");
        if (amount == null || !amount.isPositive() || amount.compareTo(MOST) > 0 || currency == null || at == null) {
            return new PaymentStatus.Unknown("paid, but the amount, currency or time is not readable");
        }
        if (charged != null && charged.compareTo(amount) < 0) {
            return new PaymentStatus.Unknown("paid, but less was charged than its amount");
        }
        var channel = cut(fields.text("payment_type"));
        var fee = fields.naira("app_fee");
        return new PaymentStatus.Paid(
                amount, currency, channel, fee == null ? table.kept(amount, channel, at) : fee, at);
    }

    private static String cut(@Nullable String text) {
        return text == null ? "" : text.substring(0, Math.min(200, text.length()));
    }

    static @Nullable Instant instant(@Nullable String text) {
        try {
            var at = OffsetDateTime.parse(text == null ? "" : text);
            return at.getYear() < 2000 || at.getYear() > 2200 ? null : at.toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The number of this payment's transaction; null when there is none to be had. */
    static @Nullable Long id(Answer answer, String reference) {
        var data = data(answer);
        var id = Answer.whole(data.path("id"));
        return id != null && id > 0 && data.path("tx_ref").asString("").equals(reference) ? id : null;
    }

    /** None at all only when the list is whole. */
    static RefundStatus find(Answer answer, long id, RefundRequest asked) {
        var data = data(answer);
        var pages = answer.json().path("meta").path("page_info").path("total_pages");
        RefundStatus found = data.isArray() && pages.asInt(1) <= 1
                ? new RefundStatus.NotFound()
                : new RefundStatus.Unknown("no whole list of refunds: " + answer.why());
        for (var refund : data) {
            var status = status(Answer.fields(refund), id, asked);
            found = RISING.indexOf(status.getClass()) > RISING.indexOf(found.getClass()) ? status : found;
        }
        return found;
    }

    static RefundStatus opened(Answer answer, long id, RefundRequest asked) {
        if (data(answer).isObject()) {
            var status = status(Answer.fields(data(answer)), id, asked);
            return status instanceof RefundStatus.NotFound ? new RefundStatus.Unknown("another refund") : status;
        }
        return answer.status() == 400 && answer.text("status").equals("error")
                ? new RefundStatus.NeedsAttention(cut(answer.why() + ": " + answer.text("message")))
                : new RefundStatus.Unknown(answer.why());
    }

    /** One with our key, or made by hand on their dashboard, without any comment, of the same amount. */
    private static RefundStatus status(Fields refund, long id, RefundRequest asked) {
        var comment = refund.text("comments", "comment");
        var same = asked.amount().equals(refund.naira("amount_refunded"));
        var ours = comment == null ? same : comment.equals(asked.key());
        if (!ours || !Long.toString(id).equals(refund.text("transaction_id", "tx_id"))) {
            return new RefundStatus.NotFound();
        }
        var status = String.valueOf(refund.text("status"));
        return switch (same ? status.replaceFirst("-.*", "") : "of another amount") {
            case "completed", "successful" -> new RefundStatus.Done();
            case "pending", "processing", "initiated", "new" -> new RefundStatus.Pending(status);
            case "failed", "of another amount" -> new RefundStatus.NeedsAttention("a refund is there: " + status);
            default -> new RefundStatus.Unknown("a refund status Flutterwave does not document");
        };
    }

    /** Both shapes, {@code {event, data}} and the flat one; neither has an id of its own. */
    static Webhook event(byte[] body) {
        var event = Json.object(body);
        if (event == null) {
            return new Webhook.Unreadable("The body is no object.");
        }
        var fields = Answer.fields(event.path("data").isObject() ? event.path("data") : event);
        var kind = cut(Answer.fields(event).text("event", "event.type"));
        var ours = OUR_KEY.matcher(String.valueOf(fields.text("comments", "comment")));
        var reference = ours.matches() ? ours.group(1) : fields.text("tx_ref");
        if (reference == null || reference.length() > 100) {
            return new Webhook.Ignored(kind);
        }
        var key = kind + ":" + reference + ":" + cut(fields.text("id")) + ":" + cut(fields.text("status"));
        var about = switch (kind.toLowerCase(Locale.ROOT).replaceFirst("[._ ].*", "")) {
            case "refund" -> Webhook.Kind.REFUND;
            case "chargeback", "dispute" -> Webhook.Kind.DISPUTE;
            default -> Webhook.Kind.PAYMENT;
        };
        return new Webhook.Hint(about, key, reference);
    }
}
