package ng.powerpay.vending.quickteller;

import java.util.Locale;
import java.util.Set;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Fields;
import ng.powerpay.vending.Codes;
import ng.powerpay.vending.Codes.Meaning;
import ng.powerpay.vending.Delivery;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;

/** Classifies answers by their code; code and grouping must agree, or nobody knows. */
final class QuicktellerAnswers {

    static final Codes CODES = new Codes()
            .delivered("90000", "successful")
            .delivered("90010", "approved, partial")
            .delivered("90011", "approved, VIP")
            .delivered("90016", "approved, track 3")
            .refused("90005", "FAILED")
            .refused("90013", "AMOUNT_REFUSED")
            .refused("90014", "METER_UNKNOWN")
            .notTaken("10002", "Quickteller cannot read the request")
            .notTaken("10003", "Quickteller refuses our keys")
            .notTaken("10010", "our account is not set up")
            .notTaken("10020", "the company is not configured there")
            .notTaken("10030", "the company is deactivated there")
            .notTaken("10040", "our address is not listed there")
            .notTaken("20021", "our terminal is not known there")
            .notTaken("90051", "our Quickteller account is empty")
            .notFound("30010", "no such transaction")
            .open("10001", "an unknown error, perhaps a reference that was sent before")
            .open("30020", "the reference was sent before")
            .open("90009", "in progress")
            .open("90068", "the answer came too late")
            .open("90091", "the company or a bank does not answer")
            .open("90096", "a fault at Quickteller");

    private QuicktellerAnswers() {}

    /** @param unknown the codes for a customer whom nobody knows */
    static MeterAnswer meter(Answer answer, String number, Set<String> unknown) {
        var json = answer.json();
        var customer = Answer.fields(
                json.path("Customers").path(0), json.path("customers").path(0));
        var code = code(customer, "responseCode");
        var name = customer.text("fullName", "customerName");
        var ours = answer.succeeded()
                && meaning(fields(answer)) == Meaning.DELIVERED
                && number.equals(customer.text("customerId"));
        if (ours && unknown.contains(code)) {
            return new MeterAnswer.NotKnown("Quickteller code " + code);
        }
        return ours && name != null && CODES.of(code).meaning() == Meaning.DELIVERED
                ? known(name, customer)
                : new MeterAnswer.Unavailable(answer.why() + ", code " + code);
    }

    /** An amount is kobo; its type 1 or 2 makes it the least, 3 or 4 the most, 5 both. */
    private static MeterAnswer known(String name, Fields customer) {
        var text = customer.text("amount");
        var amount = text != null && text.matches("[1-9][0-9]{0,14}") ? new Kobo(Long.parseLong(text)) : null;
        var rule = String.valueOf(customer.text("amountType"));
        var least = Set.of("1", "2", "5").contains(rule) ? amount : null;
        var most = Set.of("3", "4", "5").contains(rule) ? amount : null;
        return new MeterAnswer.Known(
                name, customer.text("address"), null, Kobo.ZERO, least, most, true, null, null, false);
    }

    static VendOutcome advice(Answer answer, String reference, MeterType type) {
        if (answer.unsent()) {
            return new VendOutcome.NotSent(answer.why());
        }
        var outcome = outcome(answer, reference, code(fields(answer), "responseCode", "code"), type);
        // "Not known" is no answer to a sale.
        return outcome instanceof VendOutcome.NotFound ? new VendOutcome.Unknown(answer.why()) : outcome;
    }

    /** The first code is about the question; the transaction has one of its own. */
    static VendOutcome transaction(Answer answer, String reference, MeterType type) {
        var own = code(fields(answer), "transactionResponseCode");
        return switch (meaning(fields(answer))) {
            case DELIVERED -> outcome(answer, reference, own, type);
            case NOT_FOUND -> new VendOutcome.NotFound("Quickteller does not know the reference");
            case REFUSED, NOT_TAKEN, OPEN -> new VendOutcome.Unknown(answer.why() + ", not to the question");
        };
    }

    private static VendOutcome outcome(Answer answer, String reference, String code, MeterType type) {
        var given = fields(answer).text("requestReference");
        if (answer.status() >= 500 || !answer.readable() || (given != null && !given.equals(reference))) {
            return new VendOutcome.Unknown(answer.why() + ", not readable or of another reference");
        }
        return agrees(answer, CODES.of(code).meaning())
                ? CODES.outcome(answer, "Quickteller", code, () -> delivered(answer, type))
                : new VendOutcome.Unknown("Quickteller contradicts itself with code " + code);
    }

    /** The grouping, where there is one, says the same as the code. */
    private static boolean agrees(Answer answer, Meaning meaning) {
        var group = code(fields(answer), "responseCodeGrouping").toUpperCase(Locale.ROOT);
        var asked = fields(answer).text("transactionResponseCode") != null;
        return switch (meaning) {
            case DELIVERED -> answer.succeeded() && !Set.of("FAILED", "PENDING").contains(group);
            case REFUSED, NOT_TAKEN -> asked || group.isEmpty() || group.equals("FAILED");
            case NOT_FOUND, OPEN -> true;
        };
    }

    private static VendOutcome delivered(Answer answer, MeterType type) {
        var json = answer.json();
        var fields = Answer.fields(json, json.path("billPayment"), json.path("additionalInfo"));
        return new Delivery(type)
                .token(Token.Kind.KEY_CHANGE_1, fields.text("kct1"))
                .token(Token.Kind.KEY_CHANGE_2, fields.text("kct2"))
                .token(Token.Kind.CREDIT, fields.text("rechargePIN", "pin"))
                .labelled(fields.text("MiscData"))
                .token(Token.Kind.CREDIT, fields.text("MiscData"))
                .token(Token.Kind.BONUS, fields.text("bonusToken"))
                .units(fields.text("units"))
                .receipt(fields.text("transactionRef", "TransactionReference"))
                .outcome();
    }

    /** A refusal of the request itself is wrapped. */
    private static Fields fields(Answer answer) {
        return Answer.fields(answer.json(), answer.json().path("error"));
    }

    private static Meaning meaning(Fields fields) {
        return CODES.of(code(fields, "responseCode", "code")).meaning();
    }

    private static String code(Fields fields, String... names) {
        var code = fields.text(names);
        return code == null || code.length() > 30 ? "" : code;
    }
}
