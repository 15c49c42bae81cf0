package ng.powerpay.payment.interswitch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import ng.powerpay.payment.Fees;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Fields;
import org.jspecify.annotations.Nullable;

/** Reads {@code gettransaction.json} and events. In every doubt it says unknown. */
final class InterswitchAnswers {

    /** Not found, not begun or not finished: the sources differ on which is which. */
    private static final Set<String> OPEN = Set.of("Z0", "Z1", "Z6", "Z25", "T0", "T1", "09", "S0");

    /** The bank's own refusals, by ISO 8583; what may have come too late (06, 68, 96) is not among them. */
    private static final Set<String> REFUSED = Set.of(
            "01", "02", "03", "04", "05", "07", "12", "13", "14", "17", "33", "34", "36", "38", "41", "43", "51", "54",
            "55", "57", "58", "59", "61", "62", "63", "65", "75", "91");

    private final Fees fees;

    InterswitchAnswers(Fees fees) {
        this.fees = fees;
    }

    PaymentStatus payment(Answer answer, String reference) {
        if (!answer.succeeded() || !answer.readable()) {
            return new PaymentStatus.Unknown(answer.why());
        }
        var given = answer.text("MerchantReference");
        if (!given.isEmpty() && !given.equals(reference)) {
            return new PaymentStatus.Unknown("Interswitch answered for another reference");
        }
        var code = answer.text("ResponseCode");
        var said = said(answer);
        if (code.equals("00")) {
            return given.isEmpty() ? new PaymentStatus.Unknown("approved, but no reference says what") : paid(answer);
        }
        // Another amount than the payment was opened with, or a code and words that contradict each other.
        if (said.toLowerCase(Locale.ROOT).matches("approved.*|.*inconsisten.*")) {
            return new PaymentStatus.Unknown("Interswitch has another amount for this reference, or another end");
        }
        if (OPEN.contains(code)) {
            return new PaymentStatus.Pending("code " + code);
        }
        return REFUSED.contains(code)
                ? new PaymentStatus.Declined(said.isEmpty() ? "code " + code : said)
                : new PaymentStatus.Unknown("a code that is not in the list");
    }

    private PaymentStatus paid(Answer answer) {
        var amount = Answer.whole(answer.json().path("Amount"));
        var at = instant(answer.text("TransactionDate"));
        if (amount == null || amount <= 0 || at == null) {
            return new PaymentStatus.Unknown("approved, but the amount or time is not readable");
        }
        var fields = Answer.fields(answer.json());
        var paid = new Kobo(amount);
        var channel = fields.text("CardNumber") == null ? "web" : "card";
        return new PaymentStatus.Paid(paid, currency(fields), channel, fees.kept(paid, channel, at), at);
    }

    private static String currency(Fields fields) {
        var said = fields.text("Currency", "CurrencyCode");
        return said == null || said.equals("566") ? "NGN" : said.substring(0, Math.min(10, said.length()));
    }

    private static String said(Answer answer) {
        var text = answer.text("ResponseDescription").replaceAll("\\p{Cntrl}", " ");
        return text.substring(0, Math.min(200, text.length()));
    }

    /** Written without a zone; Interswitch's clock is Nigeria's. */
    private static @Nullable Instant instant(String text) {
        try {
            var at = LocalDateTime.parse(text);
            return at.getYear() < 2000 || at.getYear() > 2200
                    ? null
                    : at.atZone(ZoneId.of("Africa/Lagos")).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    static Webhook event(byte[] body) {
        var event = Json.object(body);
        var kind = event == null ? "" : event.path("event").asString("");
        if (event == null || kind.isEmpty()) {
            return new Webhook.Unreadable("The body has no event.");
        }
        var data = Answer.fields(event.path("data"));
        var reference = data.text("merchantReference", "txnRef");
        // One transaction may fail and then be paid: what was said of it belongs to the event's name.
        var part = Answer.fields(event).text("uuid") + ":" + data.text("responseCode");
        return kind.startsWith("TRANSACTION.") && kind.length() <= 50 && reference != null && reference.length() <= 100
                ? new Webhook.Hint(
                        Webhook.Kind.PAYMENT,
                        kind + ":" + reference + ":" + part.substring(0, Math.min(60, part.length())),
                        reference)
                : new Webhook.Ignored(kind.length() > 50 ? "unknown" : kind);
    }
}
