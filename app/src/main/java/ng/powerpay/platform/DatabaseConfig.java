package ng.powerpay.platform;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.Credentials;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which PostgreSQL, as whom, with how many connections.
 *
 * @param url of the primary, however many servers it names: none that takes no writes is connected to
 * @param reader of a copy that may lag, for lists; empty: there is none
 * @param application who works: may do what {@code R__grants.sql} says and nothing else
 * @param role who is granted that: the application, or a role that it is a member of
 * @param owner who owns the tables and changes them, at the start only
 * @param migrates whether a server brings the tables to its version when it starts
 */
public record DatabaseConfig(
        String url, String reader, Login application, String role, Login owner, boolean migrates, int connections) {

    private enum Migrates {
        YES,
        NO
    }

    /** A role and its password, which is never shown. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /** As it is written into grants. */
    private static final Pattern ROLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    /**
     * Statements are prepared once and their plans kept: one made while a table was small would
     * read all of it for ever, or until somebody analyzes it. Everything here goes by an index.
     */
    private static final String BY_INDEX =
            "set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set jit = off";

    private static final String PRIMARY = "targetServerType=primary";

    /**
     * How long the driver believes that a server is what it was: after a fail-over the opposite is
     * true.
     */
    private static final String RECHECK = "hostRecheckSeconds=1";

    private static final int READERS = 4;

    public DatabaseConfig {
        url = with(RECHECK, with(PRIMARY, url));
    }

    /** What the address says itself wins. */
    private static String with(String parameter, String url) {
        var name = parameter.substring(0, parameter.indexOf('=') + 1);
        return url.contains(name) ? url : url + (url.contains("?") ? "&" : "?") + parameter;
    }

    public static DatabaseConfig read(Settings settings) {
        var application = new Login(
                settings.text("DATABASE_USER", "powerpay", "the application's role: may not change tables"),
                settings.secret("DATABASE_PASSWORD", "the application's password"));
        var role = settings.text(
                "DATABASE_ROLE", "", "the role with the rights, where POWERPAY_DATABASE_USER is only a member of it");
        var migrates = settings.choice(
                        "DATABASE_MIGRATE",
                        Migrates.YES,
                        "whether a server changes the tables when it starts; no: migrate is run before")
                == Migrates.YES;
        var config = new DatabaseConfig(
                settings.text(
                        "DATABASE_URL",
                        null,
                        "jdbc:postgresql://host:port/database; host:port,host:port: whichever is the primary"),
                settings.text(
                        "DATABASE_READER_URL", "", "the same of a copy that may lag, for lists; empty: the primary"),
                application,
                role.isEmpty() ? application.user() : role,
                owner(settings, migrates),
                migrates,
                (int) settings.whole("DATABASE_CONNECTIONS", 20, 200, "connections in the pool"));
        settings.demand(
                Stream.of(config.url(), config.reader()).allMatch(DatabaseConfig::isAddress),
                "POWERPAY_DATABASE_URL and POWERPAY_DATABASE_READER_URL must look like"
                        + " jdbc:postgresql://host:port/database");
        var user = config.owner().user();
        settings.demand(
                !user.equals(application.user()) && !user.equals(config.role()),
                "POWERPAY_DATABASE_USER and POWERPAY_DATABASE_OWNER must be two roles,"
                        + " see docs/decisions/0011-database-roles.md");
        settings.demand(
                ROLE.matcher(config.role()).matches(),
                "POWERPAY_DATABASE_USER and POWERPAY_DATABASE_ROLE must be letters, digits and _, 63 at most,"
                        + " and not begin with a digit");
        return config;
    }

    private static Login owner(Settings settings, boolean migrates) {
        var why = "the owner's password, for who migrates; two roles: docs/decisions/0011-database-roles.md";
        return new Login(
                settings.text("DATABASE_OWNER", "powerpay_owner", "the role that owns the tables"),
                settings.secret("DATABASE_OWNER_PASSWORD", migrates, why));
    }

    /** What is missing is named apart. */
    private static boolean isAddress(String url) {
        return url.isEmpty() || url.startsWith("?") || url.startsWith("jdbc:postgresql://");
    }

    /** A new pool; the caller's to close. */
    public HikariDataSource pool() {
        return pool(DatabaseLogins.fixed(application));
    }

    /** A pool whose new connections log in with what these say at the time. */
    public HikariDataSource pool(DatabaseLogins logins) {
        var pool = pool(logins, url);
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(2_000);
        return pool;
    }

    /**
     * A small pool of connections to the copy, made when they are asked for; null when there is
     * none.
     */
    public @Nullable HikariDataSource readers(DatabaseLogins logins) {
        if (reader.isEmpty()) {
            return null;
        }
        var pool = pool(logins, reader);
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(1_000);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    private static HikariDataSource pool(DatabaseLogins logins, String url) {
        var pool = new HikariDataSource();
        pool.setDataSource(source(logins, url));
        pool.setCredentialsProvider(() -> {
            var login = logins.login();
            return Credentials.of(login.user(), login.password());
        });
        pool.setExceptionOverride(new Evictions(pool));
        // A server that vanished answers nothing: many connections to it must be seen through
        // quickly.
        pool.setValidationTimeout(500);
        pool.setConnectionInitSql(BY_INDEX);
        return pool;
    }

    private static RenewedDataSource source(DatabaseLogins logins, String url) {
        var source = new RenewedDataSource(logins);
        source.setURL(url);
        source.setConnectTimeout(2);
        source.setSocketTimeout(10);
        source.setTcpKeepAlive(true);
        source.setReadOnlyMode("always"); // where the pool is read-only: without a transaction too
        source.setReWriteBatchedInserts(true);
        // The detail of a refused row is the row: names, phones and all. It must not reach a log.
        source.setLogServerErrorDetail(false);
        source.setApplicationName("powerpay");
        return source;
    }

    @Override
    public String toString() {
        return "DatabaseConfig[" + application + ", " + owner + "]";
    }
}
