package ng.powerpay.proving.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** What happened in one world, or in many. */
public final class Tally {

    private static final int MOST_SHOWN = 20;

    /**
     * A promise that was broken.
     *
     * @param about which of the seed's purchases, from 0; -1 for none of them
     */
    public record Violation(long seed, String kind, int about, String text) {}

    private final EnumMap<Fault, Long> faults = new EnumMap<>(Fault.class);
    private final List<Violation> violations = new ArrayList<>();
    private long violated;
    private long purchases;
    private long seeds;
    private long kills;
    private long refused;
    private long longest;

    void fault(Fault kind) {
        faults.merge(kind, 1L, Long::sum);
    }

    void kill() {
        kills++;
    }

    /** The database refused a write: a guard behind the guards. */
    void refusedWrite() {
        refused++;
    }

    public void violation(Violation found) {
        violated++;
        if (violations.size() < MOST_SHOWN) {
            violations.add(found);
        }
    }

    public void ended(int count) {
        seeds++;
        purchases += count;
    }

    /** @param millis from healing, or what came from outside after it, to the end of a purchase */
    public void healed(long millis) {
        longest = Math.max(longest, millis);
    }

    synchronized void add(Tally other) {
        other.faults.forEach((kind, count) -> faults.merge(kind, count, Long::sum));
        violated += other.violated;
        other.violations.stream()
                .limit(Math.max(0, MOST_SHOWN - violations.size()))
                .forEach(violations::add);
        purchases += other.purchases;
        seeds += other.seeds;
        kills += other.kills;
        refused += other.refused;
        longest = Math.max(longest, other.longest);
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    public long violated() {
        return violated;
    }

    long purchases() {
        return purchases;
    }

    long seeds() {
        return seeds;
    }

    long kills() {
        return kills;
    }

    long refused() {
        return refused;
    }

    long faults() {
        var sum = kills;
        for (var count : faults.values()) {
            sum += count;
        }
        return sum;
    }

    long of(Fault kind) {
        return faults.getOrDefault(kind, 0L);
    }

    /** Virtual seconds. */
    long longestHealing() {
        return (longest + 999) / 1000;
    }
}
