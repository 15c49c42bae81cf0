package ng.powerpay;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import ng.powerpay.sandbox.postgres.LocalDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole server on a database of its own and any free port, for tests. */
public final class Shop implements AutoCloseable {

    private static final int OWNERS = 4;

    private final Map<String, String> environment;
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final HikariDataSource owners;

    public Shop(Map<String, String> more) {
        this(Migrated.database(), more);
    }

    private Shop(LocalDatabase database, Map<String, String> more) {
        this(database, more, all -> PowerPay.start(all, new Addition(List.of(), List.of(ApiDocument.class))));
    }

    /** @param start starts a server with these settings */
    public Shop(Map<String, String> more, Function<Map<String, String>, ConfigurableApplicationContext> start) {
        this(Migrated.database(), more, start);
    }

    /** On this database. */
    public Shop(
            LocalDatabase database,
            Map<String, String> more,
            Function<Map<String, String>, ConfigurableApplicationContext> start) {
        environment = new HashMap<>(environment(database));
        environment.putAll(more);
        context = start.apply(environment);
        owners = pool(database);
    }

    private static HikariDataSource pool(LocalDatabase database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(OWNERS);
        pool.setMinimumIdle(0);
        return pool;
    }

    static Map<String, String> environment(LocalDatabase database) {
        return Map.ofEntries(
                Map.entry("POWERPAY_PORT", "0"),
                Map.entry("POWERPAY_PUBLIC_URL", "http://127.0.0.1:8080"),
                Map.entry("POWERPAY_DATABASE_URL", database.url()),
                Map.entry("POWERPAY_DATABASE_USER", database.application().user()),
                Map.entry("POWERPAY_DATABASE_PASSWORD", database.application().password()),
                Map.entry("POWERPAY_DATABASE_OWNER", database.user()),
                Map.entry("POWERPAY_DATABASE_OWNER_PASSWORD", database.password()),
                Map.entry("POWERPAY_DATABASE_CONNECTIONS", "8"),
                Map.entry("POWERPAY_DATA_KEY", Base64.getEncoder().encodeToString(new byte[32])),
                Map.entry("POWERPAY_PAYSTACK_SECRET_KEY", "sk_test_paystack"),
                Map.entry("POWERPAY_VTPASS_URL", "http://127.0.0.1:1/"),
                Map.entry("POWERPAY_VTPASS_API_KEY", "api"),
                Map.entry("POWERPAY_VTPASS_PUBLIC_KEY", "public"),
                Map.entry("POWERPAY_VTPASS_SECRET_KEY", "secret"),
                Map.entry("POWERPAY_TERMII_API_KEY", "termii"),
                Map.entry("POWERPAY_SMTP_URL", "smtp://127.0.0.1:1"));
    }

    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /**
     * The database as the owner of its tables, for what the application may not do. Whoever sets
     * something in a session resets it there: the next one has the same.
     */
    public JdbcClient owner() {
        return JdbcClient.create(owners());
    }

    public DataSource owners() {
        return owners;
    }

    /** What it was started with, for a command beside it. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** As the application. */
    public JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where there are several of a type. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    @Override
    public void close() {
        context.close();
        owners.close();
    }
}
