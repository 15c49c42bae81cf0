package ng.powerpay.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway keeps of a payment, by way and date: a setting, for gateways change it. Used where
 * the gateway does not say what it kept; its statement is right in the end.
 */
public record Fees(List<Line> lines) {

    /**
     * One line.
     *
     * @param way in lower case, or {@code *} for every other one
     * @param basisPoints hundredths of a percent of the amount
     * @param flat on top, for amounts of {@code flatFrom} and more
     * @param cap the most of both together
     */
    public record Line(String way, LocalDate from, int basisPoints, Kobo flat, Kobo flatFrom, Kobo cap) {

        Kobo of(Kobo amount) {
            var share = new Kobo(Math.multiplyExact(amount.amount(), basisPoints) / 10_000);
            var both = amount.compareTo(flatFrom) >= 0 ? share.plus(flat) : share;
            return both.min(cap);
        }
    }

    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final Pattern SHAPE =
            Pattern.compile("(?<way>[a-z_]{2,20}|\\*)@(?<from>\\d{4}-\\d\\d-\\d\\d)=(?<points>\\d{1,4})bp"
                    + "(?:\\+(?<flat>\\d{1,9})(?:from(?<least>\\d{1,12}))?)?(?:cap(?<cap>\\d{1,12}))?");

    public Fees {
        lines = List.copyOf(lines);
    }

    /** Reads {@code <GATEWAY>_FEES}. */
    public static Fees read(Settings settings, String gateway, String otherwise) {
        var text = settings.text(
                gateway.toUpperCase(Locale.ROOT) + "_FEES",
                otherwise,
                "what it keeps: way@date=…bp+flat kobo from amount cap kobo, with blanks between; *: other ways");
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            settings.demand(false, Settings.PREFIX + gateway.toUpperCase(Locale.ROOT) + "_FEES: " + e.getMessage());
            return new Fees(List.of());
        }
    }

    /**
     * Reads lines such as {@code *@2019-01-01=150bp+10000from250000cap200000}.
     *
     * @throws IllegalArgumentException when one is no such text
     */
    public static Fees parse(String text) {
        var lines = new ArrayList<Line>();
        for (var part : text.strip().split("\\s+", -1)) {
            var shape = SHAPE.matcher(part);
            if (!shape.matches()) {
                throw new IllegalArgumentException(part + " is no line of fees");
            }
            lines.add(new Line(
                    shape.group("way"),
                    date(shape.group("from")),
                    Integer.parseInt(shape.group("points")),
                    kobo(shape.group("flat"), 0),
                    kobo(shape.group("least"), 0),
                    kobo(shape.group("cap"), Long.MAX_VALUE)));
        }
        return new Fees(lines);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(text + " is no date");
        }
    }

    private static Kobo kobo(@Nullable String text, long otherwise) {
        return new Kobo(text == null ? otherwise : Long.parseLong(text));
    }

    /** What is kept of a payment; null when nothing is said for its way at that time. */
    public @Nullable Kobo kept(Kobo amount, String way, Instant at) {
        var day = at.atZone(LAGOS).toLocalDate();
        return newest(way, day)
                .or(() -> newest("*", day))
                .map(line -> line.of(amount))
                .orElse(null);
    }

    private Optional<Line> newest(String way, LocalDate day) {
        return lines.stream()
                .filter(line -> line.way().equals(way) && !line.from().isAfter(day))
                .max(Comparator.comparing(Line::from));
    }
}
