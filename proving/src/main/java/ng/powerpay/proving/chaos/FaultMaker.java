package ng.powerpay.proving.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import ng.powerpay.proving.chaos.Fault.Way;

/** Switches one proxy from fault to fault, with quiet in between. Answers how many. */
record FaultMaker(FaultProxy proxy, Rhythm rhythm, Deadline end, RandomGenerator random) implements Callable<Integer> {

    /** Milliseconds at most of quiet, and of a fault; each is at least a fifth of it. */
    record Rhythm(int quiet, int fault) {

        /** A held call must arrive within the quiet time that the server gives its vendor. */
        static final Rhythm PROVIDER = new Rhythm(3_500, 1_500);

        /** Nothing goes without the database, so it is cut short and seldom. */
        static final Rhythm DATABASE = new Rhythm(4_000, 250);
    }

    private static final int KINDS = 9;
    private static final int MOST_BYTES = 700;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var faults = 0;
        while (true) {
            proxy.set(new Fault.None());
            end.sleep(some(rhythm.quiet()));
            if (end.over()) {
                return faults;
            }
            proxy.set(draw());
            faults++;
            end.sleep(some(rhythm.fault()));
        }
    }

    /** Cuts are what hurts most, so they are drawn most. */
    private Fault draw() {
        return switch (random.nextInt(KINDS)) {
            case 0 -> new Fault.Latency(Duration.ofMillis(random.nextInt(50, 800)));
            case 1 -> new Fault.Reset();
            case 2 -> new Fault.BlackHole();
            case 3 -> new Fault.Throttle(random.nextInt(500, 5_000));
            case 4 -> new Fault.Refuse();
            case 5 -> new Fault.Cut(Way.REQUEST, random.nextInt(MOST_BYTES));
            case 6, 7 -> new Fault.Cut(Way.RESPONSE, 0);
            default -> new Fault.Cut(Way.RESPONSE, random.nextInt(MOST_BYTES));
        };
    }

    private Duration some(int most) {
        return Duration.ofMillis(random.nextInt(most / 5, most));
    }
}
