package ng.powerpay.vending.buypower;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Fields;
import ng.powerpay.vending.Codes;
import ng.powerpay.vending.Delivery;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import tools.jackson.databind.JsonNode;

/**
 * Classifies answers of BuyPower. The same number means different things: 202 is under way after a
 * sale and failed after a question, so the call is part of a code. A sale's code is the HTTP status,
 * which the body must repeat unless it is a 4xx.
 */
final class BuypowerOutcome {

    /** Money back is told in words, under whatever code. */
    private static final String REFUNDED = "failed and was refunded";

    private static final Pattern MONEY_BACK = Pattern.compile("(?i)failed\\b.{0,80}\\b(was|has been|and) refunded");

    private static final Map<String, Token.Kind> KINDS = Map.of(
            "KCT1", Token.Kind.KEY_CHANGE_1,
            "KCT2", Token.Kind.KEY_CHANGE_2,
            "TOKEN", Token.Kind.CREDIT,
            "BONUS", Token.Kind.BONUS);

    private static final Pattern ALIVE =
            Pattern.compile("(?i)already|duplicate|received|progress|processing|pending|re-?query");

    final Codes codes = new Codes()
            .delivered("vend 200", "sold")
            .open("vend 202", "under way")
            .open("vend 409", "the orderId was received before")
            .open("vend 429", "asked too often")
            .open("vend 500", "an unexpected fault: ask")
            .delivered("query 200", "sold")
            .open("query 201", "under way")
            .refused("query 202", "FAILED")
            .notFound("query 203", "never started")
            .notFound("query 20", "BuyPower does not know the orderId")
            .refused(REFUNDED, "REVERSED");

    /** @param refused HTTP statuses of a sale, as {@code notTaken} */
    BuypowerOutcome(List<String> refused, List<String> notTaken) {
        refused.forEach(status -> codes.refused("vend " + status, "FAILED"));
        notTaken.forEach(status -> codes.notTaken("vend " + status, "BuyPower did not take it on"));
    }

    VendOutcome ofVend(Answer answer, String reference, MeterType type) {
        if (answer.unsent()) {
            return new VendOutcome.NotSent(answer.why());
        }
        var status = String.valueOf(answer.status());
        var own = answer.status() / 100 == 4 || status.equals(code(answer.json()));
        return of(own ? "vend " + status : "contradictory", answer, answer.json(), reference, type);
    }

    VendOutcome ofQuery(Answer answer, String reference, MeterType type) {
        var result = answer.json().path("result");
        var body = result.isObject() ? result : answer.json();
        // Only these statuses answer the question; 429 is asked too early.
        var answered = List.of(200, 400, 404).contains(answer.status());
        return of(answered ? "query " + code(body) : "unanswered", answer, body, reference, type);
    }

    private static String code(JsonNode body) {
        var number = Answer.whole(body.path("responseCode"));
        return number == null ? "missing" : number.toString();
    }

    private VendOutcome of(String code, Answer answer, JsonNode body, String reference, MeterType type) {
        if (!answer.readable()) {
            return new VendOutcome.Unknown(answer.why());
        }
        if (!body.path("data").path("orderId").asString(reference).equals(reference)) {
            return new VendOutcome.Unknown("BuyPower answered for another orderId");
        }
        var message = body.path("message").asString("");
        var back = message.length() < 500 && MONEY_BACK.matcher(message).find();
        var outcome = codes.outcome(answer, "BuyPower", back ? REFUNDED : code, () -> sold(body, type));
        var definite = !(outcome instanceof VendOutcome.Vended || outcome instanceof VendOutcome.Unknown);
        // A failure that waits, or speaks of a sale which is or may be alive, is none.
        var alive = body.path("status").asBoolean(false) || body.has("delay");
        return definite && (alive || (!back && ALIVE.matcher(message).find()))
                ? new VendOutcome.Unknown("BuyPower contradicts itself with code " + code)
                : outcome;
    }

    private static VendOutcome sold(JsonNode body, MeterType type) {
        var data = body.path("data");
        var paid = data.isObject() && data.path("responseCode").asString("100").equals("100");
        return paid && body.path("status").asBoolean(false)
                ? delivered(data, type)
                : new VendOutcome.Unknown("BuyPower says sold, but not what");
    }

    private static VendOutcome delivered(JsonNode data, MeterType type) {
        var delivery = new Delivery(type);
        for (var parcel : data.path("parcels")) {
            var kind = KINDS.get(parcel.path("type").asString(""));
            if (kind != null) {
                delivery.token(kind, digits(parcel.path("content").asString("")));
            }
        }
        var fields = Fields.of(data);
        return delivery.token(Token.Kind.CREDIT, digits(data.path("token").asString("")))
                .units(fields.text("units"))
                .tax(fields.naira("tax"))
                .arrearsTaken(fields.naira("debtAmount"))
                .rate(fields.naira("tariff"))
                .receipt(fields.text("receiptNo"))
                .outcome();
    }

    /** Twenty zeros stand for a token that is not there. */
    private static String digits(String text) {
        return text.matches("[0 -]*") ? "" : text;
    }
}
