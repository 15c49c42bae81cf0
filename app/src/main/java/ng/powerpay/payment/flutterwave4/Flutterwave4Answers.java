package ng.powerpay.payment.flutterwave4;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.Fees;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Transfer;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.AccessToken;
import ng.powerpay.remote.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads {@code {status, message, data, meta}} answers and events. In every doubt it says unknown.
 */
final class Flutterwave4Answers {

    private static final String PAGE = "https?://[\\w.-]+(:\\d{1,5})?(/([\\w./~?=&+,;:!@*-]|%[0-9A-Fa-f]{2})*)?";
    private static final Kobo MOST = Kobo.naira(10_000_000_000L);

    /** Of several refunds with our key the last of these counts. */
    private static final List<Class<? extends RefundStatus>> RISING = List.of(
            RefundStatus.NotFound.class,
            RefundStatus.Unknown.class,
            RefundStatus.NeedsAttention.class,
            RefundStatus.Pending.class,
            RefundStatus.Done.class);

    private Flutterwave4Answers() {}

    static Optional<AccessToken.Granted> granted(Answer answer) {
        var token = answer.text("access_token");
        var lasts = Answer.whole(answer.json().path("expires_in"));
        return answer.succeeded() && token.matches("[!-~]{1,8000}") && lasts != null && lasts > 0
                ? Optional.of(new AccessToken.Granted(token, Duration.ofSeconds(Math.min(lasts, 86_400))))
                : Optional.empty();
    }

    /** A missing node when the answer is no success. */
    static JsonNode data(Answer answer) {
        var success = answer.succeeded() && answer.text("status").equals("success");
        return answer.json().path(success ? "data" : "");
    }

    static Checkout checkout(Answer answer) {
        var page = data(answer)
                .path("next_action")
                .path("redirect_url")
                .path("url")
                .asString("");
        if (page.matches(PAGE)) {
            return new Checkout.Open(URI.create(page));
        }
        return answer.status() == 409 ? new Checkout.Taken() : new Checkout.Unavailable(answer.why());
    }

    /** Of the object in the answer, or of the first one when it is a list. */
    static @Nullable String id(Answer answer) {
        var data = data(answer);
        return Answer.fields(data.isArray() ? data.path(0) : data).text("id");
    }

    static Transfer account(Answer answer, CheckoutRequest asked, String name) {
        var account = Answer.fields(data(answer));
        var bank = account.text("account_bank_name");
        var number = account.text("account_number");
        var expires = instant(account.text("account_expiration_datetime"));
        var same = asked.reference().equals(account.text("reference"))
                && asked.total().equals(account.naira("amount"));
        if (answer.status() == 409) {
            return new Transfer.Refused("the reference is taken: " + answer.why());
        }
        return !same || bank == null || number == null || !number.matches("\\d{10}") || expires == null
                ? new Transfer.Unavailable(answer.why())
                : new Transfer.Account(bank, number, name, asked.total(), expires);
    }

    /** The charge under this reference; missing when there is none, or several that took money. */
    static JsonNode charge(Answer answer, String reference) {
        JsonNode found = MissingNode.getInstance();
        for (var one : data(answer)) {
            if (one.path("reference").asString("").equals(reference)) {
                if (isPaid(one) && isPaid(found)) {
                    return MissingNode.getInstance();
                }
                found = isPaid(found) ? found : one;
            }
        }
        return found;
    }

    private static boolean isPaid(JsonNode charge) {
        return charge.path("status").asString("").equals("succeeded");
    }

    static PaymentStatus payment(Answer answer, String reference, Fees table) {
        var charge = charge(answer, reference);
        if (charge.isMissingNode()) {
            return data(answer).isArray() && data(answer).isEmpty()
                    ? new PaymentStatus.Pending("not known there")
                    : new PaymentStatus.Unknown(answer.why());
        }
        var status = charge.path("status").asString("");
        return switch (charge.path("refunded").asBoolean(false) ? "voided" : status) {
            case "succeeded" -> paid(charge, table);
            case "failed", "cancelled", "timeout" -> new PaymentStatus.Declined(status);
            case "pending", "requires_action" -> new PaymentStatus.Pending(status);
            case "voided" -> new PaymentStatus.Reversed(cut(status));
            default -> new PaymentStatus.Unknown("a status that Flutterwave does not document");
        };
    }

