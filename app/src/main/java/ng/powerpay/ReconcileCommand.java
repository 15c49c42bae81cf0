package ng.powerpay;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import ng.powerpay.reconcile.Columns;
import ng.powerpay.reconcile.MalformedStatement;
import ng.powerpay.reconcile.ReconcileConfig;
import ng.powerpay.reconcile.Report;
import ng.powerpay.reconcile.Runs;
import ng.powerpay.reconcile.StatementFile;
import ng.powerpay.reconcile.StatementLines;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * {@code reconcile}: imports files, has a running server compare the day, and prints what it found.
 * Answers 0 when all agrees, 2 when something differs, 1 when it could not be compared.
 */
final class ReconcileCommand {

    static final int CLEAN = 0;
    static final int CANNOT = 1;
    static final int DIFFERS = 2;

    private static final String USAGE = "use: reconcile [--date 2026-11-22] [--gateway-file F] [--vendor-file F]";
    private static final int MOST_SECONDS = 600;

    private final Map<String, String> environment;
    private final Addition addition;
    private final Clock clock;
    private final PrintStream out;

    ReconcileCommand(Map<String, String> environment, Addition addition, Clock clock, PrintStream out) {
        this.environment = environment;
        this.addition = addition;
        this.clock = clock;
        this.out = out;
    }

    int run(List<String> arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        try {
            return compare(options(arguments));
        } catch (SettingsFault | MalformedStatement | IllegalArgumentException | IllegalStateException e) {
            out.println(e.getMessage());
        } catch (DataAccessException e) {
            out.println("the database does not answer, or no server of this version has set it up");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CANNOT;
    }

    private static Map<String, String> options(List<String> arguments) {
        var options = new HashMap<String, String>();
        for (var i = 0; i < arguments.size(); i += 2) {
            var known = Set.of("--date", "--gateway-file", "--vendor-file").contains(arguments.get(i));
            if (!known || i + 1 == arguments.size() || options.put(arguments.get(i), arguments.get(i + 1)) != null) {
                throw new IllegalArgumentException(arguments.get(i) + " is not understood; " + USAGE);
            }
        }
        return options;
    }

    private int compare(Map<String, String> options) throws InterruptedException {
        var configs = Configs.read(new Settings(environment), addition);
        var config = configs.one(ReconcileConfig.class);
        var day = day(options.get("--date"));
        var gateway = file(options.get("--gateway-file"), config.gateway());
        var vendor = file(options.get("--vendor-file"), config.vendor());
        try (var pool = configs.one(DatabaseConfig.class).pool()) {
            var covers = new TreeSet<String>();
            var lines = StatementLines.in(pool);
            for (var file : List.of(gateway, vendor)) {
                var fresh = lines.add(file.lines());
                covers.addAll(file.covers());
                if (!file.covers().isEmpty()) {
                    out.printf(
                            "File %s: %d lines of money, %d of them new, %d of none%n",
                            file.provider(), file.lines().size(), fresh, file.idle());
                }
            }
            var runs = Runs.in(pool);
            var report = await(runs, runs.ask(day, covers));
            out.print(report.page());
            return report.clean() ? CLEAN : DIFFERS;
        }
    }

    private LocalDate day(@org.jspecify.annotations.Nullable String given) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Africa/Lagos"));
        try {
            var day = given == null ? today.minusDays(1) : LocalDate.parse(given);
            if (day.isAfter(today) || day.isBefore(LocalDate.of(2015, 1, 1))) {
                throw new IllegalArgumentException(day + " is no day of ours yet; " + USAGE);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--date needs a day such as " + today + "; " + USAGE, e);
        }
    }

    private static StatementFile file(@org.jspecify.annotations.Nullable String path, Columns columns) {
        return path == null ? StatementFile.none(columns) : StatementFile.read(Path.of(path), columns);
    }

    private static Report await(Runs runs, long id) throws InterruptedException {
        for (var waited = 0; waited < MOST_SECONDS * 4; waited++) {
            var report = runs.report(id);
            if (report.isPresent()) {
                return report.get();
            }
            Thread.sleep(250);
        }
        throw new IllegalStateException("no server compared it in " + MOST_SECONDS + " s; does a worker run?");
    }
}
