package ng.powerpay.purchase;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import ng.powerpay.job.DueWork;
import ng.powerpay.job.Work;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Gateways;
import ng.powerpay.proving.world.Bug;
import ng.powerpay.proving.world.Node;
import ng.powerpay.proving.world.Stage;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.Vendors;

/** What one process of the shop is made of: the shipped steps on its own lines to the store. */
final class Shelf {

    static final Duration LEASE = Duration.ofSeconds(45);
    static final Duration UNPAID_FOR = Duration.ofHours(2);

    final Node node;
    final PurchaseConfiguration.Stores stores;
    final PurchaseConfiguration.Steps steps;
    final Decisions decisions;
    private final Stage stage;

    Shelf(Stage stage, Node node, PurchaseConfiguration.Stores stores, Gateway gateway, List<Vendor> vendors) {
        this.stage = stage;
        this.node = node;
        this.stores = stores;
        this.steps = PurchaseConfiguration.steps(
                stores, new Gateways(List.of(gateway)), new Vendors(vendors), UNPAID_FOR, node.clock());
        this.decisions = new Decisions(stores.purchases(), stores.refunds());
    }

    /** The stores as this process sees them: over a bad line, and with the planted bugs. */
    static PurchaseConfiguration.Stores stores(SeededWorld world, Node node, Set<Bug> bugs) {
        var stage = world.stage;
        var database = world.database;
        var memory = new MemoryPurchases(database, LEASE, node.skew());
        Purchases purchases = memory;
        Refunds refunds = new MemoryRefunds(database, LEASE);
        Hints hints = new MemoryHints(database, memory, LEASE);
        var mirror = world.mirror;
        if (mirror != null) {
            purchases = new MirrorPurchases(mirror, database, purchases);
            refunds = new MirrorRefunds(mirror, database, refunds);
            hints = new MirrorHints(mirror, database, hints);
        }
        purchases = new ShakyPurchases(stage, purchases);
        refunds = new ShakyRefunds(stage, refunds);
        hints = new ShakyHints(stage, hints);
        if (bugs.isEmpty()) {
            return new PurchaseConfiguration.Stores(purchases, refunds, hints);
        }
        purchases = new FlawedPurchases(purchases, bugs);
        refunds = new FlawedRefunds(refunds, bugs);
        var plain = new PurchaseConfiguration.Stores(purchases, refunds, hints);
        return new PurchaseConfiguration.Stores(purchases, refunds, new FlawedHints(plain, database, bugs));
    }

    /** Claims what is due and carries it on, as the worker does. */
    void work() {
        carryOn(steps.purchase());
        carryOn(steps.refund());
        carryOn(steps.hint());
    }

    /**
     * An event came: what it makes due is carried on here a while later, or forgotten until its
     * lease ends.
     */
    void hear(Hint hint) {
        stores.hints()
                .taken(hint)
                .ifPresent(due -> stage.plan(stage.dice.below(3_000), () -> {
                    if (node.isUp() && stage.dice.below(8) > 0) {
                        stage.in(node, () -> carryOn(steps.purchase(), due));
                    }
                }));
    }

    private <T> void carryOn(Work<T> work) {
        stage.in(node, () -> {
            var most = 1 + stage.dice.below(3);
            for (var due : work.due().claim(most)) {
                stage.in(node, () -> carryOn(work, due));
            }
        });
    }

    private <T> void carryOn(Work<T> work, DueWork.Due<T> due) {
        if (due.row() != null || due.kind().equals(Work.STUCK)) {
            work.carryOn(due);
        }
    }
}
