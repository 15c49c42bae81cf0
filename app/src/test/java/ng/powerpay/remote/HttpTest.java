package ng.powerpay.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may and may not be said about a call that went wrong. */
class HttpTest {

    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private final Http http = new Http(Duration.ofSeconds(1));
    private final AtomicInteger requests = new AtomicInteger();

    @AfterEach
    void close() {
        http.close();
    }

    /** What a server does with one connection after the request's first bytes came. */
    private interface Answer {
        void to(Socket caller) throws IOException, InterruptedException;
    }

    private static Call post(URI address) {
        var content = new Call.Content("application/json", BODY);
        return new Call("one", "POST", address, Map.of("X-Key", "1"), content, PATIENCE);
    }

    private Http.Exchange post(Answer answer, int times) throws IOException {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(server, answer));
            var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/pay");
            Http.Exchange last = new Http.NotSent("never tried");
            for (var i = 0; i < times; i++) {
                last = http.send(post(address));
            }
            return last;
        }
    }

    private void serve(ServerSocket server, Answer answer) {
        while (!server.isClosed()) {
            try (var caller = server.accept()) {
                var bytes = new byte[4096];
                while (caller.getInputStream().read(bytes) > 0) {
                    requests.incrementAndGet();
                    answer.to(caller);
                    if (caller.isClosed()) {
                        break;
                    }
                }
            } catch (IOException | InterruptedException e) {
                // the next caller gets a connection of its own
            }
        }
    }

    private static void write(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    @Test
    void anAnswerIsGivenAsItCame() throws IOException {
        var answer =
                post(caller -> write(caller, "HTTP/1.1 302 x\r\nLocation: /else\r\nContent-Length: 2\r\n\r\nab"), 1);
        var came = assertInstanceOf(Http.Answered.class, answer);
        assertEquals(302, came.status());
        assertArrayEquals("ab".getBytes(StandardCharsets.UTF_8), came.body());
        assertEquals(1, requests.get(), "no redirect is followed");
    }

    @Test
    void whereNobodyListensNothingWasSent() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var address = URI.create("http://127.0.0.1:" + port + "/pay");
        assertInstanceOf(Http.NotSent.class, http.send(post(address)));
        var nowhere = URI.create("http://nobody.invalid/pay");
        assertInstanceOf(Http.NotSent.class, http.send(post(nowhere)));
    }

    @Test
    void aCutAfterTheRequestIsNoAnswerAndNothingIsRepeated() throws IOException {
        assertInstanceOf(Http.NoAnswer.class, post(Socket::close, 1));
        assertEquals(1, requests.get());
    }

    @Test
    void silenceAndADripEndAtTheTimeOut() throws IOException {
        assertInstanceOf(Http.NoAnswer.class, post(caller -> Thread.sleep(5_000), 1));
        assertInstanceOf(
                Http.NoAnswer.class,
                post(
                        caller -> {
                            write(caller, "HTTP/1.1 200 x\r\nContent-Length: 100\r\n\r\n");
                            for (var i = 0; i < 100; i++) {
                                Thread.sleep(100);
                                write(caller, "a");
                            }
                        },
                        1));
    }

    @Test
    void aBodyWithoutEndIsNoAnswer() throws IOException {
        var much = "a".repeat((1 << 20) + 1);
        assertInstanceOf(
                Http.NoAnswer.class,
                post(
                        caller ->
                                write(caller, "HTTP/1.1 200 x\r\nContent-Length: " + much.length() + "\r\n\r\n" + much),
                        1));
        assertInstanceOf(Http.NoAnswer.class, post(caller -> write(caller, "nonsense\r\n\r\n"), 1));
    }

    @Test
    void aConnectionIsKeptForTheNextCall() throws IOException {
        assertInstanceOf(
                Http.Answered.class, post(caller -> write(caller, "HTTP/1.1 200 x\r\nContent-Length: 2\r\n\r\n{}"), 5));
        assertEquals(5, requests.get());
    }
}
