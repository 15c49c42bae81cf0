package ng.powerpay.cache;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import redis.embedded.RedisServer;

/** A real Redis on loopback that can be stopped and started. */
public final class LocalRedis implements AutoCloseable {

    private final int port;
    private final RedisServer server;

    public LocalRedis() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        server = RedisServer.builder()
                .bind("127.0.0.1")
                .port(port)
                .setting("save \"\"")
                .build();
        server.start();
    }

    /** A node's own connection, once it is there. */
    public Redis client() throws InterruptedException {
        var client = new Redis(URI.create(url()));
        await(client);
        return client;
    }

    public static void await(Redis client) throws InterruptedException {
        var most = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(most)) {
            if (client.ask(connection -> connection.sync().ping()).isPresent()) {
                return;
            }
            Thread.sleep(20);
        }
        fail("Redis did not answer");
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** What it holds, by name. */
    public List<String> names() throws InterruptedException {
        try (var client = client()) {
            return client.ask(connection -> connection.sync().keys("*").stream()
                            .map(name -> new String(name, StandardCharsets.ISO_8859_1))
                            .toList())
                    .orElseThrow();
        }
    }

    public void start() throws IOException {
        server.start();
    }

    public void stop() throws IOException {
        server.stop();
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }
}
