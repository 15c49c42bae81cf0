package ng.powerpay.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Which PostgreSQL, as whom, with how many connections.
 *
 * @param application who works: may do what {@code R__grants.sql} says and nothing else
 * @param owner who owns the tables and changes them, at the start only
 */
public record DatabaseConfig(String url, Login application, Login owner, int connections) {

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
        var config = new DatabaseConfig(
                settings.text("DATABASE_URL", null, "jdbc:postgresql://host:port/database"),
                new Login(
                        settings.text("DATABASE_USER", "powerpay", "the application's role: may not change tables"),
                        settings.secret("DATABASE_PASSWORD", "the application's password")),
                new Login(
                        settings.text("DATABASE_OWNER", "powerpay_owner", "the role that owns the tables"),
                        settings.secret(
                                "DATABASE_OWNER_PASSWORD",
                                "the owner's password; why two roles: docs/decisions/0011-database-roles.md")),
                (int) settings.whole("DATABASE_CONNECTIONS", 20, 200, "connections in the pool"));
        var user = config.application().user();
        settings.demand(
                !user.equals(config.owner().user()),
                "POWERPAY_DATABASE_USER and POWERPAY_DATABASE_OWNER must be two roles,"
                        + " see docs/decisions/0011-database-roles.md");
        settings.demand(
                ROLE.matcher(user).matches(),
                "POWERPAY_DATABASE_USER must be letters, digits and _, 63 at most, and not begin with a digit");
        return config;
    }

    /** A new pool; the caller's to close. */
    public HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(application.user());
        pool.setPassword(application.password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(2_000);
        pool.setConnectionInitSql(BY_INDEX);
        var properties = new Properties();
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "10");
        properties.setProperty("reWriteBatchedInserts", "true");
        // The detail of a refused row is the row: names, phones and all. It must not reach a log.
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("ApplicationName", "powerpay");
        pool.setDataSourceProperties(properties);
        return pool;
    }

    @Override
    public String toString() {
        return "DatabaseConfig[" + application + ", " + owner + "]";
    }
}
