package ng.powerpay.proving.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ng.powerpay.proving.chaos.Fault.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30) // no figure to reach: a test that would hang fails instead
class FaultProxyTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private Echo echo;
    private FaultProxy proxy;

    @BeforeEach
    void open() throws IOException {
        echo = new Echo();
        proxy = FaultProxy.open(0, echo.port(), (_, time) -> pauses.add(time));
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void withoutAFaultEverythingPasses() throws IOException {
        try (var socket = connect()) {
            assertEquals("first", ask(socket, "first"));
            assertEquals("second", ask(socket, "second"));
            assertEquals(0, proxy.hits());
        }
    }

    @Test
    void latencyHoldsEachPieceBothWaysThatLong() throws IOException {
        proxy.set(new Fault.Latency(Duration.ofMillis(70)));
        try (var socket = connect()) {
            assertEquals("late", ask(socket, "late"));
        }
        assertEquals(List.of(Duration.ofMillis(70), Duration.ofMillis(70)), pauses);
    }

    @Test
    void aThrottleTakesLongerForMoreButNeverForEver() throws IOException {
        proxy.set(new Fault.Throttle(10));
        try (var socket = connect()) {
            assertEquals("four", ask(socket, "four"));
            var long100 = "x".repeat(100);
            assertEquals(long100, ask(socket, long100));
        }
        assertEquals(Duration.ofMillis(400), pauses.getFirst());
        assertEquals(Duration.ofSeconds(5), pauses.getLast());
    }

    @Test
    void whatAThrottleHoldsBackGoesOnWhenItIsOver() throws IOException {
        try (var real = FaultProxy.open(0, echo.port());
                var socket = new Socket(LOOPBACK, real.port())) {
            real.set(new Fault.Throttle(1));
            send(socket, "long");
            while (real.hits() == 0) {
                Thread.onSpinWait();
            }
            real.set(new Fault.None());
            assertEquals("long", receive(socket, 4));
        }
    }

    @Test
    void aResetEndsTheConnectionsThereAre() throws IOException {
        try (var socket = connect()) {
            assertEquals("before", ask(socket, "before"));
            proxy.set(new Fault.Reset());
            assertThrows(SocketException.class, () -> socket.getInputStream().read());
        }
    }

    @Test
    void aResetDeliversNothingOfALaterConnectionEither() throws IOException {
        proxy.set(new Fault.Reset());
        try (var socket = connect()) {
            assertThrows(SocketException.class, () -> ask(socket, "gone"));
        }
        assertEquals("", echo.heard());
    }

    @Test
    void aBlackHoleLetsPassLaterWhatWasSentIntoIt() throws Exception {
        proxy.set(new Fault.BlackHole());
        try (var socket = connect()) {
            send(socket, "held");
            awaitHit();
            assertEquals("", echo.heard());
            proxy.set(new Fault.None());
            assertEquals("held", receive(socket, 4));
        }
    }

    @Test
    void aBlackHoleDeliversEvenForThoseWhoGaveUp() throws Exception {
        proxy.set(new Fault.BlackHole());
        try (var socket = connect()) {
            send(socket, "late");
            awaitHit();
        }
        proxy.set(new Fault.None());
        assertEquals("late", echo.awaitHeard(4));
    }

    @Test
    void aCutResponseMeansDeliveredButNotAnswered() throws Exception {
        try (var socket = connect()) {
            assertEquals("before", ask(socket, "before"));
            proxy.set(new Fault.Cut(Way.RESPONSE, 0));
            send(socket, "paid");
            assertTrue(ended(socket));
        }
        assertEquals("beforepaid", echo.awaitHeard(10));
    }

    @Test
    void aResponseIsCutAfterItsFirstBytes() throws IOException {
        proxy.set(new Fault.Cut(Way.RESPONSE, 3));
        try (var socket = connect()) {
            send(socket, "answer");
            assertEquals("ans", receive(socket, 3));
            assertTrue(ended(socket));
        }
    }

    @Test
    void aRequestIsCutAfterItsFirstBytes() throws Exception {
        proxy.set(new Fault.Cut(Way.REQUEST, 2));
        try (var socket = connect()) {
            send(socket, "order");
            assertEquals("or", echo.awaitHeard(2));
        }
        assertEquals("or", echo.heard());
    }

    @Test
    void theCountOfACutBeginsAnewWithEachFault() throws IOException {
        try (var socket = connect()) {
            proxy.set(new Fault.Cut(Way.REQUEST, 4));
            assertEquals("abcd", ask(socket, "abcd"));
            proxy.set(new Fault.Cut(Way.REQUEST, 4));
            assertEquals("efgh", ask(socket, "efgh"));
        }
    }

    @Test
    void refusedMeansThatNobodyListensUntilItIsOver() throws Exception {
        proxy.set(new Fault.Refuse());
        awaitRefused();
        assertThrows(ConnectException.class, this::connect);
        proxy.set(new Fault.None());
        try (var socket = connect()) {
            assertEquals("again", ask(socket, "again"));
        }
    }

    private Socket connect() throws IOException {
        return new Socket(LOOPBACK, proxy.port());
    }

    /** Whoever connects in the very moment of closing may still be let in. */
    private void awaitRefused() throws Exception {
        for (var tries = 0; tries < 1_000; tries++) {
            try (var _ = connect()) {
                Thread.sleep(1);
            } catch (ConnectException e) {
                return;
            }
        }
    }

    private void awaitHit() throws InterruptedException {
        while (proxy.hits() == 0) {
            Thread.sleep(1);
        }
    }

    private static String ask(Socket socket, String text) throws IOException {
        send(socket, text);
        return receive(socket, text.length());
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static String receive(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), UTF_8);
    }

    /** By an end or by a reset: the other side cannot tell more. */
    private static boolean ended(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
