package ng.powerpay.proving.aws;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import ng.powerpay.proving.chaos.Audit;
import ng.powerpay.proving.chaos.Calm;
import ng.powerpay.proving.chaos.Client;
import ng.powerpay.proving.chaos.Crowd;
import ng.powerpay.proving.chaos.Deadline;
import ng.powerpay.proving.chaos.Orders;
import ng.powerpay.proving.chaos.Shop;
import ng.powerpay.proving.chaos.Tokens;
import ng.powerpay.proving.chaos.Violation;
import ng.powerpay.proving.chaos.Watch;
import ng.powerpay.sandbox.Closing;
import ng.powerpay.sandbox.platform.Folders;
import ng.powerpay.sandbox.postgres.PostgresFailure;

/**
 * Four storms over one shop, each in the middle of {@value #PURCHASES} purchases: workers are
 * killed, Redis stops, the queue stops, the database's standby is promoted. After each the books of
 * all sides must agree to the kobo, and every row that the shop acknowledged must be there. Ends
 * with 0 only then.
 */
public final class AwsProof {

    static final int PURCHASES = 500;

    private static final String USAGE = "use: ./powerpay prove aws [--seed 0..999999999]";
    private static final Path STATE = Path.of(".powerpay");
    private static final Duration BETWEEN = Duration.ofMillis(60);
    private static final Duration TO_START = Duration.ofMinutes(2);
    private static final Duration TO_END = Duration.ofMinutes(5);
    private static final int SHOWN = 5;

    /** Says that messages come again, as they must when their reader is killed. */
    private static final Logger EXPECTED = Logger.getLogger("ng.powerpay.awslocal.queue");

    private final PrintStream out = System.out;
    private final Machine machine;
    private final Shop shop;
    private final long seed;
    private final Orders orders = new Orders();
    private final Set<Violation> known = new HashSet<>();

    private AwsProof(Machine machine, Client client, long seed) {
        this.machine = machine;
        this.shop = new Shop(client, machine.url());
        this.seed = seed;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // as in the sandbox: no logger here
        EXPECTED.setLevel(Level.OFF);
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close));
        try {
            if (arguments.length != 3 || !arguments[1].matches("\\d{1,9}")) {
                throw new IllegalArgumentException(USAGE);
            }
            var seed = Long.parseLong(arguments[1]);
            System.out.println("aws: seed " + seed + ", commit " + arguments[0]);
            var folder = Files.createTempDirectory(STATE.toAbsolutePath(), "aws-");
            closing.add(() -> Folders.delete(folder));
            var machine = closing.add(new Machine(folder, logs(), arguments[2]));
            var client = closing.add(new Client());
            var holds = new AwsProof(machine, client, seed).run();
            closing.close();
            System.exit(holds ? 0 : 1);
        } catch (IllegalArgumentException | IllegalStateException | PostgresFailure e) {
            System.err.println("powerpay: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Machine.Logs logs() throws java.io.IOException {
        var logs = new Machine.Logs(STATE.resolve("aws-server.log"), STATE.resolve("aws-functions.log"));
        Files.deleteIfExists(logs.server());
        Files.deleteIfExists(logs.functions());
        return logs;
    }

    private boolean run() throws Exception {
        if (!machine.server().awaitReady(TO_START)) {
            throw new IllegalStateException("the server did not start; see " + logs().server());
        }
        var total = shop.totalKobo(Deadline.in(TO_START));
        var holds = true;
        for (var blow : Blow.ALL) {
            var result = storm(blow, total);
            out.println(String.format(Locale.ROOT, "%-17s ", blow.name()) + result.line());
            result.violations().stream().limit(SHOWN).forEach(it -> out.println("  " + it));
            result.lost().stream().limit(SHOWN).forEach(it -> out.println("  lost: " + it));
            out.flush();
            holds &= result.holds();
        }
        return holds;
    }

    private Result storm(Blow blow, long totalKobo) throws Exception {
        var patience = Deadline.in(TO_END);
        var before = orders.count();
        try (var crowd = new Crowd(shop, orders, seed);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var terms = new Crowd.Terms(totalKobo, BETWEEN, patience);
            var first = Blow.ALL.indexOf(blow) * PURCHASES;
            var arrivals = threads.submit(() -> crowd.send(terms, first, PURCHASES));
            var damage = blow.strike().at(machine, new Arrivals(orders, before, patience));
            arrivals.get();
            if (!machine.server().heal(TO_START)) {
                throw new IllegalStateException("the server did not come back");
            }
            crowd.await();
            var gone = System.nanoTime();
            var open = new Calm(machine).await(patience, gone);
            var settled = Duration.ofNanos(System.nanoTime() - gone);
            var acknowledged = new Acknowledged(
                    Set.copyOf(orders.idByKey().values()), machine.door().taken());
            try (var database = machine.connect()) {
                return new Result(
                        orders.count() - before,
                        damage,
                        settled,
                        open,
                        acknowledged.purchases().size() + acknowledged.events().size(),
                        acknowledged.lost(database),
                        fresh());
            }
        }
    }

    /** What is wrong, and was not after an earlier storm. */
    private List<Violation> fresh() throws SQLException, InterruptedException, ExecutionException {
        try (var database = machine.connect()) {
            var audit = Audit.of(database, machine.sandbox());
            audit.compare(orders.idByKey());
            var all = new ArrayList<>(audit.violations());
            all.addAll(Watch.ask(database));
            all.addAll(orders.violations());
            all.addAll(new Tokens(shop, Deadline.in(TO_START)).compare(audit.stories()));
            return all.stream().filter(known::add).toList();
        }
    }
}
