package ng.powerpay.bench.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./powerpay run} as a person starts it when nothing has changed since the last time. */
final class WarmRun {

    private static final String READY = "PowerPay is ready.";
    private static final int SECONDS_TO_STOP = 40;

    private final Path folder;

    /** @param folder holds the database of an earlier run; no one else uses it now */
    WarmRun(Path folder) {
        this.folder = folder;
    }

    /** Nanoseconds from the command to the shop's page. */
    long measure(Client client) throws IOException, InterruptedException {
        var ports = Machine.freePorts();
        var begun = System.nanoTime();
        var process = start(ports);
        try (var output = process.inputReader()) {
            awaitReady(output);
            client.read("http://127.0.0.1:" + ports[0] + "/");
            return System.nanoTime() - begun;
        } finally {
            process.destroy();
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private Process start(int[] ports) throws IOException {
        var builder = new ProcessBuilder(List.of(
                        "./powerpay", "run",
                        "--state", folder.toString(),
                        "--port", Integer.toString(ports[0]),
                        "--sandbox-port", Integer.toString(ports[1]),
                        "--smtp-port", Integer.toString(ports[2])))
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("POWERPAY_"));
        return builder.start();
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        var last = "nothing";
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(READY)) {
                return;
            }
            last = line;
        }
        throw new IllegalStateException("./powerpay run ended, its last words: " + last);
    }
}
