package ng.powerpay.proving.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers what it is sent, and remembers it. */
final class Echo implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final StringBuilder heard = new StringBuilder();

    Echo() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    synchronized String heard() {
        return heard.toString();
    }

    /** Once it is that long. */
    synchronized String awaitHeard(int length) throws InterruptedException {
        while (heard.length() < length) {
            wait();
        }
        return heard.toString();
    }

    private synchronized void hear(String text) {
        heard.append(text);
        notifyAll();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket socket) {
        var piece = new byte[1024];
        try (socket) {
            for (var read = socket.getInputStream().read(piece);
                    read > 0;
                    read = socket.getInputStream().read(piece)) {
                hear(new String(piece, 0, read, StandardCharsets.UTF_8));
                socket.getOutputStream().write(piece, 0, read);
            }
        } catch (IOException e) {
            // The proxy cut it off, as the tests wish.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
