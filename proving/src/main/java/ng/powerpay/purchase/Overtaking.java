package ng.powerpay.purchase;

import java.time.Instant;
import java.time.ZoneOffset;
import ng.powerpay.proving.world.Fault;
import org.jspecify.annotations.Nullable;

/**
 * All processes are believed dead while they live: whatever anybody has in hand is due now, for
 * anybody. Worse than what {@code job.Heir} may ever do, which takes from one that seems dead. Each row
 * a millisecond apart, so that both twins claim them in the same order.
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
                mirror("purchase set due_at = ? where id = ?", row.id().value());
            }
        }
        for (var row : world.database.refunds) {
            if (inHand(row.dueAt)) {
                row.dueAt = --at;
                mirror("refund set due_at = ? where purchase_id = ? and number = " + row.number, row.purchase.value());
            }
        }
        for (var row : world.database.hints) {
            if (inHand(row.dueAt)) {
                row.dueAt = --at;
                mirror("webhook_event set due_at = ? where provider || event_key = ?", row.provider + row.key);
            }
        }
    }

    private boolean inHand(@Nullable Long dueAt) {
        var now = world.stage.now();
        return dueAt != null && dueAt > now && dueAt <= now + Shelf.LEASE.toMillis();
    }

    private void mirror(String change, String key) {
        if (world.mirror != null) {
            world.mirror
                    .jdbc
                    .sql("update " + change)
                    .params(Instant.ofEpochMilli(at).atOffset(ZoneOffset.UTC), key)
                    .update();
        }
    }
}
