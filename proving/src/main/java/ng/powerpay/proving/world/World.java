package ng.powerpay.proving.world;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import ng.powerpay.purchase.SeededWorld;

/** Plays many seeds and prints what came of it. Exit code 1 when a promise was broken. */
public final class World {

    private static final List<Bug> BUGS = List.copyOf(EnumSet.allOf(Bug.class));
    private static final long MANY = 2_100;
    private static final long LONG = 26_000;
    private static final int SAME = 20;
    private static final int HUNT = 200;

    private World() {}

    public static void main(String[] arguments) throws InterruptedException {
        var options = WorldOptions.read(arguments);
        var good = switch (options.what()) {
            case SEED -> replay(options.from());
            case BUGS -> bugs();
            case SEEDS -> many(options.from(), options.to(), false);
            case SQL -> onSql(options.to());
            case CHECK -> many(0, MANY, true);
            case LONG -> many(0, LONG, true);
        };
        System.exit(good ? 0 : 1);
    }

    private static boolean replay(long seed) {
        var ending = SeededWorld.play(seed, Set.of(), System.out::println);
        System.out.println("digest " + ending.digest());
        ending.tally().violations().forEach(System.out::println);
        return ending.tally().violated() == 0;
    }

    private static boolean many(long from, long to, boolean minima) throws InterruptedException {
        var start = System.nanoTime();
        var sum = new Tally();
        inParallel(
                from, to, seed -> sum.add(SeededWorld.play(seed, Set.of(), null).tally()));
        var same = minima ? same() : 0;
        WorldReport.print(sum, same, (System.nanoTime() - start) / 1_000_000_000);
        sum.violations().stream().findFirst().ifPresent(WorldReport::history);
        return sum.violated() == 0 && (!minima || (WorldReport.enough(sum) && same == SAME));
    }

    /** Twenty seeds with every statement made in PostgreSQL too. */
    private static boolean onSql(long to) {
        var sum = new Tally();
        var same = 0;
        for (var seed = 0L; seed < to; seed++) {
            var ending = SeededWorld.playOnSql(seed, null);
            var memory = SeededWorld.play(seed, Set.of(), null);
            same += ending.digest().equals(memory.digest()) ? 1 : 0;
            sum.add(ending.tally());
        }
        System.out.printf("%d seeds on PostgreSQL, %d with the digest of the store in memory%n", to, same);
        sum.violations().forEach(System.out::println);
        return sum.violated() == 0 && same == to;
    }

    /** How many seeds give the same digest twice. */
    private static int same() {
        var same = 0;
        for (var seed = 0L; seed < SAME; seed++) {
            var once = SeededWorld.play(seed, Set.of(), null).digest();
            same += once.equals(SeededWorld.play(seed, Set.of(), null).digest()) ? 1 : 0;
        }
        return same;
    }

    private static boolean bugs() throws InterruptedException {
        var found = new TreeMap<Bug, String>();
        inParallel(0, BUGS.size(), number -> {
            var bug = BUGS.get((int) number);
            var by = hunt(bug);
            synchronized (found) {
                found.put(bug, by);
            }
        });
        found.forEach((bug, by) -> System.out.printf("%-28s %s%n", bug, by));
        var missed = found.values().stream().filter(by -> by.startsWith("NOT")).count();
        System.out.printf("%d of %d planted bugs found%n", found.size() - missed, found.size());
        return missed == 0;
    }

    private static String hunt(Bug bug) {
        for (var seed = 0L; seed < HUNT; seed++) {
            var tally = SeededWorld.play(seed, EnumSet.of(bug), null).tally();
            if (tally.violated() > 0) {
                return "by seed " + seed + ": " + tally.violations().getFirst().kind();
            }
        }
        return "NOT found by " + HUNT + " seeds";
    }

    /** One number after the other, on every processor. */
    private interface Job {
        void run(long number);
    }

    private static void inParallel(long from, long to, Job job) throws InterruptedException {
        var next = new AtomicLong(from);
        var threads = new Thread[Runtime.getRuntime().availableProcessors()];
        for (var i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofPlatform().start(() -> {
                for (var one = next.getAndIncrement(); one < to; one = next.getAndIncrement()) {
                    job.run(one);
                }
            });
        }
        for (var thread : threads) {
            thread.join();
        }
    }
}
