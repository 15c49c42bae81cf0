package ng.powerpay.bench.purchases;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What PostgreSQL counted so far.
 *
 * @param commits transactions that ended well, those that only read too
 * @param writers transactions that got a number, which only those get that write
 * @param syncs of the log, each of which made one or more commits durable
 * @param logBytes written to the log
 */
record WriteCounters(long commits, long writers, long syncs, long logBytes) {

    /**
     * Each server process tells its figures about once a second; over half a minute that is little.
     */
    private static final String SQL = """
            select (select xact_commit from pg_stat_database where datname = current_database()),
              pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
              (select coalesce(sum(fsyncs), 0)::bigint from pg_stat_io where object = 'wal'),
              pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint""";

    static WriteCounters now(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(SQL)) {
            row.next();
            return new WriteCounters(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    WriteCounters minus(WriteCounters earlier) {
        return new WriteCounters(
                commits - earlier.commits,
                writers - earlier.writers,
                syncs - earlier.syncs,
                logBytes - earlier.logBytes);
    }
}
