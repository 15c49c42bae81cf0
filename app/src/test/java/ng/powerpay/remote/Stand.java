package ng.powerpay.remote;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import ng.powerpay.platform.Seal;
import ng.powerpay.platform.Settings;
import ng.powerpay.sandbox.SandboxServer;
import ng.powerpay.sandbox.SandboxSettings;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.provider.Secrets;
import ng.powerpay.sandbox.provider.Timing;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The pretend providers over real HTTP, an ear for their events, and adapters made to call them. */
public final class Stand implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final DataSource NO_DATABASE = new DriverManagerDataSource();

    /** An event as it came; names of headers in lower case. */
    public record Event(String path, Map<String, String> headers, byte[] body) {}

    public final SandboxServer sandbox;
    public final Http http = new Http(Duration.ofSeconds(2));
    private final HttpServer ear;
    private final SandboxState state = SandboxState.inMemory();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    public Stand() {
        try {
            ear = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ear.createContext("/", exchange -> {
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            events.add(new Event(
                    exchange.getRequestURI().getPath(),
                    headers,
                    exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        ear.start();
        var place = new Place(
                Secrets.of(Map.of()), "", "http://127.0.0.1:" + ear.getAddress().getPort());
        var settings = new SandboxSettings(place, Timing.QUICK, 10_000_000_00L);
        sandbox = SandboxServer.start(0, settings, state, Clock.systemUTC());
    }

    /** Whether there is a pretend one of this name. */
    public boolean has(String name) {
        var all = sandbox.variables();
        return (all.get("POWERPAY_GATEWAYS") + "," + all.get("POWERPAY_VENDORS")).matches("(.*,)?" + name + "(,.*)?");
    }

    /** The adapter with the sandbox's own settings. */
    public <T> T adapter(Provider<T> provider, Sender sender) {
        return adapter(provider, sender, Map.of());
    }

    /** @param more by the end of the setting's name, such as {@code URL} */
    public <T> T adapter(Provider<T> provider, Sender sender, Map<String, String> more) {
        var environment = new HashMap<>(sandbox.variables());
        more.forEach((name, value) ->
                environment.put(Settings.PREFIX + provider.name().toUpperCase(Locale.ROOT) + "_" + name, value));
        return provider.read(new Settings(environment)).build().apply(means(sender));
    }

    /** What an adapter is built with, without a database. */
    public static Provider.Means means(Sender sender) {
        return new Provider.Means(sender, NO_DATABASE, Clock.systemUTC(), new Seal(new byte[32]));
    }

    /** The settings of a provider that hold its keys, each spoilt. */
    public Map<String, String> wrongKeys(Provider<?> provider) {
        var spoilt = new HashMap<String, String>();
        var start = Settings.PREFIX + provider.name().toUpperCase(Locale.ROOT) + "_";
        var settings = new Settings(sandbox.variables());
        provider.read(settings);
        settings.declared().stream()
                .filter(one -> one.kind().equals("secret") && one.name().startsWith(start))
                .forEach(one -> spoilt.put(one.name().substring(start.length()), "wrong"));
        return spoilt;
    }

    public List<Event> events(String end) {
        return events.stream().filter(event -> event.path().endsWith(end)).toList();
    }

    /** Posts a form as a browser does. */
    public void form(URI address, String fields) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new AssertionError(address + " " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Where a posted form leads, without following it. */
    public URI led(URI address, String fields) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .map(address::resolve)
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    /** Waits until it is so. */
    public static void until(BooleanSupplier so) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come about");
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        http.close();
        sandbox.close();
        ear.stop(0);
        state.close();
    }
}
