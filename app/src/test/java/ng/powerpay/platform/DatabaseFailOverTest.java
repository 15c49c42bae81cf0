package ng.powerpay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server that takes no writes is no primary any more, and the pool goes to look for who is. */
class DatabaseFailOverTest {

    private static final int CONNECTIONS = 3;
    private static final String NOBODY_LISTENS = "jdbc:postgresql://127.0.0.1:1/nothing";

    private final LocalDatabase database = LocalPostgres.shared().freshDatabase();
    private final JdbcClient owner =
            JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    private final HikariDataSource pool = config("").pool();
    private final JdbcClient client = Sql.client(pool);

    private DatabaseConfig config(String reader) {
        var login = new DatabaseConfig.Login(database.user(), database.password());
        return new DatabaseConfig(database.url(), reader, login, "powerpay", login, true, CONNECTIONS);
    }

    @BeforeEach
    void oneTable() {
        owner.sql("create table sale (id int)").update();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    /** As it is for the sessions of a primary that has become a standby. */
    private List<Integer> everySessionBecomesReadOnly() throws SQLException {
        var open = new ArrayList<Connection>();
        var processes = new ArrayList<Integer>();
        for (var i = 0; i < CONNECTIONS; i++) {
            open.add(pool.getConnection());
        }
        for (var one : open) {
            try (var statement = one.createStatement()) {
                statement.execute("set session characteristics as transaction read only");
            }
            processes.add(one.unwrap(org.postgresql.PGConnection.class).getBackendPID());
            one.close();
        }
        return processes;
    }

    private int sell() {
        return client.sql("insert into sale values (1)").update();
    }

    @Test
    @Tag("failure-19")
    void allConnectionsToAServerThatTakesNoWritesAreLeftAtTheFirstRefusal() throws Exception {
        var before = everySessionBecomesReadOnly();
        assertThrows(DataAccessResourceFailureException.class, this::sell, "away, not refused");
        assertEquals(1, sell());
        var left = owner.sql("select count(*) from pg_stat_activity where pid = any(?)")
                .param(before.toArray(Integer[]::new));
        while (left.query(Integer.class).single() > 0) {
            Thread.sleep(10);
        }
    }

    @Test
    void noConnectionIsMadeToAServerThatTakesNoWrites() {
        var server = JdbcClient.create(new DriverManagerDataSource(
                LocalPostgres.shared().url("postgres"), database.user(), database.password()));
        var readOnly = "alter database " + database.name() + " set default_transaction_read_only = ";
        server.sql(readOnly + "on").update();
        var refused = assertThrows(SQLException.class, pool::getConnection);
        assertEquals("08001", refused.getSQLState());
        server.sql(readOnly + "off").update();
        assertEquals(1, sell());
    }

    @Test
    void theAddressMaySayOtherwiseAndMayNameMany() {
        assertEquals(
                "jdbc:postgresql://a,b:5433/x?ssl=true&targetServerType=primary&hostRecheckSeconds=1",
                new DatabaseConfig("jdbc:postgresql://a,b:5433/x?ssl=true", "", login(), "x", login(), true, 1).url());
        var own = "jdbc:postgresql://a/x?targetServerType=any&hostRecheckSeconds=5";
        assertEquals(own, new DatabaseConfig(own, "", login(), "x", login(), true, 1).url());
    }

    private static DatabaseConfig.Login login() {
        return new DatabaseConfig.Login("x", "");
    }

    private Reader reader(String url) {
        return new Reader(
                client, config(url).readers(DatabaseLogins.fixed(config(url).owner())));
    }

    private static String where(JdbcClient asked) {
        return asked.sql("select current_database()").query(String.class).single();
    }

    private static String readOnly(JdbcClient asked) {
        return asked.sql("show transaction_read_only").query(String.class).single();
    }

    @Test
    void aCopyAnswersWhatMayLag() {
        var copy = LocalPostgres.shared().freshDatabase();
        try (var reader = reader(copy.url())) {
            assertEquals(copy.name(), reader.read(DatabaseFailOverTest::where));
            assertEquals("on", reader.read(DatabaseFailOverTest::readOnly));
        }
    }

    @Test
    void thePrimaryAnswersForACopyThatIsAwayAndItIsLeftAlone() {
        var asked = new AtomicInteger();
        try (var reader = reader(NOBODY_LISTENS)) {
            for (var i = 0; i < 3; i++) {
                var answer = reader.read(client -> {
                    asked.incrementAndGet();
                    return where(client);
                });
                assertEquals(database.name(), answer);
            }
        }
        assertEquals(4, asked.get(), "the copy once, the primary each time");
    }
}
