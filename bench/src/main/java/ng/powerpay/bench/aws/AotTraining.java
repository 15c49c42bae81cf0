package ng.powerpay.bench.aws;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An AOT cache in two steps: a run notes down what it loads when it ends, and a JVM of its own
 * makes the cache of that, with room and a collector of its own: the function has neither to spare,
 * and whoever stops the function would not wait for it.
 */
final class AotTraining {

    private static final long MOST_SECONDS = 180;

    private final Path noted;
    private final Path cache;
    private final Path log;

    /** @param log where it says why it made none */
    AotTraining(Path folder, String name, Path log) {
        this.noted = folder.resolve(name + ".aotconf");
        this.cache = folder.resolve(name + ".aot");
        this.log = log;
    }

    /** For the run that is to be noted down. */
    List<String> flags() {
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + noted);
    }

    /**
     * Makes the cache once the run has ended.
     *
     * @param java as the function is started, without its main class
     */
    Path make(List<String> java) throws IOException, InterruptedException {
        if (!Files.exists(noted)) {
            throw new IllegalStateException("the training run noted nothing down: " + Files.readString(log));
        }
        var command = new ArrayList<>(java);
        command.removeIf(word -> word.startsWith("-Xmx") || word.equals("-XX:+UseSerialGC"));
        command.addAll(1, List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + noted, "-XX:AOTCache=" + cache));
        command.addAll(1, List.of("-Xmx512m", "-XX:+UseG1GC")); // objects are kept for every collector by this one only
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("this JVM made no AOT cache: " + Files.readString(log));
        }
        return cache;
    }
}
