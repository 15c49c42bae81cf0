package ng.powerpay.bench.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Prints figures, each beside its limit. */
public final class Report {

    private final PrintStream out;

    /** @param out where people read it */
    public Report(PrintStream out) {
        this.out = out;
    }

    /**
     * Says what is measured, and on what.
     *
     * @param commit what is measured
     * @param sharing who shares the cores
     */
    public void head(String commit, String sharing) {
        var cores = Runtime.getRuntime().availableProcessors();
        out.printf("commit %s, %d cores, JDK %s%n", commit, cores, Runtime.version());
        out.println(sharing + " share the cores");
    }

    /** A headline with the load average: whoever else used the machine is part of the figures. */
    public void section(String title) {
        out.printf("%n%s   [load average %s]%n", title, load());
    }

    /** One that has no limit. */
    public void figure(String name, String figure) {
        out.printf("  %-22s %s%n", name, figure);
        out.flush();
    }

    /** @param limit what the figure may be at most, in the same unit */
    public void figure(String name, String figure, Limit limit) {
        var verdict = limit.measured() <= limit.most() ? "ok" : "MISSED";
        figure(name, String.format(Locale.ROOT, "%-62s limit: %s  %s", figure, limit.words(), verdict));
    }

    /** A limit in words and numbers; a figure that is not a number misses it. */
    public record Limit(String words, double measured, double most) {

        /** For a figure that is better the higher it is. */
        public static Limit atLeast(String words, double measured, double least) {
            return new Limit(words, -measured, -least);
        }
    }

    private static String load() {
        var file = Path.of("/proc/loadavg");
        try {
            return Files.exists(file)
                    ? Files.readString(file).replaceFirst("^(\\S+ \\S+ \\S+)[\\s\\S]*", "$1")
                    : "unknown";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
