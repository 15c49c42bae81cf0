package ng.powerpay.sandbox.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** HTTP on loopback, one virtual thread a request. */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(WebServer.class.getName());
    private static final int LARGEST_BODY = 1 << 20;
    private static final int BACKLOG = 1024;

    static {
        // Without it every small answer waits 40 ms for the other side's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // All providers are behind this one address. Beyond 200 quiet connections it would close
        // each after its answer, at the very moment at which the shop sends its next request over
        // it.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "5000");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private WebServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Listens on the port, or on any free one when it is 0.
     *
     * @throws UncheckedIOException the port is taken
     */
    public static WebServer open(int port) {
        try {
            var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
            return new WebServer(HttpServer.create(address, BACKLOG));
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Begins to answer. Apart from {@link #open} so that pages may know the port. */
    public void serve(Routes routes) {
        server.createContext("/", exchange -> exchange(routes, exchange));
        server.setExecutor(threads);
        server.start();
    }

    /** Answers below this path by other routes, from now on. */
    public void serve(String path, Routes routes) {
        server.createContext(path, exchange -> exchange(routes, exchange));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void exchange(Routes routes, HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            Reply reply = body.length > LARGEST_BODY
                    ? Reply.json(413, Map.of("message", "a body may have 1 MiB"))
                    : answer(routes, request(exchange, body));
            send(exchange, reply);
        }
    }

    private static Reply answer(Routes routes, Request request) {
        try {
            return routes.answer(request);
        } catch (BadRequest e) {
            return Reply.json(400, Map.of("status", false, "message", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Nothing();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, request.method() + " " + request.path(), e);
            return Reply.json(500, Map.of("message", "the sandbox itself failed: " + e));
        }
    }

    private static Request request(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        String target = exchange.getRequestURI().toASCIIString();
        return new Request(exchange.getRequestMethod(), target, headers, Body.of(body), Map.of());
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Whole whole -> head(exchange, whole, whole.body().length());
            case Reply.Half half ->
                head(exchange, half.whole(), half.whole().body().length() / 2);
            case Reply.Nothing _ -> {}
        }
    }

    private static void head(HttpExchange exchange, Reply.Whole whole, int sent) throws IOException {
        whole.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        int length = whole.body().length();
        exchange.sendResponseHeaders(whole.status(), length == 0 ? -1 : length);
        exchange.getResponseBody().write(whole.body().bytes(), 0, sent);
        exchange.getResponseBody().flush();
    }
}
