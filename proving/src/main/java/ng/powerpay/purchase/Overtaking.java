package ng.powerpay.purchase;

import ng.powerpay.proving.world.Fault;
import org.jspecify.annotations.Nullable;

/**
 * All processes are believed dead while they live: whatever anybody has in hand is due now, for
 * anybody. Worse than what {@code job.Heir} may ever do, which takes from one that seems dead.
 */
record Overtaking(SeededWorld world) {

    void strike() {
        world.stage.count(Fault.BELIEVED_DEAD);
        var now = world.stage.now();
        for (var old : world.database.purchases.toArray(MemoryRow[]::new)) {
            if (inHand(old.dueAt, now)) {
                var row = old.copy();
                row.dueAt = now;
                world.database.update(row);
            }
        }
        world.database.refunds.stream().filter(row -> inHand(row.dueAt, now)).forEach(row -> row.dueAt = now);
        world.database.hints.stream().filter(row -> inHand(row.dueAt, now)).forEach(row -> row.dueAt = now);
        mirror();
    }

    private static boolean inHand(@Nullable Long dueAt, long now) {
        return dueAt != null && dueAt > now && dueAt <= now + Shelf.LEASE.toMillis();
    }

    private void mirror() {
        var mirror = world.mirror;
        if (mirror == null) {
            return;
        }
        mirror.at();
        for (var table : new String[] {"purchase", "refund", "webhook_event"}) {
            mirror.jdbc
                    .sql("update " + table + " set due_at = now() where due_at > now()"
                            + " and due_at <= now() + make_interval(secs => ?)")
                    .param(Shelf.LEASE.toSeconds())
                    .update();
        }
    }
}
