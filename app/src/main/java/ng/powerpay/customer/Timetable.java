package ng.powerpay.customer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a reminder is looked at and sent: at nine in Lagos, and whatever was in the way, never
 * between eight in the evening and eight in the morning.
 *
 * @param number days before the end, day of the week or day of the month
 */
record Timetable(Reminder.Kind kind, int number) {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime DAY_BEGINS = LocalTime.of(8, 0);
    private static final LocalTime DAY_ENDS = LocalTime.of(20, 0);

    Timetable(Reminder.Kind kind, @Nullable Integer number) {
        this(kind, Objects.requireNonNull(number).intValue());
    }

    /** The first look after this moment; RUN_OUT looks every morning. */
    Instant after(Instant now) {
        var there = now.atZone(Filling.LAGOS);
        var day = there.toLocalDate();
        if (!there.toLocalTime().isBefore(NINE)) {
            day = day.plusDays(1);
        }
        while (!fits(day)) {
            day = day.plusDays(1);
        }
        return nine(day);
    }

    private boolean fits(LocalDate day) {
        return switch (kind) {
            case RUN_OUT -> true;
            case WEEKLY -> day.getDayOfWeek().getValue() == number;
            case MONTHLY -> day.getDayOfMonth() == number;
        };
    }

    /** When the end of a meter will be told; null: not known, told already, or over. */
    @Nullable
    Instant tells(List<Filling> fillings, @Nullable String toldFor, Instant now) {
        var runsOut = Estimate.of(fillings).runsOutOn();
        if (runsOut == null || told(fillings, toldFor)) {
            return null;
        }
        var first = nine(runsOut.minusDays(number));
        var next = first.isAfter(now) ? first : after(now);
        return next.isAfter(nine(runsOut)) ? null : next;
    }

    /**
     * Whether to tell now, when it is looked at: the end of a meter once, from its morning on; a
     * planned purchase unless it was made already.
     */
    boolean isDue(List<Filling> fillings, @Nullable String toldFor, Instant now) {
        if (kind != Reminder.Kind.RUN_OUT) {
            return fillings.isEmpty() || fillings.getFirst().at().isBefore(now.minus(boughtWithin()));
        }
        var runsOut = Estimate.of(fillings).runsOutOn();
        return runsOut != null
                && !told(fillings, toldFor)
                && !now.isBefore(nine(runsOut.minusDays(number)))
                && now.isBefore(runsOut.plusDays(1).atStartOfDay(Filling.LAGOS).toInstant());
    }

    private static boolean told(List<Filling> fillings, @Nullable String toldFor) {
        return fillings.getFirst().purchase().equals(toldFor);
    }

    private Duration boughtWithin() {
        return kind == Reminder.Kind.MONTHLY ? Duration.ofDays(3) : Duration.ofDays(1);
    }

    /** How long it is worth sending today; zero: not any more, or not yet. */
    static Duration worth(Instant now) {
        var there = now.atZone(Filling.LAGOS);
        var time = there.toLocalTime();
        return time.isBefore(DAY_BEGINS) || !time.isBefore(DAY_ENDS)
                ? Duration.ZERO
                : Duration.of(ChronoUnit.SECONDS.between(time, DAY_ENDS), ChronoUnit.SECONDS);
    }

    private static Instant nine(LocalDate day) {
        return day.atTime(NINE).atZone(Filling.LAGOS).toInstant();
    }
}
