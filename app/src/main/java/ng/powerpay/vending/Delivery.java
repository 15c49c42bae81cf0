package ng.powerpay.vending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a vendor delivered. A prepaid sale without a readable credit token is not delivered
 * yet: it is asked for again. Whatever else cannot be read is left out.
 */
public final class Delivery {

    private static final Pattern UNITS = Pattern.compile("(?i)[0-9,]{1,9}(\\.[0-9]{1,6})?\\s*(kwh)?");
    private static final Pattern NO_DIGITS = Pattern.compile("(?i)^\\s*token\\s*:?|[ -]");
    private static final Pattern NO_NUMBER = Pattern.compile("(?i)kwh|[, ]");
    private static final Pattern LABELLED = Pattern.compile("(?i)(bonus )?token\\s*:?\\s*([0-9 -]{20,29})");

    private final MeterType type;
    private final List<Token> tokens = new ArrayList<>();
    private @Nullable Long unitsTenths;
    private @Nullable Kobo tax;
    private @Nullable Kobo arrearsTaken;
    private @Nullable Kobo rate;
    private @Nullable String receipt;

    public Delivery(MeterType type) {
        this.type = type;
    }

    /**
     * @param text 20 digits, with or without blanks, hyphens or the word; the first of a kind
     * counts
     */
    public Delivery token(Token.Kind kind, @Nullable String text) {
        var digits = text == null || text.length() > 60
                ? ""
                : NO_DIGITS.matcher(text).replaceAll("");
        var taken = tokens.stream().anyMatch(token -> token.kind() == kind);
        if (!taken && Token.isToken(digits)) {
            tokens.add(new Token(kind, digits));
        }
        return this;
    }

    /** A text such as {@code Token : 1234... , Bonus token: 5678...}. */
    public Delivery labelled(@Nullable String text) {
        var found = LABELLED.matcher(text == null || text.length() > 500 ? "" : text);
        while (found.find()) {
            token(found.group(1) == null ? Token.Kind.CREDIT : Token.Kind.BONUS, found.group(2));
        }
        return this;
    }

    /** @param text {@code "47.74 kWh"} is 477 tenths; what is no sensible number is left out */
    public Delivery units(@Nullable String text) {
        if (text != null && UNITS.matcher(text).matches()) {
            var number = new BigDecimal(NO_NUMBER.matcher(text).replaceAll(""));
            unitsTenths =
                    number.movePointRight(1).setScale(0, RoundingMode.DOWN).longValueExact();
        }
        return this;
    }

    public Delivery tax(@Nullable Kobo amount) {
        tax = amount;
        return this;
    }

    public Delivery arrearsTaken(@Nullable Kobo amount) {
        arrearsTaken = amount;
        return this;
    }

    /** Per kWh. */
    public Delivery rate(@Nullable Kobo amount) {
        rate = amount;
        return this;
    }

    public Delivery receipt(@Nullable String number) {
        receipt = number == null || number.length() > 100 ? null : number;
        return this;
    }

    /** Vended, or unknown while the token is missing. */
    public VendOutcome outcome() {
        if (type == MeterType.PREPAID && tokens.stream().noneMatch(token -> token.kind() == Token.Kind.CREDIT)) {
            return new VendOutcome.Unknown("delivered, but the token has not come yet");
        }
        tokens.sort(Comparator.comparing(Token::kind));
        return new VendOutcome.Vended(
                type == MeterType.PREPAID ? tokens : List.of(), unitsTenths, tax, arrearsTaken, rate, receipt);
    }
}
