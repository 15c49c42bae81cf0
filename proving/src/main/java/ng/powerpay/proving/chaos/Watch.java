package ng.powerpay.proving.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import ng.powerpay.ledger.Invariants;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Asks the books' invariants while the storm blows; answers what did not hold, each row once. */
public record Watch(Books books, Deadline end) implements Callable<Set<Violation>> {

    private static final Duration STEP = Duration.ofSeconds(2);

    @Override
    public Set<Violation> call() throws InterruptedException {
        Set<Violation> seen = new LinkedHashSet<>();
        while (!end.over()) {
            try (var database = books.connect()) {
                seen.addAll(ask(database));
            } catch (SQLException | DataAccessException e) {
                // The database is away, as it must be now and then; the end is checked in any case.
            }
            end.sleep(STEP);
        }
        return seen;
    }

    /** What does not hold now. */
    public static Set<Violation> ask(Connection database) {
        var invariants = new Invariants(JdbcClient.create(new SingleConnectionDataSource(database, true)));
        Set<Violation> found = new LinkedHashSet<>();
        for (var broken : invariants.broken()) {
            found.add(new Violation("not so: " + broken.rule(), broken.reference(), broken.detail()));
        }
        return found;
    }
}
