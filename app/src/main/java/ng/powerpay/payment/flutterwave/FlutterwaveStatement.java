package ng.powerpay.payment.flutterwave;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ng.powerpay.ledger.StatementLine;
import ng.powerpay.ledger.StatementLine.Kind;
import ng.powerpay.payment.Statements;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Fields;

/** Reads Flutterwave's lists page by page. They go by days, so a day more is asked for at both ends. */
record FlutterwaveStatement(Function<String, Answer> get) {

    private static final int MOST_PAGES = 2_000;

    Statements.Listing list(Instant from, Instant to, Instant refundsFrom) {
        var lines = new ArrayList<StatementLine>();
        try {
            pages("transactions?status=successful&" + days(from, to), Kind.PAYMENT, lines);
            pages("refunds?" + days(refundsFrom, to), Kind.REFUND, lines);
        } catch (IllegalArgumentException e) {
            return new Statements.Unavailable(String.valueOf(e.getMessage()));
        }
        lines.removeIf(line -> line.at().isBefore(line.kind() == Kind.PAYMENT ? from : refundsFrom)
                || !line.at().isBefore(to));
        return new Statements.Complete(lines);
    }

    private static String days(Instant from, Instant to) {
        var first = from.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC).toLocalDate();
        return "from=" + first + "&to="
                + to.plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC).toLocalDate() + "&page=";
    }

    private void pages(String path, Kind kind, List<StatementLine> lines) {
        for (var page = 1; page <= MOST_PAGES; page++) {
            var answer = get.apply(path + page);
            var data = FlutterwaveAnswers.data(answer);
            var last = Answer.whole(answer.json().path("meta").path("page_info").path("total_pages"));
            if (!data.isArray() || last == null) {
                throw new IllegalArgumentException(answer.why());
            }
            for (var one : data) {
                if (one.path("status").asString("").matches("successful|completed.*")) {
                    lines.add(line(kind, Answer.fields(one)));
                }
            }
            if (page >= last) {
                return;
            }
        }
        throw new IllegalArgumentException("there are more than " + MOST_PAGES + " pages; import a file");
    }

    /** A refund goes under our key where it came along, else under the transaction's number. */
    private static StatementLine line(Kind kind, Fields one) {
        var payment = kind == Kind.PAYMENT;
        var comment = String.valueOf(one.text("comments", "comment"));
        var ours = FlutterwaveAnswers.OUR_KEY.matcher(comment).matches();
        var reference = payment ? one.text("tx_ref") : ours ? comment : one.text("transaction_id", "tx_id");
        var amount = one.naira(payment ? "amount" : "amount_refunded");
        var at = FlutterwaveAnswers.instant(one.text("created_at"));
        var currency = payment ? one.text("currency") : "NGN";
        if (reference == null || amount == null || at == null || currency == null) {
            throw new IllegalArgumentException("a line without its amount, reference, currency or time");
        }
        var id = String.valueOf(one.text("id"));
        var fee = payment ? one.naira("app_fee") : null;
        return new StatementLine("flutterwave", kind, reference, id, amount, currency, fee, at);
    }
}
