package ng.powerpay.bench.purchases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One thread for every socket of the benchmark: on a machine of two cores each thread switch of the
 * measuring would be time that the measured does not get.
 */
final class Reactor implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int PAUSE_MILLISECONDS = 20;
    private static final int SECONDS_TO_ANSWER = 10;

    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;
    private volatile String fault = "";

    Reactor() throws IOException {
        selector = Selector.open();
        Thread.ofPlatform().name("reactor").daemon().start(this::run);
    }

    /** Answers on this port of the loopback with that receiver, for every connection. */
    void listen(int port, Wire.Receiver receiver) throws IOException {
        var server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        server.configureBlocking(false);
        ask(() -> register(server, receiver));
    }

    private SelectionKey register(ServerSocketChannel server, Wire.Receiver receiver) {
        try {
            return server.register(selector, SelectionKey.OP_ACCEPT, receiver);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the reactor's thread only. */
    Wire connect(int port, Wire.Receiver receiver) {
        try {
            return wire(SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)), receiver);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the reactor's thread only. */
    void send(Wire wire, byte[] message) {
        wire.send(message, buffer);
    }

    /** What the reactor's thread says to that. */
    <T> T ask(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        tasks.add(() -> answer.complete(question.get()));
        selector.wakeup();
        try {
            return answer.get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("the load generator stopped: " + fault, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(this::ready, PAUSE_MILLISECONDS);
                for (var task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
            }
            hangUp();
        } catch (IOException | RuntimeException e) {
            fault = e.toString(); // told to whoever asks next
        }
    }

    private void ready(SelectionKey key) {
        if (key.isAcceptable()) {
            accept(key);
        } else if (key.isReadable()) {
            ((Wire) key.attachment()).readable(buffer);
        }
    }

    private void accept(SelectionKey key) {
        try {
            var channel = ((ServerSocketChannel) key.channel()).accept();
            if (channel != null) {
                wire(channel, (Wire.Receiver) key.attachment());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wire wire(SocketChannel channel, Wire.Receiver receiver) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        var wire = new Wire(channel, receiver);
        channel.register(selector, SelectionKey.OP_READ, wire);
        return wire;
    }

    private void hangUp() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    /** The thread ends by itself soon after, and its connections with it. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }
}
