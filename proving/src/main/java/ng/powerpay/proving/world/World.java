package ng.powerpay.proving.world;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import ng.powerpay.purchase.SeededWorld;

/** Plays many seeds and prints what came of it. Exit code 1 when a promise was broken. */
public final class World {

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
        return sum.violated() == 0 && (!minima || WorldReport.enough(sum) && same == SAME);
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
        inParallel(0, Bug.values().length, number -> {
            var bug = Bug.values()[(int) number];
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
