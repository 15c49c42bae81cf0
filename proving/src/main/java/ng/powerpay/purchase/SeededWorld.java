package ng.powerpay.purchase;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Webhook;
import ng.powerpay.proving.world.Bug;
import ng.powerpay.proving.world.Fault;
import ng.powerpay.proving.world.FlawedGateway;
import ng.powerpay.proving.world.FlawedVendor;
import ng.powerpay.proving.world.Node;
import ng.powerpay.proving.world.PretendGateway;
import ng.powerpay.proving.world.PretendVendor;
import ng.powerpay.proving.world.Stage;
import ng.powerpay.proving.world.Tally;
import ng.powerpay.vending.Vendor;
import org.jspecify.annotations.Nullable;

/** One seed: the shop, its providers, its customers, hours of faults, healing, and the audit. */
public final class SeededWorld implements Stage.Motor {

    /**
     * How it ended.
     *
     * @param digest SHA-256 over every event and the final states
     */
    public record Ending(Tally tally, String digest) {}

    /** A Sunday, 00:00 UTC. */
    private static final long BEGIN = 1_795_305_600_000L;

    private static final long HOUR = 3_600_000;
    static final long HEALING = BEGIN + 8 * HOUR;
    private static final int DAYS = 5;
    private static final int NODES = 3;
    private static final int MISTAKES = 60;

    final Stage stage;
    final Chronicle chronicle;
    final MemoryDatabase database;
    final @Nullable Mirror mirror;
    final PretendGateway gateway;
    final List<PretendVendor> vendors = new ArrayList<>();
    private final List<Shelf> shelves = new ArrayList<>();
    private final Gateway door;

    private SeededWorld(long seed, Set<Bug> bugs, @Nullable Consumer<String> journal, boolean onSql) {
        this.stage = new Stage(seed, BEGIN, journal);
        this.chronicle = new Chronicle(stage);
        this.mirror = onSql ? new Mirror(stage) : null;
        this.database = new MemoryDatabase(stage::now, bugs, this::happened);
        this.gateway = new PretendGateway(stage, this::event);
        this.door = bugs.isEmpty() ? gateway : new FlawedGateway(gateway, bugs);
        for (var name : List.of("n", "s")) {
            vendors.add(new PretendVendor(stage, name, name.equals("n"), reference -> vendEvent(name, reference)));
        }
        for (var i = 0; i < NODES; i++) {
            var node = new Node(stage, stage.dice.between(-900_000, 900_000));
            var stores = Shelf.stores(this, node, bugs);
            shelves.add(new Shelf(stage, node, stores, door, sellers(bugs)));
        }
    }

    private void happened(MemoryRow row, String kind, String text) {
        chronicle.happened(row, kind, text);
        Audit.whileRunning(this, row, kind);
    }

    private List<Vendor> sellers(Set<Bug> bugs) {
        return vendors.stream()
                .map(vendor -> bugs.isEmpty() ? vendor : (Vendor) new FlawedVendor(vendor, bugs))
                .toList();
    }

    /**
     * Plays one seed to its end.
     *
     * @param bugs planted; empty for the shop as it is shipped
     * @param journal is told what happens, or null
     */
    public static Ending play(long seed, Set<Bug> bugs, @Nullable Consumer<String> journal) {
        var world = new SeededWorld(seed, bugs, journal, false);
        world.play();
        return new Ending(world.stage.tally, world.chronicle.digest());
    }

    /** The same seed with every statement made in PostgreSQL too. */
    public static Ending playOnSql(long seed, @Nullable Consumer<String> journal) {
        var world = new SeededWorld(seed, Set.of(), journal, true);
        try (var mirror = Objects.requireNonNull(world.mirror)) {
            world.play();
            new MirrorAudit(mirror, world.database).judge();
        }
        return new Ending(world.stage.tally, world.chronicle.digest());
    }

    private void play() {
        stage.moveWith(this);
        new Customers(this).come();
        var person = new Person(this);
        stage.plan(HOUR / 2, person::visit);
        var statements = new StatementDay(this);
        for (var day = 1; day < DAYS; day++) {
            stage.plan(24 * HOUR * day, statements::compare);
        }
        trouble();
        stage.plan(HEALING - BEGIN, stage::heal);
        var audit = new Audit(this);
        for (var day = 1; day <= DAYS && !(day > 2 && audit.isEnded()); day++) {
            stage.runUntil(BEGIN + 24 * HOUR * day + 12 * HOUR);
        }
        audit.judge();
    }

    private void trouble() {
        var overtaking = new Overtaking(this);
        for (var i = 0; i < MISTAKES; i++) {
            stage.plan(stage.dice.between(0, HOUR * 8), overtaking::strike);
        }
        for (var vendor : vendors) {
            for (var i = 0; i < 2; i++) {
                var length = stage.dice.between(HOUR / 6, HOUR * 5 / 2);
                stage.plan(stage.dice.between(0, HOUR * 7), () -> vendor.fallSilent(length));
            }
        }
        var length = stage.dice.between(HOUR / 6, HOUR * 4);
        stage.plan(stage.dice.between(0, HOUR * 6), () -> gateway.fallSilent(length));
        stage.plan(stage.dice.between(0, HOUR * 6), () -> {
            stage.count(Fault.EVENT_UNKNOWN);
            gateway.announce("PAYMENT", "PP0000000000");
        });
    }

    /** A process that is up, or null. */
    @Nullable
    Shelf anyUp() {
        var up = shelves.stream().filter(shelf -> shelf.node.isUp()).toList();
        return up.isEmpty() ? null : up.get(stage.dice.below(up.size()));
    }

    /**
     * Runs something as a request to the shop.
     *
     * @return whether it was answered
     */
    boolean request(Consumer<Shelf> what) {
        var shelf = anyUp();
        return shelf != null && stage.in(shelf.node, () -> what.accept(shelf));
    }

    /** The same as WebhookController: check, note the hint, answer 200. */
    private void event(Map<String, String> headers, byte[] body) {
        var hint = door.read(headers, body);
        if (!(hint instanceof Webhook.Hint(Webhook.Kind kind, String key, String reference))) {
            throw new PretendGateway.Untaken();
        }
        if (new String(body, StandardCharsets.UTF_8).contains("forged")) {
            stage.violation("FORGED_TAKEN", reference, key);
        }
        var taken = request(
                shelf -> shelf.hear(new Hint(gateway.name(), key, Hint.Kind.valueOf(kind.name()), reference, 0)));
        if (!taken) {
            throw new PretendGateway.Untaken();
        }
    }

    private void vendEvent(String vendor, String reference) {
        request(shelf -> shelf.stores.hints().vendHinted(vendor, reference));
    }

    PretendVendor vendor(String name) {
        return vendors.stream()
                .filter(vendor -> vendor.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public long nextDue() {
        var up = Long.MAX_VALUE;
        for (var shelf : shelves) {
            up = Math.min(up, shelf.node.upAt());
        }
        return Math.max(database.nextDue(), up);
    }

    @Override
    public void work() {
        var shelf = anyUp();
        if (shelf != null) {
            shelf.work();
        }
        stage.tick();
    }
}
