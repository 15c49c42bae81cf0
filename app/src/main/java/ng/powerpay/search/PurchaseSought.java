package ng.powerpay.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.purchase.State;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;

/**
 * A search as it is written in an address or kept in a view, not looked at yet.
 *
 * @param query one of many things, see {@link SearchKey}
 * @param from the first day, in Lagos
 * @param to the last day, in Lagos
 * @param leastKobo of the total
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PurchaseSought(
        @Nullable String query,
        @Nullable String state,
        @Nullable String type,
        @Nullable String company,
        @Nullable String gateway,
        @Nullable String vendor,
        @Nullable String from,
        @Nullable String to,
        @Nullable String leastKobo,
        @Nullable String mostKobo) {

    /** Where no key narrows it, more days than these are asked for in parts. */
    static final int MOST_DAYS = 92;

    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final Pattern KOBO = Pattern.compile("[0-9]{1,15}");

    /** @throws Problem FIELD_INVALID naming the field */
    PurchaseFilter checked() {
        return checked(day("from", from), day("to", to));
    }

    /**
     * The same for all of it at once, which has to end: without a key and without days the last
     * ones before today.
     *
     * @throws Problem FIELD_INVALID naming the field
     */
    PurchaseFilter bounded(LocalDate today) {
        var first = day("from", from);
        var last = day("to", to);
        if (key() != null) {
            return checked(first, last);
        }
        var end = last != null ? last : first == null ? today : first.plusDays(MOST_DAYS - 1);
        return checked(first == null ? end.minusDays(MOST_DAYS - 1) : first, end);
    }

    private PurchaseFilter checked(@Nullable LocalDate first, @Nullable LocalDate last) {
        var key = key();
        if (first != null && last != null) {
            var days = ChronoUnit.DAYS.between(first, last) + 1;
            if (days < 1 || (key == null && days > MOST_DAYS)) {
                throw invalid("to", "Ask for 1 to " + MOST_DAYS + " days.");
            }
        }
        var least = kobo("leastKobo", leastKobo);
        var most = kobo("mostKobo", mostKobo);
        if (least != null && most != null && least > most) {
            throw invalid("mostKobo", "It must be at least as much as leastKobo.");
        }
        return new PurchaseFilter(
                key,
                one("state", state, State.values()),
                one("type", type, MeterType.values()),
                new PurchaseFilter.Names(code("company", company), code("gateway", gateway), code("vendor", vendor)),
                span(first, last),
                least,
                most);
    }

    private @Nullable SearchKey key() {
        return given(query).map(SearchKey::of).orElse(null);
    }

    private static PurchaseFilter.Span span(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new PurchaseFilter.Span(
                first == null ? null : first.atStartOfDay(LAGOS).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(LAGOS).toInstant());
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }

    private static <E extends Enum<E>> @Nullable E one(String field, @Nullable String text, E[] all) {
        return given(text)
                .map(name -> Arrays.stream(all)
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> invalid(field, "One of " + Arrays.toString(all) + ".")))
                .orElse(null);
    }

    private static @Nullable String code(String field, @Nullable String text) {
        return given(text)
                .map(code -> {
                    if (!CODE.matcher(code).matches()) {
                        throw invalid(field, "Small letters and digits, 40 at most.");
                    }
                    return code;
                })
                .orElse(null);
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        return given(text).map(day -> read(field, day)).orElse(null);
    }

    private static LocalDate read(String field, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below, with the field
        }
        throw invalid(field, "A day from 2000 to 2999, such as 2026-11-23.");
    }

    private static @Nullable Long kobo(String field, @Nullable String text) {
        return given(text)
                .map(some -> {
                    if (!KOBO.matcher(some).matches()) {
                        throw invalid(field, "Whole kobo, 15 digits at most.");
                    }
                    return Long.valueOf(some);
                })
                .orElse(null);
    }

    private static Problem invalid(String field, String detail) {
        return Problem.field(ErrorCode.FIELD_INVALID, field, detail);
    }
}
