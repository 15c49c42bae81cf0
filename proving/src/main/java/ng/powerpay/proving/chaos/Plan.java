package ng.powerpay.proving.chaos;

import java.time.Duration;

/**
 * How much must happen in a run for it to count.
 *
 * @param seconds of faults
 * @param least what must have happened in them
 * @param between one try and the next
 */
record Plan(int seconds, Least least, Pauses between) {

    static final Plan SHORT = of(60, new Least(15, 2, 1_500));
    static final Plan LONG = of(600, new Least(40, 15, 20_000));

    /** Of the customers who come when all goes well, a part is who must have bought. */
    private static final int SPARE_PERCENT = 125;

    /** Kills more than must be: where a start takes long, one is missed. */
    private static final int SPARE_KILLS = 5;

    record Least(int serverKills, int databaseKills, int purchases) {

        private Least part(int seconds, int of) {
            return new Least(
                    part(serverKills, seconds, of), part(databaseKills, seconds, of), part(purchases, seconds, of));
        }

        private static int part(int figure, int seconds, int of) {
            return (int) ((long) figure * seconds / of);
        }
    }

    /** From one to the next. */
    record Pauses(Duration customers, Duration serverKills, Duration databaseKills) {}

    private static Plan of(int seconds, Least least) {
        var all = Duration.ofSeconds(seconds);
        return new Plan(
                seconds,
                least,
                new Pauses(
                        all.multipliedBy(100).dividedBy((long) least.purchases() * SPARE_PERCENT),
                        all.dividedBy(least.serverKills() + SPARE_KILLS),
                        all.dividedBy(least.databaseKills() + 1)));
    }

    /** The same pace for a longer or shorter time. */
    Plan over(int otherSeconds) {
        return new Plan(otherSeconds, least.part(otherSeconds, seconds), between);
    }
}
