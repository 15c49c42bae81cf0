package ng.powerpay.bench.measure;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server as a child process with nothing of our own environment's settings. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration MOST_TO_READY = Duration.ofMinutes(2);
    private static final Duration STEP = Duration.ofMillis(10);
    private static final int SECONDS_TO_STOP = 30;

    private final Process process;
    private final long nanosecondsToReady;

    private ServerProcess(Process process, long nanosecondsToReady) {
        this.process = process;
        this.nanosecondsToReady = nanosecondsToReady;
    }

    /**
     * Starts it and waits for the first 200 of {@code /health/ready}, asked every 10 ms.
     *
     * @param log where its output goes
     */
    public static ServerProcess start(List<String> command, Map<String, String> settings, String url, Path log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("POWERPAY_"));
        builder.environment().putAll(settings);
        var begun = System.nanoTime();
        var process = builder.start();
        try {
            awaitReady(process, url);
            return new ServerProcess(process, System.nanoTime() - begun);
        } catch (IllegalStateException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e.getMessage() + ":\n" + Files.readString(log), e);
        }
    }

    private static void awaitReady(Process process, String url) throws InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(url + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            for (var i = 0; i < MOST_TO_READY.dividedBy(STEP) && process.isAlive(); i++) {
                if (ready(client, question)) {
                    return;
                }
                Thread.sleep(STEP);
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    private static boolean ready(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    /** Of the process, as the machine knows it. */
    public long pid() {
        return process.pid();
    }

    /** From the start of the process. */
    public long nanosecondsToReady() {
        return nanosecondsToReady;
    }

    /**
     * A line of the kernel's account of its memory, in MiB; NaN on a machine that keeps none.
     *
     * @param name {@code VmRSS} for now, {@code VmHWM} for the most so far
     */
    public double mebibytes(String name) throws IOException {
        return mebibytes(process.pid(), name);
    }

    /** The same of any process. */
    public static double mebibytes(long pid, String name) throws IOException {
        var status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Asks it to stop, as a person does with Ctrl-C, and insists when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
