package ng.powerpay.vending.irecharge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Answer;
import ng.powerpay.vending.Balance;
import ng.powerpay.vending.Codes;
import ng.powerpay.vending.Delivery;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;

/**
 * Reads iRecharge's answers. There is no public list of its codes; clients agree on 00, 15 and 43,
 * and what else ends a sale is a setting. The recipe of {@code response_hash} is not public either.
 */
final class IrechargeAnswers {

    private static final String OK = "00";
    private static final Pattern CODE = Pattern.compile("(?!(00|15|43)$)[0-9A-Za-z]{1,8}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.=+/-]{1,80}");

    private final Codes codes;

    /**
     * @param failed codes of a sale that never happens
     * @param notTaken codes of a sale that another may make
     */
    IrechargeAnswers(Set<String> failed, Set<String> notTaken) {
        codes = new Codes().delivered(OK, "sold").open("15", "in progress").open("43", "in progress");
        failed.forEach(code -> codes.refused(code, "FAILED"));
        notTaken.forEach(code -> codes.notTaken(code, "not taken on, by our setting"));
    }

    static IrechargeAnswers read(Settings settings) {
        var failed = list(settings, "IRECHARGE_FAILED", "02,03", "codes of a sale that surely never happens");
        var notTaken = list(settings, "IRECHARGE_NOT_TAKEN", "", "codes of a sale that another vendor may make");
        notTaken.removeAll(failed);
        return new IrechargeAnswers(failed, notTaken);
    }

    private static Set<String> list(Settings settings, String name, String otherwise, String says) {
        var text = settings.text(name, otherwise, says).replace(" ", "");
        var list = text.isEmpty() ? new HashSet<String>() : new HashSet<>(List.of(text.split(",", -1)));
        var fits = list.stream().allMatch(code -> CODE.matcher(code).matches());
        settings.demand(fits, Settings.PREFIX + name + " must be codes other than 00, 15 and 43");
        return fits ? list : new HashSet<>();
    }

    Codes codes() {
        return codes;
    }

    MeterAnswer meter(Answer answer) {
        if (!agreed(answer)) {
            var code = answer.succeeded() ? answer.text("status") : "";
            var refused = codes.of(code).meaning() == Codes.Meaning.REFUSED;
            return refused ? new MeterAnswer.NotKnown("code " + code) : new MeterAnswer.Unavailable(answer.why());
        }
        var fields = Answer.fields(answer.json().path("customer"), answer.json());
        // One client has the customer as text.
        var name = fields.text("name", "customer");
        return name == null
                ? new MeterAnswer.NotKnown("no name came back")
                : new MeterAnswer.Known(
                        name,
                        fields.text("address"),
                        null,
                        Objects.requireNonNullElse(fields.naira("arrears", "outstanding"), Kobo.ZERO),
                        fields.naira("minimumAmount"),
                        fields.naira("maximumAmount"),
                        true,
                        null,
                        null,
                        false);
    }

    /** The access token, which every question after the sale needs. */
    Optional<String> permit(Answer answer) {
        var token = Answer.fields(answer.json()).text("access_token");
        var usable = agreed(answer) && token != null && TOKEN.matcher(token).matches();
        return Optional.ofNullable(usable ? token : null);
    }

    VendOutcome ofVend(Answer answer, Kobo amount, MeterType type) {
        if (answer.unsent()) {
            return new VendOutcome.NotSent(answer.why());
        }
        var sold = Answer.fields(answer.json()).naira("amount");
        return sold != null && !sold.equals(amount)
                ? new VendOutcome.Unknown("iRecharge answered for another amount")
                : outcome(answer, answer.text("status"), type);
    }

    /** The outer code is about the question, the inner one about the sale. */
    VendOutcome ofStatus(Answer answer, MeterType type) {
        return agreed(answer)
                ? outcome(answer, answer.text("vend_code"), type)
                : new VendOutcome.Unknown("the question was not answered: " + answer.why());
    }

    private VendOutcome outcome(Answer answer, String code, MeterType type) {
        if (!answer.succeeded() || !answer.readable()) {
            return new VendOutcome.Unknown(answer.why());
        }
        var words = Answer.fields(answer.json()).text("vend_status", "message");
        var success = words != null && words.toLowerCase(Locale.ROOT).startsWith("success");
        var contradicted = switch (codes.of(code).meaning()) {
            case DELIVERED -> !success;
            case REFUSED, NOT_TAKEN -> success;
            case OPEN, NOT_FOUND -> false;
        };
        return contradicted
                ? new VendOutcome.Unknown("iRecharge contradicts itself")
                : codes.outcome(answer, "iRecharge", code, () -> delivered(answer, type));
    }

    private static VendOutcome delivered(Answer answer, MeterType type) {
        var fields = Answer.fields(answer.json());
        return new Delivery(type)
                .token(Token.Kind.KEY_CHANGE_1, fields.text("kct1"))
                .token(Token.Kind.KEY_CHANGE_2, fields.text("kct2"))
                .token(Token.Kind.CREDIT, fields.text("meter_token", "token"))
                .token(Token.Kind.BONUS, fields.text("bonus_token"))
                .units(fields.text("units"))
                .receipt(fields.text("ref", "order"))
                .outcome();
    }

    Balance balance(Answer answer) {
        var naira = Answer.fields(answer.json()).text("wallet_balance", "balance");
        return Balance.ofNaira("iRecharge", agreed(answer) && naira != null ? naira : "");
    }

    private static boolean agreed(Answer answer) {
        return answer.succeeded() && answer.text("status").equals(OK);
    }
}
