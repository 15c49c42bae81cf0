package ng.powerpay.vending.monnifybills;

import static java.util.Objects.requireNonNullElse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Classifies answers by vendStatus, and those that refuse by Monnify's codes for its wallet. Only
 * FAILED is a definite no; code 99 may mean anything.
 */
final class MonnifyBillsAnswers {

    static final Codes CODES = new Codes()
            .delivered("SUCCESS", "vended; the token may still be on its way")
            .refused("FAILED", "FAILED")
            .open("IN_PROGRESS", "under way")
            .open("PENDING", "under way")
            .open("PROCESSING", "under way")
            .open("99", "refused or a fault; Monnify does not say which")
            .open("D01", "something went wrong")
            .notFound("D02", "Monnify does not know the reference")
            .notTaken("D04", "our Monnify wallet is empty")
            .open("D05", "the reference was sent before")
            .notTaken("D06", "our address is not listed at Monnify")
            .open("D07", "the same meter and sum a moment ago");

    /** What either status of a vend that was refused cannot be. */
    private static final Set<String> ALIVE =
            Set.of("SUCCESS", "SUCCESSFUL", "PAID", "IN_PROGRESS", "PENDING", "PROCESSING");

    private static final Pattern NO_SUCH_METER =
            Pattern.compile("(?i)invalid|incorrect|not found|not exist|no customer|unable to validate");
    private static final Pattern NO_SUCH_VEND = Pattern.compile("(?i)transaction (was )?not found");
    private static final Pattern VALIDATION = Pattern.compile("[\\w.-]{1,60}");

    private MonnifyBillsAnswers() {}

    /** What an answer that says that all went well holds; a missing node for every other. */
    static JsonNode body(Answer answer) {
        var well = answer.succeeded() && answer.json().path("requestSuccessful").asBoolean(false);
        return well ? answer.json().path("responseBody") : MissingNode.getInstance();
    }

    private static boolean refused(Answer answer) {
        var no = answer.json().path("requestSuccessful");
        return no.isBoolean() && !no.asBoolean() && answer.status() < 500;
    }

    static MeterAnswer meter(Answer answer) {
        var fields = Fields.of(body(answer), body(answer).path("metaData"));
        var name = fields.text("customerName", "name");
        if (name == null) {
            return refused(answer)
                            && NO_SUCH_METER
                                    .matcher(answer.text("responseMessage"))
                                    .find()
                    ? new MeterAnswer.NotKnown("Monnify does not know it")
                    : new MeterAnswer.Unavailable(answer.why());
        }
        return new MeterAnswer.Known(
                name,
                fields.text("address", "customerAddress"),
                null,
                requireNonNullElse(fields.naira("arrears", "outstandingAmount"), Kobo.ZERO),
                fields.naira("minAmount", "minimumAmount"),
                fields.naira("maxAmount", "maximumAmount"),
                true,
                fields.text("band", "tariffBand"),
                fields.text("accountType", "customerType"),
                false);
    }

    /** What a vend must send along: blank for nothing; empty when none may be sent. */
    static Optional<String> validation(Answer answer) {
        var body = body(answer);
        var given = Fields.of(body.path("vendInstruction"), body);
        var needed = "true".equalsIgnoreCase(given.text("requireValidationRef"));
        var reference = requireNonNullElse(given.text("validationReference"), "");
        if (!body.isObject() || (needed && !VALIDATION.matcher(reference).matches())) {
            return Optional.empty();
        }
        return Optional.of(needed ? reference : "");
    }

    static VendOutcome ofVend(Answer answer, String reference, MeterType type) {
        var shut = answer.unsent() || ((answer.status() == 401 || answer.status() == 403) && !alive(answer));
        if (shut) {
            return new VendOutcome.NotSent(answer.why());
        }
        // "Not known" is no answer to a sale.
        var outcome = of(answer, reference, type);
        return outcome instanceof VendOutcome.NotFound ? new VendOutcome.Unknown(answer.why()) : outcome;
    }

    static VendOutcome ofRequery(Answer answer, String reference, MeterType type) {
        if (refused(answer)
                && NO_SUCH_VEND.matcher(answer.text("responseMessage")).find()) {
            return new VendOutcome.NotFound("Monnify does not know the reference");
        }
        // A refusal to answer the question says nothing of the vend itself.
        return CODES.of(code(answer)).meaning() == Meaning.NOT_TAKEN
                ? new VendOutcome.Unknown("Monnify refused the question")
                : of(answer, reference, type);
    }

    private static VendOutcome of(Answer answer, String reference, MeterType type) {
        if (answer.status() >= 500 || !answer.readable()) {
            return new VendOutcome.Unknown("Monnify gave no readable answer");
        }
        var given = answer.json().path("responseBody").path("vendReference").asString(reference);
        if (!given.equals(reference)) {
            return new VendOutcome.Unknown("Monnify answered for another reference");
        }
        var outcome = CODES.outcome(answer, "Monnify", code(answer), () -> delivered(answer, type));
        var dead = outcome instanceof VendOutcome.Refused || outcome instanceof VendOutcome.NotSent;
        return dead && alive(answer) ? new VendOutcome.Unknown("Monnify contradicts itself") : outcome;
    }

    private static String code(Answer answer) {
        var body = body(answer);
        return body.isObject() ? upper(body, "vendStatus") : answer.text("responseCode");
    }

    private static boolean alive(Answer answer) {
        var body = answer.json().path("responseBody");
        return ALIVE.contains(upper(body, "vendStatus")) || ALIVE.contains(upper(body, "status"));
    }

    private static String upper(JsonNode body, String field) {
        return body.path(field).asString("").strip().toUpperCase(Locale.ROOT);
    }

    private static VendOutcome delivered(Answer answer, MeterType type) {
        var body = body(answer);
        var fields = Fields.of(body, body.path("metaData"), body.path("metadata"));
        return new Delivery(type)
                .token(Token.Kind.KEY_CHANGE_1, fields.text("kct1", "keyChangeToken1"))
                .token(Token.Kind.KEY_CHANGE_2, fields.text("kct2", "keyChangeToken2"))
                .token(Token.Kind.CREDIT, fields.text("token", "creditToken", "rechargeToken", "pin"))
                .token(Token.Kind.BONUS, fields.text("bonusToken"))
                .units(fields.text("unit", "units"))
                .tax(fields.naira("tax", "vat"))
                .arrearsTaken(fields.naira("debtAmount", "debtPaid"))
                .rate(fields.naira("tariff", "rate"))
                .receipt(fields.text("receiptNumber", "receiptNo", "transactionReference"))
                .outcome();
    }
}
