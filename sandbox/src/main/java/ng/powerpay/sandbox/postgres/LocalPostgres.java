package ng.powerpay.sandbox.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL 18 from the class path, for a machine that has none: data is kept in a folder,
 * fsync and checksums are on, it listens on loopback only, and a server left running by a killed
 * run is taken over. {@link #shared()} is the quick, throw-away kind for tests.
 */
public final class LocalPostgres implements AutoCloseable {

    static final String USER = "postgres";
    private static final String APPLICATION = "powerpay";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final int REVIVALS = 300;
    private static final Duration BETWEEN_REVIVALS = Duration.ofMillis(200);
    private static final AtomicInteger FRESH = new AtomicInteger();

    private final PostgresFolder folder;
    private final int port;
    private final boolean attached;
    private final String password;
    private LocalDatabase.@Nullable Login application;

    private LocalPostgres(PostgresFolder folder, int port, boolean attached, String password) {
        this.folder = folder;
        this.port = port;
        this.attached = attached;
        this.password = password;
    }

    /**
     * Starts the server whose data lies in {@code home}, or attaches to the one already running.
     *
     * @throws PostgresFailure full disk, unsupported machine, or a start that failed
     */
    public static LocalPostgres start(Path home) {
        return start(home, PostgresSettings.DURABLE);
    }

    /**
     * The database of the server that runs on {@code home}, as its owner; empty when none does.
     * Touches nothing, so the password of the application's role is not known here: that is the
     * owner's too.
     */
    public static Optional<LocalDatabase> running(Path home, String database) {
        try {
            int port = PostgresFolder.portIn(home.resolve("data"));
            if (port == 0) {
                return Optional.empty();
            }
            String password = Files.readString(home.resolve("password")).trim();
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + checked(database);
            return Optional.of(
                    new LocalDatabase(database, url, USER, password, new LocalDatabase.Login(USER, password)));
        } catch (IOException e) {
            throw PostgresFailure.of(e);
        }
    }

    /** As {@link #start(Path)}, but on that port, which must be free. */
    public static LocalPostgres start(Path home, int port) {
        try {
            var folder = PostgresFolder.open(home, home, PostgresSettings.DURABLE);
            if (!folder.launch(port)) {
                throw folder.failedStart();
            }
            return new LocalPostgres(folder, port, false, folder.password());
        } catch (IOException e) {
            throw PostgresFailure.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        }
    }

    /** One quick server per JVM for tests (fsync off), gone with its data when the JVM ends. */
    public static LocalPostgres shared() {
        return SharedPostgres.get();
    }

    /** Where {@link #shared()} has its programs unpacked; another folder may link to them. */
    public static Path sharedPrograms() {
        return SharedPostgres.root().resolve(PostgresBinaries.FOLDER);
    }

    private static LocalPostgres start(Path home, PostgresSettings settings) {
        return start(home, home, settings);
    }

    static LocalPostgres start(Path home, Path programs, PostgresSettings settings) {
        try {
            var folder = PostgresFolder.open(home, programs, settings);
            int running = folder.runningPort();
            int port = running > 0 ? running : folder.launch();
            return new LocalPostgres(folder, port, running > 0, folder.password());
        } catch (IOException e) {
            throw PostgresFailure.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        }
    }

    /** Stops a server that still runs on the data in {@code home} and deletes the data. */
    public static void erase(Path home) throws IOException {
        PostgresFolder.erase(home);
    }

    /** The loopback port it listens on; another one after each start. */
    public int port() {
        return port;
    }

    /** The number of its first process. */
    public long pid() {
        try {
            return folder.pid();
        } catch (IOException e) {
            throw PostgresFailure.of(e);
        }
    }

    /** Whether the server was already running and was taken over. */
    public boolean attached() {
        return attached;
    }

    /** JDBC address without credentials. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + checked(database);
    }

    /**
     * The database as the server's owner, made when it does not exist, with a role for
     * applications.
     */
    public LocalDatabase database(String name) {
        createDatabase(name);
        return new LocalDatabase(name, url(name), USER, password, application());
    }

    /** One role for all databases of this server, with another password after each start. */
    private synchronized LocalDatabase.Login application() {
        var login = application;
        if (login == null) {
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            login = new LocalDatabase.Login(APPLICATION, HexFormat.of().formatHex(secret));
            createRole(login.user(), login.password());
            application = login;
        }
        return login;
    }

    /** A new, empty database, not seen by any other caller. */
    public LocalDatabase freshDatabase() {
        return database(freshName());
    }

    /** The same with all that is in this one, which nobody may be connected to. */
    public LocalDatabase copyOf(LocalDatabase template) {
        var name = freshName();
        createIfMissing(
                "select 1 from pg_database where datname = ?",
                name,
                "create database " + name + " template " + checked(template.name()));
        return database(name);
    }

    private static String freshName() {
        return "fresh_" + ProcessHandle.current().pid() + "_" + FRESH.incrementAndGet();
    }

    /** Makes a database; does nothing when it is there. True when it was made. */
    public boolean createDatabase(String name) {
        return createIfMissing("select 1 from pg_database where datname = ?", name, "create database " + checked(name));
    }

    /** Makes a role that may log in; an existing one keeps its rights and gets the password. */
    public boolean createRole(String name, String rolePassword) {
        boolean made = createIfMissing(
                "select 1 from pg_roles where rolname = ?", name, "create role " + checked(name) + " login");
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            String quoted = statement.enquoteLiteral(rolePassword);
            statement.execute("alter role " + name + " with login password " + quoted);
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException("could not set up role " + name, e);
        }
    }

    /** Kills the server at once, as a failing machine does; {@link #revive} brings it back. */
    public void crash() {
        try {
            folder.crash();
        } catch (IOException e) {
            throw PostgresFailure.of(e);
        }
    }

    /**
     * Starts a killed server again, on the same port and data. It refuses until the last process of
     * the killed one is gone, which takes seconds: tried again, and the pid file, by which it knows
     * that, is left alone.
     *
     * @throws PostgresFailure not back after a minute
     */
    public void revive() throws InterruptedException {
        try {
            for (int i = 0; i < REVIVALS; i++) {
                if (folder.launch(port)) {
                    return;
                }
                Thread.sleep(BETWEEN_REVIVALS);
            }
            throw folder.failedStart();
        } catch (IOException e) {
            throw PostgresFailure.of(e);
        }
    }

    /** A folder with its data, whose server will follow this one; this one is stopped meanwhile. */
    PostgresFolder copy(Path home, String name) throws IOException, InterruptedException {
        folder.stop();
        var follows =
                "host=127.0.0.1 port=" + port + " user=" + USER + " password=" + password + " application_name=" + name;
        var copy = folder.copy(home, follows);
        revive();
        return copy;
    }

    String password() {
        return password;
    }

    /** Stops the server in an orderly way; the data stays. */
    @Override
    public void close() {
        folder.stop();
    }

    private boolean createIfMissing(String query, String name, String creation) {
        try (Connection connection = connect();
                PreparedStatement exists = connection.prepareStatement(query)) {
            exists.setString(1, name);
            if (exists.executeQuery().next()) {
                return false;
            }
            connection.createStatement().execute(creation);
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + creation, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), USER, password);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain lower-case SQL name: " + name);
        }
        return name;
    }
}
