package ng.powerpay.awslocal.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ng.powerpay.sandbox.platform.Folders;
import ng.powerpay.sandbox.platform.LogFile;

/** One process with the real runtime interface client and a handler. One event at a time. */
public final class LambdaContainer implements Invocable, AutoCloseable {

    /**
     * A function to run.
     *
     * @param name of the function
     * @param java how a JVM with its classes is started, without a main class
     * @param handler its class
     * @param settings the environment that it is to see
     * @param log where its output goes
     */
    public record Deployed(String name, List<String> java, String handler, Map<String, String> settings, Path log) {}

    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final RuntimeApi api;
    private final Process process;
    private final Duration timeout;

    private LambdaContainer(RuntimeApi api, Process process, Duration timeout) {
        this.api = api;
        this.process = process;
        this.timeout = timeout;
        var _ = process.onExit().thenAccept(ended -> api.dead("its process ended with " + ended.exitValue()));
    }

    /** Starts it; an event may come before it is ready. */
    public static LambdaContainer start(Deployed function, Duration timeout) {
        var api = new RuntimeApi(function.name(), Clock.systemUTC());
        try {
            var temporary = Files.createTempDirectory(function.name() + "-");
            var process = builder(function, api, temporary).start();
            var _ = process.onExit().thenRun(() -> delete(temporary));
            return new LambdaContainer(api, process, timeout);
        } catch (IOException e) {
            api.close();
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A temporary folder of its own, as there: the client unpacks the library that it maps under one
     * name, and a second process would write into what the first one runs.
     */
    private static ProcessBuilder builder(Deployed function, RuntimeApi api, Path temporary) {
        var command = new ArrayList<>(function.java());
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add(CLIENT);
        command.add(function.handler());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.appendTo(LogFile.of(function.log()).toFile()));
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("POWERPAY_") || name.startsWith("AWS_"));
        environment.putAll(Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                api.address(),
                "AWS_LAMBDA_FUNCTION_NAME",
                function.name(),
                "AWS_LAMBDA_FUNCTION_VERSION",
                "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "512",
                "AWS_REGION",
                "eu-west-1",
                "_HANDLER",
                function.handler()));
        environment.putAll(function.settings());
        return builder;
    }

    private static void delete(Path temporary) {
        try {
            Folders.delete(temporary);
        } catch (IOException e) {
            // What is left of it lies among other temporary files.
        }
    }

    @Override
    public String invoke(String event) throws FunctionFailed, InterruptedException {
        return api.invoke(event, timeout);
    }

    /** For one that takes part in snapshots. */
    public RuntimeApi api() {
        return api;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Of the process, as the machine knows it. */
    public long pid() {
        return process.pid();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        stop(STOPPING);
    }

    /** Asks it to stop, and insists when it has not within this time. */
    public void stop(Duration most) {
        process.destroy();
        try {
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        api.close();
    }
}
