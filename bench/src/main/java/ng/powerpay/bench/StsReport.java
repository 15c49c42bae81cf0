package ng.powerpay.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the STS benchmarks on one thread and prints them beside the JDK's ciphers. */
public final class StsReport {
    private record Figure(double perSecond, double bytes) {}

    private StsReport() {}

    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(StsBenchmark.class.getName())
                .include(BlockBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .forks(1)
                .threads(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(2))
                .verbosity(VerboseMode.SILENT)
                .build();
        System.out.println("about a minute and a half, one thread ...");
        print(figures(new Runner(options).run()));
    }

    private static Map<String, Figure> figures(Collection<RunResult> results) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (RunResult result : results) {
            String label = result.getPrimaryResult().getLabel();
            var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            double bytes = Objects.requireNonNull(allocated).getScore();
            figures.put(label, new Figure(result.getPrimaryResult().getScore(), bytes));
        }
        return figures;
    }

    private static void print(Map<String, Figure> figures) {
        Figure des = Objects.requireNonNull(figures.get("jdkDes"));
        Figure aes = Objects.requireNonNull(figures.get("jdkAes"));
        System.out.printf("%-10s %14s %12s %10s %10s%n", "", "a second", "bytes each", "of DES", "of AES");
        figures.forEach((label, figure) -> System.out.printf(
                "%-10s %,14.0f %,12.0f %10.3f %10.3f%n",
                label,
                figure.perSecond,
                figure.bytes,
                figure.perSecond / des.perSecond,
                figure.perSecond / aes.perSecond));
        System.out.println("of DES / of AES: share of the JDK's own one-block rate in this run");
    }
}
