package ng.powerpay.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import ng.powerpay.overview.Overview.PlacedBar;
import ng.powerpay.provider.Health;
import ng.powerpay.provider.ProviderDesk;
import org.jspecify.annotations.Nullable;

/**
 * Puts the overview together, at most once in a few seconds however many look: whoever comes while
 * it is made waits for the same one. The day before does not change any more and is asked for
 * seldom.
 */
final class OverviewBoard {

    /** A little less than pages wait between two looks. */
    private static final Duration FRESH = Duration.ofSeconds(4);

    private static final Duration BEFORE_FRESH = Duration.ofMinutes(10);
    private static final int MINUTES = 60;
    private static final int HOURS = 24;
    private static final List<Health> WORST_FIRST = List.of(Health.DOWN, Health.SLOW, Health.NO_CALLS, Health.UP);

    private record Made(Instant at, Overview overview) {}

    private record Before(Instant at, Overview.Sums sums) {}

    private final OverviewFigures figures;
    private final ProviderDesk desk;
    private final Health.OfCompanies companies;
    private final Clock clock;
    private @Nullable Made made;
    private @Nullable Before before;

    OverviewBoard(OverviewFigures figures, ProviderDesk desk, Health.OfCompanies companies, Clock clock) {
        this.figures = figures;
        this.desk = desk;
        this.companies = companies;
        this.clock = clock;
    }

    /** As of some seconds ago at most. */
    synchronized Overview see() {
        var now = clock.instant();
        var last = made;
        if (last != null && now.isBefore(last.at.plus(FRESH))) {
            return last.overview;
        }
        var fresh = make(now);
        made = new Made(now, fresh);
        return fresh;
    }

    private Overview make(Instant now) {
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        var firstHour = hour.minus(HOURS - 1, ChronoUnit.HOURS);
        var placed = figures.placed(now.minus(1, ChronoUnit.DAYS), now.plus(1, ChronoUnit.MINUTES));
        var seen = desk.see();
        var waiting = figures.waiting();
        return new Overview(
                minute,
                Alerts.of(seen, waiting),
                bars(placed.minutes(), minute.minus(MINUTES - 1, ChronoUnit.MINUTES), ChronoUnit.MINUTES, MINUTES),
                bars(placed.minutes(), firstHour, ChronoUnit.HOURS, HOURS),
                placed.sums(),
                dayBefore(now),
                providers(seen),
                companies(seen),
                waiting);
    }

    private Overview.Sums dayBefore(Instant now) {
        var last = before;
        if (last == null || !now.isBefore(last.at.plus(BEFORE_FRESH))) {
            last = new Before(
                    now,
                    figures.placed(now.minus(2, ChronoUnit.DAYS), now.minus(1, ChronoUnit.DAYS))
                            .sums());
            before = last;
        }
        return last.sums;
    }

    private static List<PlacedBar> bars(Map<Instant, PlacedBar> minutes, Instant from, ChronoUnit unit, int count) {
        var bars = new ArrayList<PlacedBar>();
        for (var i = 0; i < count; i++) {
            bars.add(new PlacedBar(from.plus(i, unit), 0, 0, 0));
        }
        minutes.forEach((at, bar) -> {
            var place = at.isBefore(from) ? -1 : Math.toIntExact(unit.between(from, at));
            if (place >= 0 && place < count) {
                bars.set(place, plus(bars.get(place), bar));
            }
        });
        return bars;
    }

    private static PlacedBar plus(PlacedBar one, PlacedBar other) {
        return new PlacedBar(
                one.from(),
                one.placed() + other.placed(),
                one.vended() + other.vended(),
                one.failed() + other.failed());
    }

    private static List<Overview.ProviderNow> providers(ProviderDesk.ProvidersSeen seen) {
        return seen.providers().stream()
                .map(one -> new Overview.ProviderNow(
                        one.kind(), one.name(), one.on(), one.health(), one.floatKobo(), one.floatLow()))
                .sorted(Comparator.comparingInt((Overview.ProviderNow one) -> WORST_FIRST.indexOf(one.health()))
                        .thenComparing(Overview.ProviderNow::kind)
                        .thenComparing(Overview.ProviderNow::name))
                .toList();
    }

    private List<Overview.CompanyNow> companies(ProviderDesk.ProvidersSeen seen) {
        var health = companies.now();
        return seen.providers().stream()
                .flatMap(one -> one.companies().stream())
                .map(one -> new Overview.CompanyNow(
                        one.code(), one.name(), health.getOrDefault(one.code(), Health.NO_CALLS)))
                .distinct()
                .sorted(Comparator.comparingInt((Overview.CompanyNow one) -> WORST_FIRST.indexOf(one.health()))
                        .thenComparing(Overview.CompanyNow::name))
                .toList();
    }
}
