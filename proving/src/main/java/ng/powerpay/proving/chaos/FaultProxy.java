package ng.powerpay.proving.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A TCP proxy on loopback that misbehaves on demand. Each connection has two virtual threads. */
final class FaultProxy implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    /** How it holds a piece back in this phase; tests do not wait. */
    interface Pause {
        void of(Phase seen, Duration time) throws InterruptedException;
    }

    /** A fault, and that it is not the same as when it comes again. */
    record Phase(Fault fault, long number) {}

    private final int target;
    private final Pause pause;
    private final Set<Pipe> pipes = ConcurrentHashMap.newKeySet();
    private final AtomicLong hits = new AtomicLong();
    private final int port;
    private volatile Phase phase = new Phase(new Fault.None(), 0);
    private @Nullable ServerSocket listener;
    private boolean closed;

    private FaultProxy(ServerSocket listener, int target, @Nullable Pause pause) {
        this.listener = listener;
        this.port = listener.getLocalPort();
        this.target = target;
        this.pause = pause == null ? this::hold : pause;
    }

    /** @param port 0 for any free one */
    static FaultProxy open(int port, int target) throws IOException {
        return open(port, target, null);
    }

    static FaultProxy open(int port, int target, @Nullable Pause pause) throws IOException {
        var listener = listen(port);
        var proxy = new FaultProxy(listener, target, pause);
        proxy.accept(listener);
        return proxy;
    }

    int port() {
        return port;
    }

    /** From now on, also for the connections there are. */
    synchronized void set(Fault fault) throws IOException {
        phase = new Phase(fault, phase.number() + 1);
        notifyAll();
        if (fault instanceof Fault.Refuse) {
            stopListening();
        } else if (listener == null && !closed) {
            listener = listen(port);
            accept(listener);
        }
        if (fault instanceof Fault.Refuse || fault instanceof Fault.Reset) {
            hits.addAndGet(pipes.size());
            pipes.forEach(Pipe::reset);
        }
    }

    Phase phase() {
        return phase;
    }

    /** Until another fault, or none, has taken over. */
    synchronized Phase awaitAfter(Phase seen) throws InterruptedException {
        while (phase.equals(seen)) {
            wait();
        }
        return phase;
    }

    void pause(Phase seen, Duration time) throws InterruptedException {
        pause.of(seen, time);
    }

    /** That long at most: what a fault holds back goes on when it is over. */
    private synchronized void hold(Phase seen, Duration most) throws InterruptedException {
        var end = Deadline.in(most);
        for (var left = end.left(); phase.equals(seen) && left.isPositive(); left = end.left()) {
            wait(left.toMillis() + 1);
        }
    }

    void hit() {
        hits.incrementAndGet();
    }

    /** Pieces of traffic that were held, cut or lost. */
    long hits() {
        return hits.get();
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        phase = new Phase(new Fault.Reset(), phase.number() + 1);
        notifyAll();
        stopListening();
        pipes.forEach(Pipe::reset);
    }

    private void stopListening() throws IOException {
        if (listener != null) {
            listener.close();
            listener = null;
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(LOOPBACK, port), BACKLOG);
        return socket;
    }

    private void accept(ServerSocket from) {
        Thread.ofVirtual().name("proxy-" + port).start(() -> {
            while (!from.isClosed()) {
                try {
                    var client = from.accept();
                    Thread.ofVirtual().start(() -> connect(client));
                } catch (IOException e) {
                    // Closed: the loop ends. Anything else hit one connection only.
                }
            }
        });
    }

    private void connect(Socket client) {
        try {
            var pipe = new Pipe(client, new Socket(LOOPBACK, target), this);
            pipes.add(pipe);
            pipe.run();
            pipes.remove(pipe);
        } catch (IOException e) {
            Pipe.reset(client); // nobody is there, as the client would have seen without us
        }
    }
}
