package ng.powerpay.proving.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Ports for those who are killed and come back. They lie below those that the system gives to
 * outgoing connections: else one of these could take the port while its owner is away.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;

    private Ports() {}

    /** That many, each a different one that nobody listens on now. */
    public static List<Integer> free(int count) {
        List<Integer> found = new ArrayList<>();
        var random = RandomGenerator.getDefault(); // not the seed's: two runs at once must differ
        while (found.size() < count) {
            var port = random.nextInt(FIRST, END);
            if (!found.contains(port) && isFree(port)) {
                found.add(port);
            }
        }
        return found;
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
