package ng.powerpay.proving.world;

import java.util.Set;
import java.util.TreeMap;
import ng.powerpay.purchase.SeededWorld;

/** The figures of many worlds, for people and for the record. */
final class WorldReport {

    private static final int LEAST_SEEDS = 2_000;
    private static final int LEAST_PURCHASES = 80_000;
    private static final int LEAST_FAULTS = 250_000;
    private static final int LEAST_KILLS = 12_000;

    private WorldReport() {}

    /** Whether so much happened that silence means something. */
    static boolean enough(Tally sum) {
        return sum.seeds() >= LEAST_SEEDS
                && sum.purchases() >= LEAST_PURCHASES
                && sum.faults() >= LEAST_FAULTS
                && sum.kills() >= LEAST_KILLS;
    }

    static void print(Tally sum, int same, long seconds) {
        line("seeds", sum.seeds());
        line("purchases", sum.purchases());
        line("faults", sum.faults());
        line("kills", sum.kills());
        for (var kind : Fault.values()) {
            line("  " + kind.name().toLowerCase(java.util.Locale.ROOT), sum.of(kind));
        }
        line("writes the database refused", sum.refused());
        line("longest healing, virtual s", sum.longestHealing());
        line("seeds with the same digest", same);
        line("violations", sum.violated());
        var kinds = new TreeMap<String, Integer>();
        sum.violations().forEach(one -> kinds.merge(one.kind(), 1, Integer::sum));
        kinds.forEach((kind, count) -> line("  " + kind, count));
        sum.violations().forEach(System.out::println);
        line("wall seconds", seconds);
    }

    private static void line(String what, long figure) {
        System.out.printf("%-30s %,d%n", what, figure);
    }

    /** Plays a broken seed again and prints what happened to the purchase. */
    static void history(Tally.Violation broken) {
        var mark = "#" + broken.about() + " ";
        SeededWorld.play(broken.seed(), Set.of(), text -> {
            if (text.contains(mark)) {
                System.out.println(text);
            }
        });
    }
}
