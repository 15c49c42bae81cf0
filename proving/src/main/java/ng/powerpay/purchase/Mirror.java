package ng.powerpay.purchase;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.Supplier;
import ng.powerpay.platform.Schema;
import ng.powerpay.platform.Seal;
import ng.powerpay.proving.world.RefusedWrite;
import ng.powerpay.proving.world.Stage;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The world on real PostgreSQL: every call of a store goes to the store in memory and to the
 * shipped SQL, and both must answer the same and leave the same row. The database's {@code now()}
 * is the world's: a function of that name stands before the real one in the search path.
 */
final class Mirror implements AutoCloseable {

    private static final String[] CLOCK = {
        "create schema world", """
        create function world.now() returns timestamptz stable language sql as $$
          select coalesce(nullif(current_setting('world.now', true), '')::timestamptz,
            pg_catalog.now()) $$""",
    };

    private static final String REFUSED = "refused";

    final SqlPurchases purchases;
    final SqlRefunds refunds;
    final SqlHints hints;
    final JdbcClient jdbc;
    private final SingleConnectionDataSource line;
    private final Stage stage;

    Mirror(Stage stage) {
        this.stage = stage;
        var database = LocalPostgres.shared().freshDatabase();
        migrate(database);
        this.line = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        this.jdbc = JdbcClient.create(line);
        this.purchases = new SqlPurchases(jdbc, new Seal(new byte[32]), Shelf.LEASE);
        this.refunds = new SqlRefunds(jdbc, Shelf.LEASE);
        this.hints = new SqlHints(jdbc, new Seal(new byte[32]), Shelf.LEASE);
    }

    private static void migrate(LocalDatabase database) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            for (var sql : CLOCK) {
                statement.execute(sql);
            }
            statement.execute("alter database \"" + database.name() + "\" set search_path = world, pg_catalog");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Schema.flyway(database.user())
                .dataSource(database.url(), database.user(), database.password())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** Both do it; the answer is the memory's, and what cannot agree is a violation. */
    <T> T both(String what, Supplier<T> memory, Supplier<T> sql, Function<T, ? extends Object> seen) {
        at();
        T one;
        try {
            one = memory.get();
        } catch (RefusedWrite e) {
            same(what, REFUSED, told(sql, seen));
            throw e;
        }
        same(what, seen.apply(one), told(sql, seen));
        return one;
    }

    private <T> Object told(Supplier<T> sql, Function<T, ? extends Object> seen) {
        try {
            return seen.apply(sql.get());
        } catch (DataIntegrityViolationException e) {
            stage.note(() -> "postgres: " + e.getMostSpecificCause().getMessage());
            return REFUSED;
        }
    }

    private void same(String what, Object memory, Object sql) {
        if (!memory.equals(sql)) {
            differs(what, memory + " / " + sql);
        }
    }

    void differs(String what, String text) {
        stage.violation("TWIN_DIFFERS", "", what + ": " + text);
    }

    /** One row is due then. */
    void due(String table, long at, String which, String key) {
        jdbc.sql("update " + table + " set due_at = ? where " + which)
                .params(Instant.ofEpochMilli(at).atOffset(ZoneOffset.UTC), key)
                .update();
    }

    /** PostgreSQL's clock is set to the world's. */
    void at() {
        jdbc.sql("select set_config('world.now', ?, false)")
                .param(Instant.ofEpochMilli(stage.now()).toString())
                .query(String.class)
                .single();
    }

    /** Compares the row that a call was about. */
    void compare(String what, MemoryDatabase database, PurchaseId id) {
        var one = database.read(database.row(id)).map(Mirror::plain);
        var other = purchases.find(id).map(Mirror::plain);
        if (!one.equals(other)) {
            differs(what, one + " / " + other);
        }
    }

    /** All of a purchase that the steps look at. */
    static String plain(Purchase one) {
        return one.id() + " " + one.state() + " due " + one.dueAt() + " asks " + one.asks()
                + " age " + one.age() + " paid " + one.paying().paid() + " under "
                + one.paying().reference() + " page " + one.paying().checkout() + " vend "
                + one.vending().vendor() + " " + one.vending().reference() + " "
                + one.vending().age() + " " + one.vending().attempts() + " "
                + one.vending().tokens() + " at " + one.vending().at() + " end "
                + one.ending().reviewFrom() + " " + one.ending().refundDueAt() + " "
                + one.ending().refunded() + " " + one.ending().refundedAt() + " "
                + one.ending().reversedAt() + " " + one.ending().reasonCode();
    }

    @Override
    public void close() {
        purchases.close();
        hints.close();
        line.destroy();
    }
}
