package ng.powerpay.proving.chaos;

import java.time.Duration;

/**
 * How much must happen in a run for it to count.
 *
 * @param seconds of faults
 * @param serverKills at least; as are the other two
 */
record Plan(int seconds, int serverKills, int databaseKills, int purchases) {

    static final Plan SHORT = new Plan(60, 15, 2, 1_500);
    static final Plan LONG = new Plan(600, 40, 15, 20_000);

    /** Of the figures that are reached when all goes well, a part is what must be reached. */
    private static final int SPARE_PERCENT = 125;

    /** The same plan, stretched or shortened. */
    Plan over(int otherSeconds) {
        return new Plan(
                otherSeconds,
                part(serverKills, otherSeconds),
                part(databaseKills, otherSeconds),
                part(purchases, otherSeconds));
    }

    private int part(int figure, int otherSeconds) {
        return (int) ((long) figure * otherSeconds / seconds);
    }

    /** From one customer to the next. */
    Duration betweenCustomers() {
        return every(purchases);
    }

    /** From one kill of the server to the next. */
    Duration betweenServerKills() {
        return every(serverKills + 3);
    }

    Duration betweenDatabaseKills() {
        return every(databaseKills + 1);
    }

    private Duration every(int count) {
        return Duration.ofSeconds(seconds).multipliedBy(100).dividedBy((long) Math.max(1, count) * SPARE_PERCENT);
    }
}
