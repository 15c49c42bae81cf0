package ng.powerpay.closing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.reconcile.Columns;
import ng.powerpay.reconcile.MalformedStatement;
import ng.powerpay.reconcile.ReconcileConfig;
import ng.powerpay.reconcile.Runs;
import ng.powerpay.reconcile.StatementFile;
import ng.powerpay.reconcile.StatementLines;

/** What people do with the days of the books. */
final class DayDesk {

    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int MOST_SHOWN = 50;

    /** @param run the comparison that looks at it */
    record ComparisonAsked(long run) {}

    /**
     * What a file brought.
     *
     * @param lines of money in it, those of them not known before, and lines about which no money moved
     * @param run the comparison that looks at them
     */
    record StatementTaken(String provider, int lines, int fresh, int idle, List<String> covers, long run) {}

    private final Days days;
    private final Runs runs;
    private final StatementLines lines;
    private final TreeMap<String, Columns> columns = new TreeMap<>();
    private final Clock clock;

    DayDesk(Days days, Runs runs, StatementLines lines, ReconcileConfig config, Clock clock) {
        this.days = days;
        this.runs = runs;
        this.lines = lines;
        this.clock = clock;
        Stream.of(config.gateway(), config.vendor()).forEach(one -> columns.put(one.provider(), one));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LAGOS);
    }

    /** @throws Problem for a day that has not begun, or before there were any */
    LocalDate checked(String field, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(today())) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "Give a day from " + FIRST + " until today.");
        }
        return day;
    }

    DayFile file(LocalDate day) {
        var about = days.one(checked("day", day));
        var items = days.items(day);
        var found = days.runs(day, MOST_SHOWN);
        return new DayFile(
                about,
                items,
                found,
                days.floats(day, MOST_SHOWN),
                days.history(day),
                about.closed() ? List.of() : wants(about, found),
                List.copyOf(columns.keySet()));
    }

    private List<String> wants(DayRow day, List<DayFile.DayComparison> found) {
        var wants = new ArrayList<String>();
        if (!day.day().isBefore(today())) {
            wants.add("The day is not over.");
        }
        if (day.run() == null) {
            wants.add("No comparison of it has ended.");
        } else if (found.stream().anyMatch(run -> run.state().equals("DUE"))) {
            wants.add("A comparison of it has not ended.");
        }
        if (day.open() > 0) {
            wants.add(day.open() + " of its differences are neither decided nor explained.");
        }
        return List.copyOf(wants);
    }

    /** One at a time: a comparison that still waits is the one asked for. */
    ComparisonAsked compare(LocalDate day) {
        open(day);
        var waiting = days.asked(day);
        return new ComparisonAsked(waiting.isEmpty() ? runs.ask(day, Set.of()) : waiting.getFirst());
    }

    /**
     * All of a file is taken, or nothing of it.
     *
     * @throws Problem STATEMENT_UNREADABLE naming line and column of every fault, up to 20
     */
    StatementTaken upload(LocalDate day, String provider, byte[] csv) {
        open(day);
        var known = columns.get(provider);
        if (known == null) {
            throw Problem.of(
                    ErrorCode.PROVIDER_NOT_FOUND,
                    "Files of " + columns.keySet() + " can be read. Set the columns of another's.");
        }
        var file = parsed(csv, known);
        if (file.lines().isEmpty() && file.idle() == 0) {
            throw Problem.field(ErrorCode.STATEMENT_UNREADABLE, "file", "It has no line.");
        }
        var fresh = lines.add(file.lines());
        var covers = file.covers().stream().sorted().toList();
        var run = runs.ask(day, file.covers());
        return new StatementTaken(provider, file.lines().size(), fresh, file.idle(), covers, run);
    }

    private static StatementFile parsed(byte[] csv, Columns columns) {
        try {
            return StatementFile.parse(csv, columns);
        } catch (MalformedStatement e) {
            var faults = Objects.toString(e.getMessage(), "");
            throw Problem.field(ErrorCode.STATEMENT_UNREADABLE, "file", "Nothing of it was taken.\n" + faults);
        }
    }

    private DayRow open(LocalDate day) {
        var row = days.one(checked("day", day));
        if (row.closed()) {
            throw Problem.of(ErrorCode.DAY_CLOSED, "Two people can open it again.");
        }
        return row;
    }

    void explain(LocalDate day, Explaining difference, String who) {
        open(day);
        if (days.explain(day, difference, who)) {
            return;
        }
        var item = days.items(day).stream()
                .filter(one -> one.kind().equals(difference.kind()))
                .filter(one -> one.provider().equals(difference.provider()))
                .filter(one -> one.reference().equals(difference.reference()))
                .findFirst()
                .orElseThrow(() -> Problem.of(ErrorCode.DIFFERENCE_NOT_FOUND, "The newest comparison has none such."));
        throw Problem.of(ErrorCode.DAY_NOT_READY, "Case " + item.caseId() + " is about it: decide that.");
    }

    /**
     * Closes the day, once.
     *
     * @param seen the comparison on which the person decided
     * @throws Problem DAY_NOT_READY saying what is missing; STALE_VERSION when another comparison has
     *     ended since
     */
    void close(LocalDate day, long seen, String reason, String who) {
        var row = open(day);
        var wants = wants(row, days.runs(day, MOST_SHOWN));
        if (!wants.isEmpty()) {
            throw Problem.of(ErrorCode.DAY_NOT_READY, String.join(" ", wants));
        }
        if (!Objects.equals(row.run(), seen)) {
            throw Problem.of(
                    ErrorCode.STALE_VERSION, "Comparison " + row.run() + " has ended since, you saw " + seen + ".");
        }
        if (!days.close(row, seen, reason, who)) {
            var now = days.one(day);
            throw now.closed()
                    ? Problem.of(ErrorCode.DAY_CLOSED, "Somebody else was quicker.")
                    : Problem.later(
                            ErrorCode.DAY_NOT_READY, Duration.ofSeconds(5), "It has changed meanwhile. Look again.");
        }
    }
}
