package ng.powerpay.awslocal.cache;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ng.powerpay.sandbox.Care;
import ng.powerpay.sandbox.platform.LogFile;
import redis.embedded.RedisExecProvider;

/**
 * A real Redis in a process of its own. Keeps nothing; one that dies is started again at the same
 * port.
 */
public final class LocalRedis implements AutoCloseable {

    private static final int MILLIS = 500;
    private static final int SECONDS_TO_STOP = 5;

    private final int port = freePort();
    private final String program;
    private final Path log;
    private final Care care;
    private volatile Process process;
    private volatile boolean open = true;

    private LocalRedis(String program, Path log, Care care) {
        this.program = program;
        this.log = log;
        this.care = care;
        this.process = launch();
    }

    /** @param log where it writes */
    public static LocalRedis start(Path log, Care care) {
        try {
            return new LocalRedis(RedisExecProvider.defaultProvider().get().getPath(), log, care);
        } catch (IOException e) {
            throw new UncheckedIOException("Redis cannot be unpacked", e);
        }
    }

    private Process launch() {
        var command = List.of(
                program,
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--save",
                "",
                "--maxmemory",
                "32mb",
                "--maxmemory-policy",
                "allkeys-lru");
        try {
            var started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(Redirect.appendTo(LogFile.of(log).toFile()))
                    .start();
            care.include(started.toHandle());
            var _ = started.onExit().thenAccept(this::ended);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Redis cannot be started", e);
        }
    }

    private void ended(Process dead) {
        if (open) {
            care.ended("Redis", "exit " + dead.exitValue(), () -> process = launch());
        }
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** How many keys it holds; -1 when it does not answer. */
    public long keys() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write("DBSIZE\r\n".getBytes(StandardCharsets.US_ASCII));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var answer = String.valueOf(reader.readLine());
            return Long.parseLong(answer.substring(1));
        } catch (IOException | NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        open = false;
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

    private static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
