package ng.powerpay.provider;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The calls to one provider for one company and channel: the last three minutes in steps of ten
 * seconds, and by the minute what is not yet written down. Nothing is made for a call, and the lock
 * is held for a few additions.
 */
final class Series {

    /** Numbers of one minute: ok, failed, slow, milliseconds. */
    static final int OK = 0;

    static final int FAILED = 1;
    static final int SLOW = 2;
    static final int TOOK = 3;

    private static final int STEPS = 18;
    private static final long STEP_MILLIS = 10_000;
    private static final long MINUTE_MILLIS = 60_000;

    /** With no database for longer than this the oldest numbers are given up. */
    private static final int MOST_MINUTES = 240;

    private final long[] step = new long[STEPS];
    private final long[][] lately = new long[STEPS][4];
    private long inARow;
    private long minute;
    private long[] current = new long[4];
    private final Map<Long, long[]> unwritten = new HashMap<>();

    Series() {
        Arrays.fill(step, -1);
    }

    synchronized void add(long now, Outcome outcome, long took, boolean slow) {
        inARow = outcome == Outcome.OK ? 0 : inARow + 1;
        count(slot(now), outcome, took, slow);
        count(ofMinute(now / MINUTE_MILLIS), outcome, took, slow);
    }

    private static void count(long[] numbers, Outcome outcome, long took, boolean slow) {
        numbers[outcome == Outcome.OK ? OK : FAILED]++;
        numbers[SLOW] += slow && outcome == Outcome.OK ? 1 : 0;
        numbers[TOOK] += took;
    }

    private long[] slot(long now) {
        var number = now / STEP_MILLIS;
        var at = (int) (number % STEPS);
        if (step[at] != number) {
            step[at] = number;
            Arrays.fill(lately[at], 0);
        }
        return lately[at];
    }

    private long[] ofMinute(long number) {
        if (minute != number || unwritten.isEmpty()) {
            minute = number;
            current = unwritten.computeIfAbsent(number, _ -> new long[4]);
        }
        return current;
    }

    synchronized Window window(long now) {
        var first = now / STEP_MILLIS - STEPS;
        var sum = new long[4];
        for (var i = 0; i < STEPS; i++) {
            if (step[i] > first) {
                add(sum, lately[i]);
            }
        }
        return new Window(sum[OK], sum[FAILED], sum[SLOW], Math.min(inARow, sum[FAILED]));
    }

    /** Hands over what is not written down, each minute with its numbers. */
    synchronized void drain(BiConsumer<Long, long[]> to) {
        unwritten.forEach(to);
        unwritten.clear();
    }

    /** It could not be written. */
    synchronized void putBack(long number, long[] numbers) {
        if (unwritten.size() < MOST_MINUTES) {
            add(unwritten.computeIfAbsent(number, _ -> new long[4]), numbers);
        }
    }

    private static void add(long[] sum, long[] more) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }
}
