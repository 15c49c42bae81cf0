package ng.powerpay.purchase;

import ng.powerpay.proving.world.Fault;
import org.jspecify.annotations.Nullable;

/**
 * All processes are believed dead while they live: whatever anybody has in hand is due now, for
 * anybody. Worse than what {@code job.Heir} may ever do, which takes from one that seems dead. Each
 * row a millisecond apart, so that both twins claim them in the same order.
 */
final class Overtaking {

    private final SeededWorld world;
    private long at;

    Overtaking(SeededWorld world) {
        this.world = world;
    }

    void strike() {
        world.stage.count(Fault.BELIEVED_DEAD);
        at = world.stage.now();
        for (var old : world.database.purchases.toArray(MemoryRow[]::new)) {
            if (inHand(old.dueAt)) {
                var row = old.copy();
                row.dueAt = --at;
                world.database.update(row);
                mirror("purchase", "id = ?", row.id().value());
            }
        }
        for (var row : world.database.refunds) {
            if (inHand(row.dueAt)) {
                row.dueAt = --at;
                mirror("refund", "purchase_id = ? and number = " + row.number, row.purchase.value());
            }
        }
        for (var row : world.database.hints) {
            if (inHand(row.dueAt)) {
                row.dueAt = --at;
                mirror("webhook_event", "provider || event_key = ?", row.provider + row.key);
            }
        }
    }

    private boolean inHand(@Nullable Long dueAt) {
        var now = world.stage.now();
        return dueAt != null && dueAt > now && dueAt <= now + Shelf.LEASE.toMillis();
    }

    private void mirror(String table, String which, String key) {
        if (world.mirror != null) {
            world.mirror.due(table, at, which, key);
        }
    }
}
