package ng.powerpay.platform;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which failures say that a whole server is of no use any more: it became a standby, or goes down.
 * The pool then closes every connection, those in use when they come back, and makes new ones to
 * whoever is the primary by then. A lost connection (08) ends alone, as ever.
 */
final class Evictions implements SQLExceptionOverride {

    /** The primary became a standby, or was told to write nothing. */
    static final String READ_ONLY = "25006";

    private static final Set<String> SERVER_GONE = Set.of(READ_ONLY, "57P01", "57P02", "57P03");

    /** What fails late fails on connections of before: those made since are not for it to close. */
    private static final Duration ONCE_IN = Duration.ofSeconds(1);

    private final HikariDataSource pool;
    private final AtomicLong last = new AtomicLong(System.nanoTime() - ONCE_IN.toNanos());

    Evictions(HikariDataSource pool) {
        this.pool = pool;
    }

    @java.lang.Override
    public Override adjudicate(SQLException e) {
        if (!SERVER_GONE.contains(String.valueOf(e.getSQLState()))) {
            return Override.CONTINUE_EVICT;
        }
        var now = System.nanoTime();
        var before = last.get();
        var all = pool.getHikariPoolMXBean();
        if (all != null && now - before >= ONCE_IN.toNanos() && last.compareAndSet(before, now)) {
            all.softEvictConnections();
        }
        return Override.MUST_EVICT;
    }
}
