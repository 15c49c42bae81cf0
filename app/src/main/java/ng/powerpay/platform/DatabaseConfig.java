package ng.powerpay.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;

/** Which PostgreSQL, as whom, with how many connections. */
public record DatabaseConfig(String url, String user, String password, int connections) {

    public static DatabaseConfig read(Settings settings) {
        return new DatabaseConfig(
                settings.text("DATABASE_URL", null, "jdbc:postgresql://host:port/database"),
                settings.text("DATABASE_USER", "powerpay", "the database user"),
                settings.secret("DATABASE_PASSWORD", "the database user's password"),
                (int) settings.whole("DATABASE_CONNECTIONS", 20, 200, "connections in the pool"));
    }

    /** A new pool; the caller's to close. */
    public HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(2_000);
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
        return "DatabaseConfig[" + user + "]";
    }
}
