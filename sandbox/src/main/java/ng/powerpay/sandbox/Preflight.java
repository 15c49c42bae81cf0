package ng.powerpay.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be right before anything is started; each wrong thing is one clear line. */
final class Preflight {

    private static final long LEAST_DISK = 500L << 20;

    private Preflight() {}

    /** The folder exists, can be written to and has room. */
    static void folder(Path state) {
        try {
            Files.createDirectories(state);
            Files.delete(Files.createTempFile(state, "probe", ""));
            long free = Files.getFileStore(state).getUsableSpace();
            if (free < LEAST_DISK) {
                throw new CannotStart("The disk of " + state.toAbsolutePath() + " has only " + (free >> 20)
                        + " MB left; 500 MB are needed.");
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot write to the folder " + state.toAbsolutePath() + ": " + e.getMessage());
        }
    }

    /** The ports are free and differ. */
    static void ports(Options.Ports ports) {
        free(ports.app(), "--port");
        free(ports.sandbox(), "--sandbox-port");
        free(ports.smtp(), "--smtp-port");
        boolean differ =
                ports.app() != ports.sandbox() && ports.app() != ports.smtp() && ports.sandbox() != ports.smtp();
        if (!differ) {
            throw new CannotStart("The three ports must differ.");
        }
    }

    private static void free(int port, String flag) {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port + " is in use; stop what uses it, or choose another with " + flag + ".");
        }
    }
}
