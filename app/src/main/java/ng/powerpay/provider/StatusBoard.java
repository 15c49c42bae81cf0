package ng.powerpay.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import ng.powerpay.cache.SharedMemory;
import org.jspecify.annotations.Nullable;

/**
 * The public status, put together by a chore and served from memory: however many people look, the
 * database is asked once every few seconds. Hours that are over are read once.
 */
final class StatusBoard {

    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final int DAYS = 30;
    private static final int HOURS = 24;

    /** Other processes may still write down the last minutes of an hour that has just ended. */
    private static final Duration LATE = Duration.ofMinutes(5);

    /** Shorter than the pause between two looks. */
    private static final Duration FRESH = Duration.ofSeconds(4);

    private static final int WHOLE = 10_000;

    private record Standing(StatusView.Now now, @Nullable Instant since) {}

    private final Minutes minutes;
    private final Measurements measurements;
    private final Switches switches;
    private final Roster roster;
    private final SharedMemory shared;
    private final Clock clock;
    private final Map<Subject, NavigableMap<Instant, Hour>> known = new HashMap<>();
    private final Map<Subject, Standing> standings = new HashMap<>();
    private @Nullable Instant readUntil;
    private volatile @Nullable StatusView view;

    StatusBoard(
            Minutes minutes,
            Measurements measurements,
            Switches switches,
            Roster roster,
            SharedMemory shared,
            Clock clock) {
        this.minutes = minutes;
        this.measurements = measurements;
        this.switches = switches;
        this.roster = roster;
        this.shared = shared;
        this.clock = clock;
    }

    /** As of the last look; looks itself when there was none yet. */
    StatusView view() {
        var made = view;
        return made == null ? look() : made;
    }

    /** Takes what another node has just put together, or does it for all. */
    synchronized StatusView look() {
        var made = shared.recall("status", "board", StatusView.class).orElseGet(() -> {
            var fresh = make(clock.instant());
            shared.remember("status", "board", fresh, FRESH);
            return fresh;
        });
        view = made;
        return made;
    }

    private StatusView make(Instant now) {
        var from = firstDay(now);
        read(from, now);
        return new StatusView(now, since(), firstHour(now), from, companies(from, now), gateways(from, now));
    }

    private static Instant firstDay(Instant now) {
        return now.atZone(LAGOS)
                .toLocalDate()
                .minusDays(DAYS - 1)
                .atStartOfDay(LAGOS)
                .toInstant();
    }

    private static Instant firstHour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).minus(HOURS - 1, ChronoUnit.HOURS);
    }

    /**
     * A day at a time, so that no statement is a long one; all but the last hour only the first
     * time.
     */
    private void read(Instant from, Instant now) {
        var next = readUntil == null || readUntil.isBefore(from) ? from : readUntil;
        while (next.isBefore(now)) {
            var until = next.plus(1, ChronoUnit.DAYS);
            for (var hour : minutes.hours(next, until)) {
                known.computeIfAbsent(hour.subject(), _ -> new TreeMap<>()).put(hour.from(), hour);
            }
            next = until;
        }
        readUntil = now.minus(LATE).truncatedTo(ChronoUnit.HOURS);
        known.values().forEach(hours -> hours.headMap(from).clear());
    }

    private @Nullable Instant since() {
        return known.values().stream()
                .filter(hours -> !hours.isEmpty())
                .map(NavigableMap::firstKey)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private List<StatusView.CompanyStatus> companies(Instant from, Instant now) {
        return roster.companies().stream()
                .map(one -> new StatusView.CompanyStatus(
                        one.code(),
                        one.name(),
                        company(one.code(), "prepaid", from, now),
                        company(one.code(), "postpaid", from, now)))
                .toList();
    }

    private StatusView.Line company(String code, String channel, Instant from, Instant now) {
        var health = roster.isSold(code, switches)
                ? StatusView.Now.valueOf(measurements
                        .ofCompany(code, channel, vendor -> switches.isOn(Kind.VENDOR, vendor, code))
                        .name())
                : StatusView.Now.OFF;
        return line(new Subject(Kind.VENDOR, code, channel), health, from, now);
    }

    private List<StatusView.GatewayStatus> gateways(Instant from, Instant now) {
        return roster.providers().stream()
                .filter(one -> one.kind() == Kind.GATEWAY && switches.isOn(Kind.GATEWAY, one.name()))
                .map(one -> new StatusView.GatewayStatus(one.name(), gateway(one.name(), from, now)))
                .toList();
    }

    private StatusView.Line gateway(String name, Instant from, Instant now) {
        var health = StatusView.Now.valueOf(measurements.of(Kind.GATEWAY, name).name());
        return line(new Subject(Kind.GATEWAY, name, Measurements.ALL), health, from, now);
    }

    private StatusView.Line line(Subject subject, StatusView.Now health, Instant from, Instant now) {
        var hours = known.getOrDefault(subject, new TreeMap<>());
        var lastDay = bars(hours, firstHour(now), Duration.ofHours(1), HOURS);
        var lastMonth = bars(hours, from, Duration.ofDays(1), DAYS);
        return new StatusView.Line(
                health,
                standing(subject, health, now).since(),
                span(hours.tailMap(firstHour(now))),
                span(hours),
                lastDay,
                lastMonth);
    }

    /** Looked up once when trouble begins, then remembered. */
    private Standing standing(Subject subject, StatusView.Now health, Instant now) {
        var before = standings.get(subject);
        if (before != null && before.now() == health) {
            return before;
        }
        var trouble = health == StatusView.Now.SLOW || health == StatusView.Now.DOWN;
        var since = trouble
                ? minutes.troubleSince(subject, now.minus(1, ChronoUnit.DAYS), now)
                        .orElse(now)
                : null;
        var after = new Standing(health, since);
        standings.put(subject, after);
        return after;
    }

    private static List<StatusView.Bar> bars(
            NavigableMap<Instant, Hour> hours, Instant first, Duration step, int count) {
        var bars = new ArrayList<StatusView.Bar>();
        for (var i = 0; i < count; i++) {
            var from = first.plus(step.multipliedBy(i));
            var sum = sum(hours.subMap(from, from.plus(step)));
            bars.add(
                    sum == null
                            ? new StatusView.Bar(null, 0, 0)
                            : new StatusView.Bar(share(sum), sum.down(), sum.slow()));
        }
        return bars;
    }

    private static StatusView.Span span(Map<Instant, Hour> hours) {
        var sum = sum(hours);
        return sum == null ? new StatusView.Span(null, 0) : new StatusView.Span(share(sum), sum.down());
    }

    private static @Nullable Hour sum(Map<Instant, Hour> hours) {
        return hours.values().stream().reduce(Hour::plus).orElse(null);
    }

    /** Rounded down: one failure is never a hundred percent. */
    private static int share(Hour sum) {
        return (int) (WHOLE * sum.ok() / (sum.ok() + sum.failed()));
    }
}
