package ng.powerpay.proving.chaos;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The real server as a child process that is killed and started again on the same port. */
public final class Server implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(50);
    /**
     * Whoever is ready says so at once; a question that is held up must not hold up the next kill.
     */
    private static final Duration TO_ANSWER = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SECONDS_TO_STOP = 30;

    private final ProcessBuilder builder;
    private final URI question;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Process process;
    private int ownExits;
    private final AtomicInteger hangs = new AtomicInteger();
    private boolean closed;

    /** @param log where its output goes */
    public Server(List<String> command, Map<String, String> settings, String url, Path log) {
        builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("POWERPAY_"));
        builder.environment().putAll(settings);
        question = URI.create(url + "/health/ready");
    }

    /** Starts it when it does not run, as whoever watches it in production does. */
    synchronized void keepUp() throws IOException {
        if (closed || (process != null && process.isAlive())) {
            return;
        }
        if (process != null) {
            ownExits++;
        }
        process = builder.start();
    }

    /**
     * As {@link #awaitReady}, but one that runs and is not ready for half a minute is killed, as a
     * watchdog does.
     */
    public boolean heal(Duration most) throws IOException, InterruptedException {
        var end = Deadline.in(most);
        while (!end.over()) {
            if (awaitReady(PATIENCE)) {
                return true;
            }
            hangs.incrementAndGet();
            kill();
        }
        return false;
    }

    /** How often it ran without becoming ready until the watchdog came. */
    int hangs() {
        return hangs.get();
    }

    /** Whether it became ready within that time; started again when it ends by itself. */
    public boolean awaitReady(Duration most) throws IOException, InterruptedException {
        var end = Deadline.in(most);
        for (var left = end.left(); left.isPositive(); left = end.left()) {
            keepUp();
            if (ready(left.compareTo(TO_ANSWER) < 0 ? left : TO_ANSWER)) {
                return true;
            }
            Thread.sleep(STEP);
        }
        return false;
    }

    private boolean ready(Duration most) throws InterruptedException {
        var request = HttpRequest.newBuilder(question).timeout(most).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    /** SIGKILL, and at once a new one. */
    public synchronized void kill() throws IOException, InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
            process = null;
        }
        keepUp();
    }

    /** How often it ended by itself, which is no fault while its database is away. */
    synchronized int ownExits() {
        return ownExits;
    }

    /** Asks it to stop, and insists when it does not. */
    @Override
    public synchronized void close() {
        closed = true;
        client.close();
        if (process == null) {
            return;
        }
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
