package ng.powerpay.payment.paystack;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import ng.powerpay.ledger.StatementLine;
import ng.powerpay.ledger.StatementLine.Kind;
import ng.powerpay.payment.Statements;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads Paystack's lists page by page. A payment that was refunded whole may be listed no more: it
 * is then no success but reversed, and Paystack documents no filter for that.
 */
final class PaystackStatement {

    private static final int A_PAGE = 50;
    private static final int MOST_PAGES = 2_000;
    private static final Pattern OUR_KEY = Pattern.compile("PP[0-9A-HJKMNP-TV-Z]{10}-R[0-9]");

    private final Function<String, Answer> get;

    PaystackStatement(Function<String, Answer> get) {
        this.get = get;
    }

    Statements.Listing list(Instant from, Instant to, Instant refundsFrom) {
        try {
            var lines = new ArrayList<StatementLine>();
            pages("transaction?status=success&" + between(from, to), "success", this::payment, lines);
            pages("refund?" + between(refundsFrom, to), "processed", this::refund, lines);
            return new Statements.Complete(lines);
        } catch (Unusable e) {
            return new Statements.Unavailable(e.why);
        }
    }

    private static String between(Instant from, Instant to) {
        return "from=" + from + "&to=" + to + "&perPage=" + A_PAGE + "&page=";
    }

    private void pages(String path, String status, Function<JsonNode, StatementLine> read, List<StatementLine> lines) {
        for (var page = 1; page <= MOST_PAGES; page++) {
            var answer = get.apply(path + page);
            var data = PaystackAnswers.data(answer);
            if (data == null || !data.isArray()) {
                throw new Unusable(answer.why());
            }
            for (var one : data) {
                if (one.path("status").asString("").equals(status)) {
                    lines.add(read.apply(one));
                }
            }
            if (data.size() < A_PAGE) {
                return;
            }
        }
        throw new Unusable("there is more than " + MOST_PAGES * A_PAGE + " lines; import a file");
    }

    private StatementLine payment(JsonNode one) {
        var fees = Answer.whole(one.path("fees"));
        var fee = fees != null && fees >= 0 ? new Kobo(fees) : null;
        return line(Kind.PAYMENT, one, one.path("reference").asString(""), fee, time(one, "paid_at", "created_at"));
    }

    /** Under our key where it came along, else under the payment's reference. */
    private StatementLine refund(JsonNode one) {
        var note = one.path("merchant_note").asString("");
        var payment = one.path("transaction_reference")
                .asString(one.path("transaction").path("reference").asString(""));
        var reference = OUR_KEY.matcher(note).matches() ? note : payment;
        return line(Kind.REFUND, one, reference, null, time(one, "refunded_at", "createdAt"));
    }

    private static StatementLine line(Kind kind, JsonNode one, String reference, @Nullable Kobo fee, Instant at) {
        var amount = Answer.whole(one.path("amount"));
        if (amount == null) {
            throw new Unusable("a line without an amount");
        }
        try {
            var id = one.path("id").isIntegralNumber() ? one.path("id").asString() : "";
            var currency = one.path("currency").asString("");
            return new StatementLine("paystack", kind, reference, id, new Kobo(amount), currency, fee, at);
        } catch (IllegalArgumentException e) {
            throw new Unusable("a line that is none: " + kind);
        }
    }

    private static Instant time(JsonNode one, String first, String second) {
        try {
            var text = one.path(first).asString("");
            return OffsetDateTime.parse(text.isEmpty() ? one.path(second).asString("") : text)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new Unusable("a line without a time");
        }
    }

    /** Ends the reading: a part of a statement would look like missing money. */
    private static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final String why;

        Unusable(String why) {
            super(why, null, false, false);
            this.why = why;
        }
    }
}
