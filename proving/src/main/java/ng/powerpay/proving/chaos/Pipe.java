package ng.powerpay.proving.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import ng.powerpay.proving.chaos.Fault.Way;

/** One connection through a {@link FaultProxy}, both ways. */
final class Pipe {

    private static final int PIECE = 16_384;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Socket client;
    private final Socket server;
    private final FaultProxy proxy;

    Pipe(Socket client, Socket server, FaultProxy proxy) throws IOException {
        this.client = client;
        this.server = server;
        this.proxy = proxy;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    /** Until either side is gone. */
    void run() {
        var there = Thread.ofVirtual().start(() -> pump(client, server, Way.REQUEST));
        pump(server, client, Way.RESPONSE);
        try {
            there.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void reset() {
        reset(client);
        reset(server);
    }

    /** Closes so that the other side sees a reset, not an end. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // Closed already; closing once more does nothing.
        }
        close(socket);
    }

    private void pump(Socket from, Socket to, Way way) {
        var piece = new byte[PIECE];
        var flow = new Flow(way);
        try {
            var out = to.getOutputStream();
            for (var read = from.getInputStream().read(piece);
                    read > 0 && pass(piece, read, flow, out);
                    read = from.getInputStream().read(piece)) {
                // passed
            }
        } catch (IOException e) {
            // One side is gone; the other is told by closing.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(client);
            close(server);
        }
    }

    /** False when that was the end of the connection. */
    private boolean pass(byte[] piece, int length, Flow flow, OutputStream out)
            throws IOException, InterruptedException {
        var phase = proxy.phase();
        while (phase.fault() instanceof Fault.BlackHole) {
            proxy.hit();
            phase = proxy.awaitAfter(phase);
        }
        if (!(phase.fault() instanceof Fault.None)) {
            proxy.hit();
        }
        return switch (phase.fault()) {
            case Fault.None() -> write(piece, length, out);
            case Fault.Latency(Duration time) -> writeAfter(phase, time, piece, length, out);
            case Fault.Throttle(long speed) ->
                writeAfter(phase, Duration.ofMillis(length * 1000L / speed), piece, length, out);
            case Fault.Cut(Way way, long bytes) -> {
                var left = way == flow.way ? flow.left(phase, bytes) : length;
                var passing = (int) Math.min(left, length);
                flow.passed += passing;
                write(piece, passing, out);
                yield passing == length;
            }
            case Fault.Reset(), Fault.Refuse(), Fault.BlackHole() -> {
                reset();
                yield false;
            }
        };
    }

    private boolean writeAfter(FaultProxy.Phase phase, Duration time, byte[] piece, int length, OutputStream out)
            throws IOException, InterruptedException {
        proxy.pause(phase, time.compareTo(LONGEST_PAUSE) < 0 ? time : LONGEST_PAUSE);
        return write(piece, length, out);
    }

    private static boolean write(byte[] piece, int length, OutputStream out) throws IOException {
        out.write(piece, 0, length);
        out.flush();
        return true;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }

    /** What passed one way since the present fault began. */
    private static final class Flow {
        private final Way way;
        private long phase = -1;
        private long passed;

        Flow(Way way) {
            this.way = way;
        }

        long left(FaultProxy.Phase now, long bytes) {
            if (phase != now.number()) {
                phase = now.number();
                passed = 0;
            }
            return bytes - passed;
        }
    }
}
