package ng.powerpay.vending.vtpass;

import java.util.Set;
import ng.powerpay.remote.Answer;
import ng.powerpay.vending.Codes;
import ng.powerpay.vending.Codes.Meaning;
import ng.powerpay.vending.Delivery;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;

/**
 * Classifies answers to {@code pay} and {@code requery}. The codes are VTpass's documented ones;
 * whatever is not in the list is unknown, for then the money may be on its way.
 */
final class VtpassOutcome {

    static final Codes CODES = new Codes()
            .delivered("000", "processed; the inner status decides")
            .delivered("001", "asked again; the inner status decides")
            .delivered("044", "resolved; the inner status decides")
            .refused("016", "FAILED")
            .refused("010", "VARIATION_UNKNOWN")
            .refused("011", "ARGUMENTS_INVALID")
            .refused("012", "PRODUCT_UNKNOWN")
            .refused("013", "BELOW_MINIMUM")
            .refused("017", "ABOVE_MAXIMUM")
            .refused("031", "BELOW_MINIMUM")
            .refused("032", "ABOVE_MAXIMUM")
            .refused("040", "REVERSED")
            .notTaken("091", "not processed")
            .notTaken("018", "our VTpass wallet is empty")
            .notTaken("021", "our VTpass account is locked")
            .notTaken("022", "our VTpass account is suspended")
            .notTaken("023", "our VTpass account has no API access")
            .notTaken("024", "our VTpass account is not active")
            .notTaken("027", "our address is not listed at VTpass")
            .notTaken("028", "electricity is not listed for us at VTpass")
            .notTaken("030", "VTpass cannot reach the company")
            .notTaken("034", "the service is suspended")
            .notTaken("035", "the service is not active")
            // A reference of yesterday: midnight passed between storing and sending it.
            .notTaken("085", "VTpass wants a fresh reference")
            .notTaken("087", "VTpass refuses our keys")
            .notFound("015", "VTpass does not know the reference")
            .open("014", "the reference was sent before")
            .open("019", "the same meter and sum a moment ago")
            .open("089", "still processing")
            .open("099", "pending")
            .open("083", "a fault at VTpass");

    /** What a question may be answered with that is about the vend and not about the question. */
    private static final Set<String> ENDS = Set.of("016", "040", "091");

    /** What a sale that was refused cannot be. */
    private static final Set<String> ALIVE = Set.of("initiated", "pending", "delivered", "resolved");

    private VtpassOutcome() {}

    static VendOutcome ofPay(Answer answer, String reference, MeterType type) {
        if (answer.unsent()) {
            return new VendOutcome.NotSent(answer.why());
        }
        // "Not known" is no answer to a sale.
        return answer.text("code").equals("015")
                ? new VendOutcome.Unknown("VTpass says that it does not know what it was sent")
                : of(answer, reference, type);
    }

    static VendOutcome ofRequery(Answer answer, String reference, MeterType type) {
        var code = answer.text("code");
        var meaning = CODES.of(code).meaning();
        // A refusal to answer the question says nothing of the vend itself.
        var refused = meaning == Meaning.REFUSED || meaning == Meaning.NOT_TAKEN;
        return refused && !ENDS.contains(code)
                ? new VendOutcome.Unknown("VTpass refused the question with code " + code)
                : of(answer, reference, type);
    }

    private static VendOutcome of(Answer answer, String reference, MeterType type) {
        if (answer.status() >= 500 || !answer.readable()) {
            return new VendOutcome.Unknown("VTpass gave no readable answer");
        }
        var given = answer.json().path("requestId").asString(reference);
        if (!given.isEmpty() && !given.equals(reference)) {
            return new VendOutcome.Unknown("VTpass answered for another reference");
        }
        var outcome = CODES.outcome(answer, "VTpass", answer.text("code"), () -> inside(answer, type));
        var dead = outcome instanceof VendOutcome.Refused || outcome instanceof VendOutcome.NotSent;
        return dead && ALIVE.contains(status(answer))
                ? new VendOutcome.Unknown("VTpass contradicts itself with code " + answer.text("code"))
                : outcome;
    }

    private static String status(Answer answer) {
        return answer.json().path("content").path("transactions").path("status").asString("");
    }

    private static VendOutcome inside(Answer answer, MeterType type) {
        return switch (status(answer)) {
            case "delivered" -> delivered(answer, type);
            case "failed" -> new VendOutcome.Refused("FAILED", "VTpass says failed");
            case "reversed" -> new VendOutcome.Refused("REVERSED", "VTpass reversed it");
            default -> new VendOutcome.Unknown("VTpass has it under way");
        };
    }

    private static VendOutcome delivered(Answer answer, MeterType type) {
        var fields = Answer.fields(answer.json());
        return new Delivery(type)
                .token(Token.Kind.KEY_CHANGE_1, fields.text("kct1"))
                .token(Token.Kind.KEY_CHANGE_2, fields.text("kct2"))
                .token(Token.Kind.CREDIT, fields.text("mainToken", "token"))
                .token(Token.Kind.BONUS, fields.text("bonusToken"))
                .labelled(fields.text("purchased_code"))
                .units(fields.text("units", "mainTokenUnits", "PurchasedUnits"))
                .tax(fields.naira("taxAmount", "mainTokenTax", "vat"))
                .arrearsTaken(fields.naira("debtAmount", "appliedToArrears"))
                .rate(fields.naira("tariff", "TariffRate"))
                .receipt(fields.text("exchangeReference", "ReceiptNumber", "invoiceNumber"))
                .outcome();
    }
}
