package ng.powerpay.proving.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import ng.powerpay.proving.Invariants;

/** Asks the invariants while the storm blows; answers what did not hold, each row once. */
record Watch(World world, Deadline end) implements Callable<Set<Violation>> {

    private static final Duration STEP = Duration.ofSeconds(2);

    @Override
    public Set<Violation> call() throws InterruptedException {
        var invariants = Invariants.load();
        Set<Violation> seen = new LinkedHashSet<>();
        while (!end.over()) {
            try (var database = world.connect()) {
                seen.addAll(ask(invariants, database));
            } catch (SQLException e) {
                // The database is away, as it must be now and then; the end is checked in any case.
            }
            end.sleep(STEP);
        }
        return seen;
    }

    static Set<Violation> ask(Invariants invariants, Connection database) throws SQLException {
        Set<Violation> found = new LinkedHashSet<>();
        for (var offence : invariants.offences(database)) {
            found.add(new Violation("not so: " + offence.invariant(), offence.reference(), offence.detail()));
        }
        return found;
    }
}
