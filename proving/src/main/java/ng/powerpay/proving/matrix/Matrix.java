package ng.powerpay.proving.matrix;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ng.powerpay.purchase.CrashMatrix;
import ng.powerpay.purchase.CrashMatrix.Played;

/**
 * Plays the crash matrix. {@code --case NAME} plays those whose name begins so, {@code --all} also
 * the cuts that prove little beside the others, {@code --list} only tells the names. Exit code 1
 * when a case is wrong, or when fewer than 480 were played of the whole matrix.
 */
public final class Matrix {

    private static final int LEAST = 480;
    private static final int MOST_SHOWN = 50;
    private static final PrintStream OUT = System.out;

    private Matrix() {}

    public static void main(String[] args) throws InterruptedException {
        var options = List.of(args);
        var at = options.indexOf("--case");
        var one = at < 0 ? "" : options.get(at + 1);
        var begun = Instant.now();
        Predicate<String> wanted = options.contains("--list") ? Matrix::list : _ -> true;
        var played = new CrashMatrix(one, wanted, options.contains("--all")).play(2);
        var took = Duration.between(begun, Instant.now());
        System.exit(tell(played, took) && (at >= 0 || played.size() >= LEAST) ? 0 : 1);
    }

    private static boolean list(String name) {
        OUT.println(name);
        return false;
    }

    private static boolean tell(List<Played> played, Duration took) {
        var wrong = played.stream().filter(one -> !one.wrong().isEmpty()).toList();
        table("outcome", played, Played::outcome);
        table("cut", played, Played::cut);
        wrong.stream().limit(MOST_SHOWN).forEach(one -> OUT.println("WRONG " + one.name() + "\n      " + one.wrong()));
        OUT.printf(
                "crash matrix: %,d cases, %,d wrong, %.1f s%n", played.size(), wrong.size(), took.toMillis() / 1000.0);
        return wrong.isEmpty();
    }

    private static void table(String head, List<Played> played, Function<Played, String> by) {
        var counts = played.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
        counts.forEach((name, count) -> OUT.printf("%-8s %-32s %5d%n", head, name, count));
    }
}
