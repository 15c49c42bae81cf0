package ng.powerpay.bench.purchases;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One connection, used by the reactor's thread only. One message at a time goes each way. */
final class Wire {

    /** Whoever is at our end. */
    interface Receiver {
        void received(Wire wire, Message message);

        /** The other side is gone. */
        default void closed(Wire wire) {}
    }

    private static final int MOST_CHARACTERS = 1 << 16;

    private final SocketChannel channel;
    private final Receiver receiver;
    private String rest = "";

    Wire(SocketChannel channel, Receiver receiver) {
        this.channel = channel;
        this.receiver = receiver;
    }

    /**
     * Hands it to the kernel, whose buffers are far larger than any message here.
     *
     * @param buffer to use meanwhile
     */
    void send(byte[] message, ByteBuffer buffer) {
        try {
            channel.write(buffer.clear().put(message).flip());
        } catch (IOException e) {
            close(); // whoever waits for the answer hears that the other side is gone
            receiver.closed(this);
            return;
        }
        if (buffer.hasRemaining()) {
            throw new IllegalStateException("the kernel did not take " + message.length + " bytes at once");
        }
    }

    /** Reads what is there and passes on what is whole. */
    void readable(ByteBuffer buffer) {
        if (read(buffer) < 0) {
            close();
            receiver.closed(this);
            return;
        }
        var bytes = new byte[buffer.flip().remaining()];
        buffer.get(bytes);
        rest += new String(bytes, StandardCharsets.ISO_8859_1);
        for (var next = Message.first(rest); next != null; next = Message.first(rest)) {
            rest = rest.substring(next.length());
            receiver.received(this, next);
        }
        if (rest.length() > MOST_CHARACTERS) {
            throw new IllegalStateException("a message of more than " + MOST_CHARACTERS + " characters");
        }
    }

    private int read(ByteBuffer buffer) {
        try {
            return channel.read(buffer.clear());
        } catch (IOException e) {
            return -1; // reset is an end too
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket could not be closed", e);
        }
    }
}
