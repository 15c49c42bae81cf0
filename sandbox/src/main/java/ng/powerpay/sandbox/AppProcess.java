package ng.powerpay.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import ng.powerpay.sandbox.platform.Delays;
import ng.powerpay.sandbox.platform.LogFile;

/** The application as a child process, its output in a log file. */
final class AppProcess {

    private static final Duration MOST_TO_READY = Duration.ofMinutes(2);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SECONDS_TO_STOP = 25;
    private static final int TAIL = 20;

    private final Process process;
    private final Path log;

    private AppProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static AppProcess start(List<String> command, Map<String, String> variables, Path log) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(Redirect.appendTo(LogFile.of(log).toFile()));
            variables.forEach(builder.environment()::putIfAbsent);
            return new AppProcess(builder.start(), log);
        } catch (IOException e) {
            throw new CannotStart("The application could not be started: " + e.getMessage());
        }
    }

    /** Waits until it says it is ready; false when it ended before, or never got there. */
    boolean becomesReady(String url) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(url + "/health/ready"))
                .timeout(PATIENCE)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            long tries = MOST_TO_READY.dividedBy(STEP);
            for (long i = 0; i < tries && process.isAlive(); i++) {
                if (ready(client, question)) {
                    return true;
                }
                Delays.pause(STEP);
            }
        }
        return false;
    }

    /** Waits for its end and answers its exit code. */
    int end() throws InterruptedException {
        return process.waitFor();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks it to stop, waits, and insists if it must. */
    void stop() {
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

    /** The last lines it wrote. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ready(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }
}
