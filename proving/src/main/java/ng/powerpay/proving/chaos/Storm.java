package ng.powerpay.proving.chaos;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Everything that breaks, at once, for a while. What is drawn follows from the seed; when, does
 * not.
 */
final class Storm {

    /** How often what was broken. */
    record Damage(int serverKills, int databaseKills, int proxyFaults) {}

    private final World world;
    private final Plan plan;
    private final SplittableRandom random;

    Storm(World world, Plan plan, long seed) {
        this.world = world;
        this.plan = plan;
        this.random = new SplittableRandom(seed);
    }

    /**
     * Blows for the plan's seconds; afterwards nothing is broken on purpose any more.
     *
     * @throws ExecutionException one of those who break things could not, so the run is worth nothing
     */
    Damage blow() throws InterruptedException, ExecutionException {
        var end = Deadline.in(Duration.ofSeconds(plan.seconds()));
        var proxies = world.proxies();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var server = threads.submit(
                    new ServerKiller(world.server(), plan.between().serverKills(), end, random.split()));
            var database = threads.submit(
                    new DatabaseKiller(world.postgres(), plan.between().databaseKills(), end, random.split()));
            List<Future<Integer>> faults = List.of(
                    threads.submit(maker(proxies.paystack(), FaultMaker.Rhythm.PROVIDER, end)),
                    threads.submit(maker(proxies.vtpass(), FaultMaker.Rhythm.PROVIDER, end)),
                    threads.submit(maker(proxies.database(), FaultMaker.Rhythm.DATABASE, end)));
            var switched = 0;
            for (var fault : faults) {
                switched += fault.get();
            }
            return new Damage(server.get(), database.get(), switched);
        }
    }

    private Callable<Integer> maker(FaultProxy proxy, FaultMaker.Rhythm rhythm, Deadline end) {
        return new FaultMaker(proxy, rhythm, end, random.split());
    }
}
