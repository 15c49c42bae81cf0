package ng.powerpay.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the others that this process lives: a session that holds the advisory lock of our number.
 * The lock ends with the process, whatever ends it; where a whole machine goes, the database
 * notices by itself some twenty seconds later. One thread only may call {@link #beat} and what
 * follows it.
 */
public final class Presence implements Holder, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    /** The first half of every lock's key; no other advisory locks are taken here. */
    private static final int KIND = 0x50505748;

    /**
     * Whoever only lost the connection comes back within a beat or two, and must not be taken for
     * dead.
     */
    public static final Duration GRACE = Duration.ofSeconds(2);

    private static final String NOTICE_DEATH = """
            set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3""";

    private static final String REGISTER = """
            with fresh as (insert into holder default values returning number)
            select number from fresh where pg_try_advisory_lock(%d, number)""".formatted(KIND);

    /** Nobody, where nothing can be written: registering is refused then, and the line is lost. */
    private static final String LIST = """
            select h.number, exists (
              select from pg_locks l
              where l.locktype = 'advisory' and l.granted and l.objsubid = 2
                and l.classid = %d::oid and l.objid = h.number::oid
                and l.database = (select oid from pg_database where datname = current_database())) as lives
            from holder h where current_setting('transaction_read_only') = 'off'""".formatted(KIND);

    private final DataSource database;
    private final Duration grace;
    private final Map<Integer, Long> missing = new HashMap<>();
    private volatile @Nullable Integer number;
    private @Nullable Integer before;
    private @Nullable Connection line;

    /**
     * @param grace how long a number must have been without a lock before its process counts as
     * dead
     */
    public Presence(DataSource database, Duration grace) {
        this.database = database;
        this.grace = grace;
    }

    @Override
    public @Nullable Integer number() {
        return number;
    }

    /**
     * Looks after our own lock and after those of the others; answers whose have been gone for a
     * while.
     */
    List<Integer> beat() {
        try {
            var lives = list(connected());
            var own = number;
            if (own == null || !lives.containsKey(own)) {
                number = register(connected());
            }
            return gone(lives);
        } catch (SQLException e) {
            LOG.warn("what we claim waits for its lease if we die now: {}", e.getMessage());
            lose();
            return List.of();
        }
    }

    private Connection connected() throws SQLException {
        var open = line;
        if (open == null) {
            open = database.getConnection();
            line = open;
            execute(open, NOTICE_DEATH);
            var known = before;
            number = known != null && locked(open, known) ? known : null;
        }
        return open;
    }

    private static void execute(Connection open, String sql) throws SQLException {
        try (var statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean locked(Connection open, int number) throws SQLException {
        return one(open, "select 1 where pg_try_advisory_lock(%d, %d)".formatted(KIND, number)) != null;
    }

    private int register(Connection open) throws SQLException {
        var fresh = one(open, REGISTER);
        if (fresh == null) {
            throw new SQLException("a fresh number is locked");
        }
        before = fresh;
        return fresh;
    }

    private static @Nullable Integer one(Connection open, String sql) throws SQLException {
        try (var statement = open.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : null;
        }
    }

    private static Map<Integer, Boolean> list(Connection open) throws SQLException {
        var found = new HashMap<Integer, Boolean>();
        try (var statement = open.createStatement();
                var row = statement.executeQuery(LIST)) {
            while (row.next()) {
                found.put(row.getInt(1), row.getBoolean(2));
            }
        }
        return found;
    }

    private List<Integer> gone(Map<Integer, Boolean> lives) {
        var now = System.nanoTime();
        missing.keySet().removeIf(one -> lives.getOrDefault(one, true));
        var gone = new ArrayList<Integer>();
        lives.forEach((one, living) -> {
            if (!living && now - missing.computeIfAbsent(one, _ -> now) >= grace.toNanos()) {
                gone.add(one);
            }
        });
        return gone;
    }

    /**
     * Runs this as the only heir of a number that nobody holds, and forgets the number.
     *
     * @throws SQLException the number stays, for whoever comes next
     */
    void inherit(int dead, Runnable takeOver) throws SQLException {
        var open = connected();
        if (!locked(open, dead)) {
            return; // back again, or another's to inherit
        }
        try {
            takeOver.run();
            execute(open, "delete from holder where number = " + dead);
        } finally {
            execute(open, "select pg_advisory_unlock(%d, %d)".formatted(KIND, dead));
        }
    }

    private void lose() {
        number = null;
        missing.clear();
        var open = line;
        line = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("it was lost already: {}", e.getMessage());
            }
        }
    }

    /** From now on we are as good as dead: what we still have in hand is for the others. */
    @Override
    public void close() {
        var open = line;
        if (open != null) {
            try {
                execute(open, "select pg_advisory_unlock_all()");
            } catch (SQLException e) {
                LOG.debug("the database is away: {}", e.getMessage());
            }
        }
        lose();
    }
}