    private static PaymentStatus paid(JsonNode charge, Fees table) {
        var fields = Answer.fields(charge);
        var amount = fields.naira("amount");
        var at = at(charge);
        var currency = fields.text("currency");
        if (amount == null || !amount.isPositive() || amount.compareTo(MOST) > 0 || currency == null || at == null) {
            return new PaymentStatus.Unknown("paid, but the amount, currency or time is not readable");
        }
        var channel = cut(Answer.fields(charge.path("payment_method_details")).text("type"));
        var fee = fees(charge, amount);
        return new PaymentStatus.Paid(
                amount, currency, channel, fee == null ? table.kept(amount, channel, at) : fee, at);
    }

    /** All of them together, tax and stamp duty too; null when there are none to be read. */
    static @Nullable Kobo fees(JsonNode charge, Kobo amount) {
        var sum = Kobo.ZERO;
        for (var one : charge.path("fees")) {
            var fee = Answer.fields(one).naira("amount");
            if (fee == null || fee.compareTo(amount.minus(sum)) > 0) {
                return null;
            }
            sum = sum.plus(fee);
        }
        return charge.path("fees").isEmpty() ? null : sum;
    }

    private static String cut(@Nullable String text) {
        return text == null ? "" : text.substring(0, Math.min(200, text.length()));
    }

    static @Nullable Instant at(JsonNode one) {
        return instant(Answer.fields(one).text("created_datetime"));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            var at = OffsetDateTime.parse(text == null ? "" : text);
            return at.getYear() < 2000 || at.getYear() > 2200 ? null : at.toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Null when it is not on this page, and there are more. */
    static @Nullable RefundStatus find(Answer answer, JsonNode charge, RefundRequest asked) {
        var page = answer.json().path("meta").path("page_info");
        if (!data(answer).isArray()) {
            return new RefundStatus.Unknown(answer.why());
        }
        RefundStatus found = new RefundStatus.NotFound();
        for (var refund : data(answer)) {
            var status = status(refund, charge, asked);
            found = RISING.indexOf(status.getClass()) > RISING.indexOf(found.getClass()) ? status : found;
        }
        var last =
                page.path("total_pages").asInt(1) <= page.path("current_page").asInt(1);
        return found instanceof RefundStatus.NotFound && !last ? null : found;
    }

    static RefundStatus opened(Answer answer, JsonNode charge, RefundRequest asked) {
        if (data(answer).isObject()) {
            var status = status(data(answer), charge, asked);
            return status instanceof RefundStatus.NotFound ? new RefundStatus.Unknown("another refund") : status;
        }
        var message = Answer.fields(answer.json().path("error")).text("message");
        return (answer.status() == 400 || answer.status() == 422) && message != null
                ? new RefundStatus.NeedsAttention(cut(answer.why() + ": " + message))
                : new RefundStatus.Unknown(answer.why());
    }

    /**
     * One with our key, or made by hand on their dashboard, without any key, of the same amount.
     */
    private static RefundStatus status(JsonNode refund, JsonNode charge, RefundRequest asked) {
        var key = Answer.fields(refund.path("meta")).text("key");
        var same = asked.amount().equals(Answer.fields(refund).naira("amount_refunded", "amount"));
        var ours = key == null ? same : key.equals(asked.key());
        if (!ours || !refund.path("charge_id").equals(charge.path("id"))) {
            return new RefundStatus.NotFound();
        }
        var status = cut(Answer.fields(refund).text("status"));
        return switch (same ? status : "of another amount") {
            case "succeeded", "completed" -> new RefundStatus.Done();
            case "new", "pending" -> new RefundStatus.Pending(status);
            case "failed", "cancelled", "requires_action", "of another amount" ->
                new RefundStatus.NeedsAttention("a refund is there: " + status);
            default -> new RefundStatus.Unknown("a refund status Flutterwave does not document");
        };
    }

    /** A refund's event does not name the payment, so we had it noted there. */
    static Webhook event(byte[] body) {
        var event = Json.object(body);
        var kind = event == null ? null : Answer.fields(event).text("type", "event");
        if (event == null || kind == null) {
            return new Webhook.Unreadable("The body has no event.");
        }
        var data = Answer.fields(event.path("data"));
        var noted = Answer.fields(event.path("data").path("meta")).text("payment");
        var about = switch (kind.replaceFirst("\\..*", "")) {
            case "charge", "virtual_account" -> Webhook.Kind.PAYMENT;
            case "refund" -> Webhook.Kind.REFUND;
            case "chargeback" -> Webhook.Kind.DISPUTE;
            default -> null;
        };
        var reference = about == Webhook.Kind.REFUND ? noted : data.text("reference");
        return about == null || reference == null || reference.length() > 100
                ? new Webhook.Ignored(cut(kind))
                : new Webhook.Hint(
                        about, cut(kind) + ":" + cut(data.text("id")) + ":" + cut(data.text("status")), reference);
    }
}
