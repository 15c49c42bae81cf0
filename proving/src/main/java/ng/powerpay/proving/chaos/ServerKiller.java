package ng.powerpay.proving.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;

/**
 * Kills the server again and again: in full swing, and then soon after it is ready again, while it
 * takes over what the one before had in hand; where a start takes too long, every other one is
 * killed before its end. Answers how often.
 */
record ServerKiller(Server server, Duration between, Deadline end, RandomGenerator random)
        implements Callable<Integer> {

    private static final Duration LEAST_UP = Duration.ofMillis(500);
    private static final Duration MOST_TO_READY = Duration.ofSeconds(3);

    @Override
    public Integer call() throws IOException, InterruptedException {
        var kills = 0;
        var two = between.multipliedBy(2);
        var due = Deadline.in(two);
        var patience = MOST_TO_READY;
        while (!end.over()) {
            var ready = server.awaitReady(shorter(patience, end.left()));
            patience = ready ? between : MOST_TO_READY;
            var swinging = kills % 2 == 0;
            end.sleep(swinging ? upTime(due.left()) : LEAST_UP.plus(some(between.dividedBy(8))));
            if (end.over()) {
                break;
            }
            server.kill();
            kills++;
            due = swinging ? new Deadline(due.nanoTime() + two.toNanos()) : due;
        }
        return kills;
    }

    /** What is left until the kill is due, up to half more or less. */
    private Duration upTime(Duration left) {
        var time = left.compareTo(LEAST_UP) > 0
                ? left.multipliedBy(random.nextInt(50, 150)).dividedBy(100)
                : LEAST_UP;
        return time.plus(some(Duration.ofMillis(200)));
    }

    private Duration some(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
