package ng.powerpay.vending.baxi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ng.powerpay.remote.Answer;
import ng.powerpay.vending.Codes;
import ng.powerpay.vending.Codes.Meaning;
import ng.powerpay.vending.Delivery;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import tools.jackson.databind.JsonNode;

/**
 * Classifies answers to {@code request} and {@code requery} by {@code code} and, under 200, by
 * {@code transactionStatus}. Codes of which Baxi says "resolve by query" are open, as is whatever
 * is not listed.
 */
final class BaxiOutcome {

    private static final Map<String, String> REASONS = Map.of(
            "BX0003", "ARGUMENTS_INVALID",
            "BX0025", "METER_UNKNOWN",
            "BX0026", "PRODUCT_UNKNOWN",
            "EXC00125", "ARGUMENTS_INVALID",
            "EXC00127", "ABOVE_MAXIMUM");

    final Codes codes = new Codes()
            .delivered("200", "answered; transactionStatus decides")
            .open("201", "pending")
            .open("500", "a fault: ask")
            .open("503", "a fault: ask")
            .open("BX0001", "no answer from the company")
            .notFound("BX0002", "Baxi does not know the agentReference")
            .open("BX0019", "status unknown")
            .open("BX0020", "an error while processing")
            .open("BX0021", "status unknown: ask")
            .open("BX0022", "the company must be asked")
            .open("BX0023", "the agentReference was sent before")
            .open("BX0024", "no answer from the company")
            .open("EXC00001", "bad gateway: ask")
            .notFound("EXC00112", "never registered")
            .open("EXC00114", "pending")
            .open("EXC00124", "the company is late");

    private final Set<String> failed;

    /**
     * @param refused codes, as {@code notTaken}
     * @param failed values of transactionStatus, with commas between
     */
    BaxiOutcome(List<String> refused, List<String> notTaken, String failed) {
        refused.forEach(code -> codes.refused(code, REASONS.getOrDefault(code, "FAILED")));
        notTaken.forEach(code -> codes.notTaken(code, "Baxi did not take it on"));
        this.failed = Set.of(failed.split(","));
    }

    VendOutcome ofRequest(Answer answer, String reference, MeterType type) {
        if (answer.unsent()) {
            return new VendOutcome.NotSent(answer.why());
        }
        // "Not known" is no answer to a sale.
        return codes.of(answer.text("code")).meaning() == Meaning.NOT_FOUND
                ? new VendOutcome.Unknown("Baxi says that it does not know what it was sent")
                : of(answer, reference, type);
    }

    VendOutcome ofRequery(Answer answer, String reference, MeterType type) {
        var meaning = codes.of(answer.text("code")).meaning();
        // A refusal to answer the question says nothing of the vend itself.
        return meaning == Meaning.REFUSED || meaning == Meaning.NOT_TAKEN
                ? new VendOutcome.Unknown("Baxi refused the question with code " + answer.text("code"))
                : of(answer, reference, type);
    }

    private VendOutcome of(Answer answer, String reference, MeterType type) {
        var data = answer.json().path("data");
        if (!answer.readable()) {
            return new VendOutcome.Unknown(answer.why());
        }
        if (!data.path("agentReference").asString(reference).equals(reference)) {
            return new VendOutcome.Unknown("Baxi answered for another agentReference");
        }
        var outcome = codes.outcome(answer, "Baxi", answer.text("code"), () -> inside(answer, data, type));
        var definite = !(outcome instanceof VendOutcome.Vended || outcome instanceof VendOutcome.Unknown);
        var status = data.path("transactionStatus").asString(answer.text("status"));
        return definite && status.matches("success|pending")
                ? new VendOutcome.Unknown("Baxi contradicts itself with code " + answer.text("code"))
                : outcome;
    }

    private VendOutcome inside(Answer answer, JsonNode data, MeterType type) {
        var status = data.path("transactionStatus").asString("");
        if (failed.contains(status)) {
            return new VendOutcome.Refused(status.equals("reversed") ? "REVERSED" : "FAILED", "Baxi says " + status);
        }
        var done = status.equals("success")
                && data.path("statusCode").asString("0").equals("0");
        return answer.succeeded() && answer.text("status").equals("success") && done
                ? delivered(data, type)
                : new VendOutcome.Unknown("Baxi has it under way");
    }

    /** A sale has {@code rawOutput}, a question {@code rawData}. */
    private static VendOutcome delivered(JsonNode data, MeterType type) {
        var fields = Answer.fields(data, data.path("rawOutput"), data.path("rawData"));
        return new Delivery(type)
                .token(Token.Kind.KEY_CHANGE_1, fields.text("kct1"))
                .token(Token.Kind.KEY_CHANGE_2, fields.text("kct2"))
                .token(Token.Kind.CREDIT, fields.text("tokenCode"))
                .token(Token.Kind.CREDIT, fields.text("standardTokenValue"))
                .token(Token.Kind.BONUS, fields.text("bsstTokenValue"))
                .units(fields.text("standardTokenUnits", "amountOfPower", "purchasedUnits"))
                .tax(fields.naira("standardTokenTax", "vat"))
                .arrearsTaken(fields.naira("debtAmount"))
                .receipt(fields.text("exchangeReference", "receiptNumber"))
                .outcome();
    }
}
