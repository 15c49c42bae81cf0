package ng.powerpay.proving.chaos;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import ng.powerpay.sandbox.postgres.LocalPostgres;

/** Kills PostgreSQL now and then, and starts it again at once. Answers how often. */
record DatabaseKiller(LocalPostgres postgres, Duration between, Deadline end, RandomGenerator random)
        implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        var kills = 0;
        var begun = System.nanoTime();
        while (true) {
            var jitter = between.multipliedBy(random.nextInt(-15, 15)).dividedBy(100);
            var due = begun + between.multipliedBy(kills + 1).plus(jitter).toNanos();
            end.sleep(new Deadline(due).left());
            if (end.over()) {
                return kills;
            }
            postgres.crash();
            postgres.revive();
            kills++;
        }
    }
}
