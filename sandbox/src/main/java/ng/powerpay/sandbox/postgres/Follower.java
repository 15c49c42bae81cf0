package ng.powerpay.sandbox.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A standby: a second PostgreSQL that follows a first one. Nothing that the first acknowledges is
 * not on this one's disk too, until this one is promoted to a primary of its own.
 */
public final class Follower implements AutoCloseable {

    private static final String NAME = "follower";
    private static final int LOOKS = 300;
    private static final long BETWEEN_LOOKS = 100;

    private final PostgresFolder folder;
    private final LocalPostgres primary;
    private final int port;

    private Follower(PostgresFolder folder, LocalPostgres primary, int port) {
        this.folder = folder;
        this.primary = primary;
        this.port = port;
    }

    /**
     * Copies the primary, which is stopped for that, and starts both.
     *
     * @param home where its data will lie
     * @throws PostgresFailure one of them does not come up, or it does not follow within half a minute
     */
    public static Follower of(LocalPostgres primary, Path home, int port) throws InterruptedException {
        try {
            var folder = primary.copy(home, NAME);
            if (!folder.launch(port)) {
                throw folder.failedStart();
            }
            var follower = new Follower(folder, primary, port);
            try {
                follower.demandBoth();
                return follower;
            } catch (IllegalStateException | PostgresFailure e) {
                follower.close();
                throw e;
            }
        } catch (IOException e) {
            throw PostgresFailure.of(e);
        }
    }

    /** From now on no commit of the primary returns before it is here. */
    private void demandBoth() throws InterruptedException {
        try (var connection = connect(primary.port());
                var statement = connection.createStatement()) {
            statement.execute("alter system set synchronous_standby_names = '" + NAME + "'");
            statement.execute("select pg_reload_conf()");
            for (var look = 0; look < LOOKS; look++) {
                try (var row = statement.executeQuery("select from pg_stat_replication where application_name = '"
                        + NAME + "' and sync_state = 'sync'")) {
                    if (row.next()) {
                        return;
                    }
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
            throw folder.failedStart();
        } catch (SQLException e) {
            throw new IllegalStateException("the primary cannot be told to wait for its standby", e);
        }
    }

    private java.sql.Connection connect(int to) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + to + "/postgres", LocalPostgres.USER, primary.password());
    }

    public int port() {
        return port;
    }

    /** It becomes a primary, once the other is dead: two that take writes are two truths. */
    public void promote() {
        try (var connection = connect(port);
                var statement = connection.createStatement();
                var done = statement.executeQuery("select pg_promote(true, 60)")) {
            if (!done.next() || !done.getBoolean(1)) {
                throw new IllegalStateException("the standby was not promoted within a minute");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the standby cannot be promoted", e);
        }
    }

    @Override
    public void close() {
        folder.stop();
    }
}
