package ng.powerpay.receipt;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as it is shown: texts only, money already spoken.
 *
 * @param tokens in typing order, with what each is; empty for a bill
 * @param facts who, what meter, when
 * @param sums what the money was for; the last line is the total
 * @param page where this purchase can be looked up; the QR code leads there
 */
public record Receipt(
        SellerConfig seller,
        String number,
        String title,
        List<Line> tokens,
        List<Line> facts,
        List<Line> sums,
        URI page) {

    private static final DateTimeFormatter LAGOS =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.of("Africa/Lagos"));

    /** A name and its value. */
    public record Line(String name, String value) {}

    public Receipt {
        tokens = List.copyOf(tokens);
        facts = List.copyOf(facts);
        sums = List.copyOf(sums);
    }

    /** For templates: whether there is a token to show. */
    public boolean hasTokens() {
        return !tokens.isEmpty();
    }

    /** The time on a Nigerian wall clock. */
    public static String spoken(Instant at) {
        return LAGOS.format(at) + " (Lagos)";
    }

    /** Collects lines, leaving out those without a value. */
    public static final class Lines {

        private final List<Line> lines = new ArrayList<>();

        public Lines add(String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                lines.add(new Line(name, value));
            }
            return this;
        }

        public List<Line> list() {
            return List.copyOf(lines);
        }
    }
}
