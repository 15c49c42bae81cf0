package ng.powerpay.vending.flutterwavebills;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Fields;
import ng.powerpay.vending.Balance;
import ng.powerpay.vending.Codes;
import ng.powerpay.vending.Delivery;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import org.jspecify.annotations.Nullable;

/**
 * Reads Flutterwave's answers. Its errors have no codes: only a refused key, and messages that a
 * setting names, say that nothing was taken on. Every other error is unknown, 5xx above all, for
 * sales were seen behind those.
 */
final class FlutterwaveBillsAnswers {

    private static final Pattern COMMA = Pattern.compile(" *, *");

    private final Codes codes = new Codes()
            .delivered("successful", "paid")
            .delivered("success", "paid")
            .delivered("token", "no status, but the token came")
            .open("no status", "taken on; its status will decide")
            .open("pending", "under way")
            .notTaken("http 401", "Flutterwave refuses our key")
            .notTaken("http 403", "our address or account may not pay bills")
            .notTaken("http 400", "its message is in our list of those that take nothing on")
            .notFound("http 404", "Flutterwave does not know the reference");

    private final List<String> notTaken;

    private FlutterwaveBillsAnswers(List<String> notTaken) {
        this.notTaken = notTaken;
    }

    static FlutterwaveBillsAnswers read(Settings settings) {
        var failed = settings.text("FLUTTERWAVEBILLS_FAILED", "failed", "statuses of a bill that is never paid");
        var notTaken = settings.text(
                "FLUTTERWAVEBILLS_NOT_TAKEN", "insufficient", "parts of a 400's message after which nothing was taken");
        var answers = new FlutterwaveBillsAnswers(list(notTaken));
        var known = Set.copyOf(answers.codes.lines().keySet());
        var more =
                list(failed).stream().filter(status -> !known.contains(status)).toList();
        settings.demand(
                more.equals(list(failed)), Settings.PREFIX + "FLUTTERWAVEBILLS_FAILED: one means something else");
        more.forEach(status -> answers.codes.refused(status, "FAILED"));
        return answers;
    }

    private static List<String> list(String text) {
        var words = COMMA.splitAsStream(text.toLowerCase(Locale.ROOT).strip());
        return words.filter(word -> !word.isEmpty()).distinct().toList();
    }

    Codes codes() {
        return codes;
    }

    MeterAnswer meter(Answer answer, String number) {
        var fields = Answer.fields(answer.json().path("data"));
        var code = fields.text("response_code");
        if ((error(answer) && answer.status() == 400) || (code != null && !code.equals("00"))) {
            return new MeterAnswer.NotKnown("Flutterwave: " + answer.text("message"));
        }
        var name = fields.text("name");
        if (!success(answer) || code == null || name == null || otherThan(number, fields.text("customer"))) {
            return new MeterAnswer.Unavailable(answer.why());
        }
        return new MeterAnswer.Known(
                name,
                fields.text("address"),
                null,
                Kobo.ZERO,
                positive(fields.naira("minimum")),
                positive(fields.naira("maximum")),
                true,
                null,
                null,
                false);
    }

    /** Flutterwave writes 0 for no limit. */
    private static @Nullable Kobo positive(@Nullable Kobo limit) {
        return limit == null || !limit.isPositive() ? null : limit;
    }

    /** The answer's own references are Flutterwave's; it is ours by customer and amount. */
    VendOutcome ofPayment(Answer answer, VendRequest request) {
        if (answer.unsent()) {
            return new VendOutcome.NotSent(answer.why());
        }
        var fields = data(answer);
        if (error(answer) && !answer.json().hasNonNull("data")) {
            return refusal(answer);
        }
        var other = otherThan(request.meter().number(), fields.text("phone_number"));
        return other || otherThan(request.amount(), fields.naira("amount"))
                ? new VendOutcome.Unknown("Flutterwave answered for another bill")
                : outcome(answer, fields, request.meter().type());
    }

    /** Unlike 401 and 403, a 400 may have any reason; 404 is no answer to a payment. */
    private VendOutcome refusal(Answer answer) {
        var message = answer.text("message").toLowerCase(Locale.ROOT);
        var said = answer.status() == 400 && notTaken.stream().anyMatch(message::contains);
        return said || answer.status() == 401 || answer.status() == 403
                ? of("http " + answer.status(), answer)
                : new VendOutcome.Unknown(answer.why());
    }

    private VendOutcome of(String code, Answer answer) {
        return codes.outcome(answer, "Flutterwave", code, () -> new VendOutcome.Unknown(answer.why()));
    }

    VendOutcome ofStatus(Answer answer, String reference, MeterType type) {
        var fields = data(answer);
        if (answer.status() == 404 && error(answer)) {
            return of("http 404", answer);
        }
        return otherThan(reference, fields.text("customer_reference"))
                ? new VendOutcome.Unknown("Flutterwave answered for another reference")
                : outcome(answer, fields, type);
    }

    private VendOutcome outcome(Answer answer, Fields fields, MeterType type) {
        if (!success(answer) || otherThan("NGN", fields.text("currency"))) {
            return new VendOutcome.Unknown(answer.why());
        }
        var token = token(fields);
        var status = Objects.requireNonNullElse(fields.text("status"), token == null ? "no status" : "token");
        var code = status.toLowerCase(Locale.ROOT);
        return codes.outcome(answer, "Flutterwave", code, () -> delivered(fields, token, type));
    }

    private static VendOutcome delivered(Fields fields, @Nullable String token, MeterType type) {
        return new Delivery(type)
                .token(Token.Kind.CREDIT, token)
                .receipt(fields.text("flw_ref", "tx_ref"))
                .outcome();
    }

    private static Fields data(Answer answer) {
        var data = answer.json().path("data");
        return Answer.fields(data, data.path("extra"));
    }

    private static @Nullable String token(Fields fields) {
        return fields.text("recharge_token", "extra", "token");
    }

    Balance balance(Answer answer) {
        var naira = Answer.fields(answer.json().path("data")).text("available_balance");
        return Balance.ofNaira("Flutterwave", success(answer) && naira != null ? naira : "");
    }

    private static boolean success(Answer answer) {
        return answer.succeeded() && answer.text("status").equals("success");
    }

    private static boolean error(Answer answer) {
        return answer.status() / 100 == 4 && answer.text("status").equals("error");
    }

    private static boolean otherThan(Object expected, @Nullable Object given) {
        return given != null && !given.equals(expected);
    }
}
