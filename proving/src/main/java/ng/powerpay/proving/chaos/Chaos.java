package ng.powerpay.proving.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import ng.powerpay.sandbox.Closing;
import ng.powerpay.sandbox.platform.Folders;

/**
 * Customers buy while the server and the database are killed and the providers misbehave; then all
 * is healed, and the books must agree to the kobo. Ends with 0 only then; the verdict says whether
 * enough was broken for it to mean something.
 */
public final class Chaos {

    /** What the server said in the last run. */
    private static final Path LOG = Path.of(".powerpay", "chaos.log");

    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final Duration TO_HEAL = Duration.ofMinutes(3);

    private final Options options;
    private final World world;
    private final Shop shop;
    private final Orders orders = new Orders();

    private Chaos(Options options, World world, Client client) {
        this.options = options;
        this.world = world;
        this.shop = new Shop(client, world.url());
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // as in the sandbox: no logger here
        Thread.setDefaultUncaughtExceptionHandler(Chaos::tell);
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close));
        try {
            var options = Options.parse(arguments);
            var folder = Files.createTempDirectory(Path.of(".powerpay").toAbsolutePath(), "chaos-");
            closing.add(() -> Folders.delete(folder));
            Files.deleteIfExists(LOG);
            var world = closing.add(new World(folder, LOG, options.server()));
            var client = closing.add(new Client());
            var report = new Report(System.out, options);
            report.head();
            var outcome = new Chaos(options, world, client).run();
            report.figures(outcome);
            System.exit(outcome.holds() ? 0 : 1);
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println("powerpay: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Except that a server was killed in the middle of a mail, which is what is done here. */
    private static void tell(Thread thread, Throwable fault) {
        if (!thread.getName().startsWith("smtp:")) {
            fault.printStackTrace();
        }
    }

    private Outcome run() throws Exception {
        if (!world.server().awaitReady(TO_START)) {
            throw new IllegalStateException("the server did not start; see " + LOG);
        }
        var total = shop.totalKobo(Deadline.in(TO_START));
        var faults = Duration.ofSeconds(options.plan().seconds());
        var doors = Deadline.in(faults);
        var patience = Deadline.in(faults.plus(TO_HEAL));
        try (var crowd = new Crowd(shop, orders, options.seed());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var watch = threads.submit(new Watch(world, doors));
            var terms = new Crowd.Terms(total, options.plan().between().customers(), patience);
            var arrivals = threads.submit(() -> crowd.send(terms, doors));
            var damage = new Storm(world, options.plan(), options.seed()).blow();
            var healed = System.nanoTime();
            arrivals.get();
            var settling = heal(crowd, patience, healed);
            var server = world.server();
            var wounds = new Outcome.Wounds(world.proxies().hits(), server.ownExits(), server.hangs());
            return new Outcome(damage, wounds, audit(watch.get()), settling);
        }
    }

    private Outcome.Settling heal(Crowd crowd, Deadline patience, long healed)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        var at = Instant.now();
        if (!world.server().heal(TO_START)) {
            throw new IllegalStateException("the server did not come back; see " + LOG);
        }
        var ready = since(healed);
        crowd.await();
        var gone = since(healed);
        var calm = new Calm(world);
        var open = calm.await(patience, healed);
        var settled = since(healed);
        try (var database = world.connect()) {
            return new Outcome.Settling(settled, open, new Tail(ready, gone, calm.seen(), Tail.stories(database, at)));
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private Audit audit(Set<Violation> watched) throws SQLException, InterruptedException, ExecutionException {
        try (var database = world.connect()) {
            var audit = Audit.of(database, world.sandbox());
            audit.compare(orders.idByKey());
            watched.addAll(Watch.ask(database));
            audit.violations().addAll(watched);
            audit.violations().addAll(orders.violations());
            audit.violations().addAll(new Tokens(shop, Deadline.in(TO_HEAL)).compare(audit.stories()));
            return audit;
        }
    }
}
