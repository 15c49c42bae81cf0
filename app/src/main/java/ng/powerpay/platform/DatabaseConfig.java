package ng.powerpay.platform;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.Credentials;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Which PostgreSQL, as whom, with how many connections.
 *
 * @param application who works: may do what {@code R__grants.sql} says and nothing else
 * @param role who is granted that: the application, or a role that it is a member of
 * @param owner who owns the tables and changes them, at the start only
 * @param migrates whether a server brings the tables to its version when it starts
 */
public record DatabaseConfig(
        String url, Login application, String role, Login owner, boolean migrates, int connections) {

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
     * Statements are prepared once and their plans kept: one made while a table was small would read
     * all of it for ever, or until somebody analyzes it. Everything here goes by an index.
     */
    private static final String BY_INDEX =
            "set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set jit = off";

    public static DatabaseConfig read(Settings settings) {
        var application = new Login(
                settings.text("DATABASE_USER", "powerpay", "the application's role: may not change tables"),
                settings.secret("DATABASE_PASSWORD", "the application's password"));
        var role = settings.text(
                "DATABASE_ROLE", "", "the role with the rights, where POWERPAY_DATABASE_USER is only a member of it");
        var config = new DatabaseConfig(
                settings.text("DATABASE_URL", null, "jdbc:postgresql://host:port/database"),
                application,
                role.isEmpty() ? application.user() : role,
                new Login(
                        settings.text("DATABASE_OWNER", "powerpay_owner", "the role that owns the tables"),
                        settings.secret(
                                "DATABASE_OWNER_PASSWORD",
                                "the owner's password; why two roles: docs/decisions/0011-database-roles.md")),
                settings.choice(
                                "DATABASE_MIGRATE",
                                Migrates.YES,
                                "whether a server changes the tables when it starts; no: migrate is run before")
                        == Migrates.YES,
                (int) settings.whole("DATABASE_CONNECTIONS", 20, 200, "connections in the pool"));
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

    /** A new pool; the caller's to close. */
    public HikariDataSource pool() {
        return pool(DatabaseLogins.fixed(application));
    }

    /** A pool whose new connections log in with what these say at the time. */
    public HikariDataSource pool(DatabaseLogins logins) {
        var pool = new HikariDataSource();
        pool.setDataSource(source(logins));
        pool.setCredentialsProvider(() -> {
            var login = logins.login();
            return Credentials.of(login.user(), login.password());
        });
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(2_000);
        pool.setConnectionInitSql(BY_INDEX);
        return pool;
    }

    private DataSource source(DatabaseLogins logins) {
        var source = new RenewedDataSource(logins);
        source.setURL(url);
        source.setConnectTimeout(2);
        source.setSocketTimeout(10);
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
