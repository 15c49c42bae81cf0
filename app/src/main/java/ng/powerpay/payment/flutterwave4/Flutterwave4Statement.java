package ng.powerpay.payment.flutterwave4;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ng.powerpay.ledger.StatementLine;
import ng.powerpay.ledger.StatementLine.Kind;
import ng.powerpay.payment.Statements;
import ng.powerpay.remote.Answer;
import tools.jackson.databind.JsonNode;

/** Reads Flutterwave's lists page by page. */
record Flutterwave4Statement(Function<String, Answer> get) {

    private static final int MOST_PAGES = 2_000;

    Statements.Listing list(Instant from, Instant to, Instant refundsFrom) {
        var lines = new ArrayList<StatementLine>();
        try {
            pages("charges?status=succeeded&from=" + from + "&to=" + to, Kind.PAYMENT, lines);
            pages("refunds?from=" + refundsFrom + "&to=" + to, Kind.REFUND, lines);
        } catch (IllegalArgumentException e) {
            return new Statements.Unavailable(String.valueOf(e.getMessage()));
        }
        lines.removeIf(line -> line.at().isBefore(line.kind() == Kind.PAYMENT ? from : refundsFrom)
                || !line.at().isBefore(to));
        return new Statements.Complete(lines);
    }

    private void pages(String path, Kind kind, List<StatementLine> lines) {
        for (var page = 1; page <= MOST_PAGES; page++) {
            var answer = get.apply(path + "&size=50&page=" + page);
            var data = Flutterwave4Answers.data(answer);
            var last = Answer.whole(answer.json().path("meta").path("page_info").path("total_pages"));
            if (!data.isArray() || last == null) {
                throw new IllegalArgumentException(answer.why());
            }
            for (var one : data) {
                if (one.path("status").asString("").matches("succeeded|completed")) {
                    lines.add(line(kind, one));
                }
            }
            if (page >= last) {
                return;
            }
        }
        throw new IllegalArgumentException("there are more than " + MOST_PAGES + " pages; import a file");
    }

    /** A refund goes under our key where it came along, else under the charge's id. */
    private static StatementLine line(Kind kind, JsonNode one) {
        var payment = kind == Kind.PAYMENT;
        var fields = Answer.fields(one);
        var key = Answer.fields(one.path("meta")).text("key");
        var reference = payment ? fields.text("reference") : key != null ? key : fields.text("charge_id");
        var amount = fields.naira(payment ? "amount" : "amount_refunded");
        var at = Flutterwave4Answers.at(one);
        var currency = payment ? fields.text("currency") : "NGN";
        if (reference == null || amount == null || at == null || currency == null) {
            throw new IllegalArgumentException("a line without its amount, reference, currency or time");
        }
        var fee = payment ? Flutterwave4Answers.fees(one, amount) : null;
        var id = String.valueOf(fields.text("id"));
        return new StatementLine("flutterwave4", kind, reference, id, amount, currency, fee, at);
    }
}
