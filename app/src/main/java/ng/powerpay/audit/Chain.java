package ng.powerpay.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain in PostgreSQL: one entry after the other is added, and nothing is ever changed. */
public final class Chain {

    /** Read together while all of it is read. */
    private static final int TOGETHER = 1_000;

    static final String COLUMNS = "number, at, who, roles, act, subject, outcome, begun, address, correlation,"
            + " details, data_key, previous_hash, hash";

    static final RowMapper<Entry> ROW = (row, _) -> entry(row);

    /** Taken by the table's trigger too. */
    private static final String LOCK = "select pg_advisory_xact_lock(4185813425)::text";

    /** A clock that was set back must not make an entry older than the one before. */
    private static final String LAST = """
            select last.number, last.hash, greatest(clock_timestamp(), last.at)
            from (select 1) as one
              left join lateral (select number, hash, at from audit_entry order by number desc limit 1) last on true""";

    private static final String ADD = "insert into audit_entry (" + COLUMNS + ")"
            + " values (:number, :at, :who, :roles, :act, :subject, :outcome, :begun, :address, :correlation,"
            + " :details, :key, :previous, :hash)";

    private record Last(long number, byte[] hash, Instant now) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final ChainKeys keys;

    Chain(JdbcClient jdbc, DataSource database, ChainKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
        // Whatever the caller has under way: an entry stays, and nobody waits for the caller's end.
        var own = new TransactionTemplate(new JdbcTransactionManager(database));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.alone = own;
    }

    /** @return the entry's number */
    long add(Entry.Act act) {
        return Objects.requireNonNull(alone.execute(_ -> append(act)));
    }

    private long append(Entry.Act act) {
        jdbc.sql(LOCK).query(String.class).single();
        var last = jdbc.sql(LAST).query((row, _) -> last(row)).single();
        var open = new Entry(last.number() + 1, last.now(), act, keys.inUse(), last.hash(), new byte[0]);
        insert(open, keys.hash(open));
        return open.number();
    }

    private static Last last(ResultSet row) throws SQLException {
        var hash = row.getBytes(2);
        var now = row.getObject(3, OffsetDateTime.class).toInstant();
        return new Last(row.getLong(1), hash == null ? new byte[Entry.HASH] : hash, now);
    }

    private void insert(Entry entry, byte[] hash) {
        var act = entry.act();
        jdbc.sql(ADD)
                .param("number", entry.number())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("who", act.who().name())
                .param("roles", act.who().roles())
                .param("act", act.what())
                .param("subject", act.subject())
                .param("outcome", act.outcome().name())
                .param("begun", act.begun())
                .param("address", act.who().address())
                .param("correlation", act.who().correlation())
                .param("details", act.details())
                .param("key", entry.dataKey())
                .param("previous", entry.previous())
                .param("hash", hash)
                .update();
    }

    /** The newest entry: whoever keeps it elsewhere finds that the end was cut off. */
    public Optional<Head> head() {
        return jdbc.sql("select number, hash, at from audit_entry order by number desc limit 1")
                .query((row, _) -> new Head(
                        row.getLong(1),
                        row.getBytes(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** All of it in order, in memory for some at a time. */
    static void read(Connection line, Consumer<Entry> each) throws SQLException {
        line.setAutoCommit(false);
        try (var statement = line.prepareStatement("select " + COLUMNS + " from audit_entry order by number")) {
            statement.setFetchSize(TOGETHER);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.accept(entry(rows));
                }
            }
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var who = new Entry.Who(
                row.getString("who"), row.getString("roles"), row.getString("address"), row.getString("correlation"));
        var act = new Entry.Act(
                who,
                row.getString("act"),
                row.getString("subject"),
                Entry.Outcome.valueOf(row.getString("outcome")),
                row.getLong("begun"),
                row.getString("details"));
        return new Entry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                act,
                row.getInt("data_key"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }
}
