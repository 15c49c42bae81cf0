package ng.powerpay.purchase;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import ng.powerpay.platform.Kobo;

/** Refunds in memory and in PostgreSQL at once. */
final class MirrorRefunds implements Refunds {

    private final Mirror mirror;
    private final MemoryDatabase database;
    private final Refunds memory;

    MirrorRefunds(Mirror mirror, MemoryDatabase database, Refunds memory) {
        this.mirror = mirror;
        this.database = database;
        this.memory = memory;
    }

    private void write(String what, PurchaseId id, Consumer<Refunds> call) {
        mirror.both(what, () -> done(memory, call), () -> done(mirror.refunds, call), done -> done);
        mirror.compare(what, database, id);
    }

    private static boolean done(Refunds store, Consumer<Refunds> call) {
        call.accept(store);
        return true;
    }

    @Override
    public boolean maySend(Refund refund, Duration quiet) {
        return mirror.both(
                "maySend",
                () -> memory.maySend(refund, quiet),
                () -> mirror.refunds.maySend(refund, quiet),
                may -> may);
    }

    @Override
    public void again(Refund refund, Duration in, String answer) {
        write("again", refund.purchase(), store -> store.again(refund, in, answer));
    }

    @Override
    public void done(Refund refund) {
        write("done", refund.purchase(), store -> store.done(refund));
    }

    @Override
    public void question(Refund refund, String why) {
        write("question", refund.purchase(), store -> store.question(refund, why));
    }

    @Override
    public void giveUp(String id) {
        write("giveUp", new PurchaseId(id.substring(0, 12)), store -> store.giveUp(id));
    }

    @Override
    public boolean paidMore(Purchase seen, Kobo now) {
        return mirror.both(
                "paidMore", () -> memory.paidMore(seen, now), () -> mirror.refunds.paidMore(seen, now), more -> more);
    }

    @Override
    public boolean reopen(PurchaseId purchase, int number, Change.Decision by) {
        return mirror.both(
                "reopen",
                () -> memory.reopen(purchase, number, by),
                () -> mirror.refunds.reopen(purchase, number, by),
                done -> done);
    }

    @Override
    public boolean writeOff(PurchaseId purchase, int number, Kobo amount, Change.Decision by) {
        return mirror.both(
                "writeOff",
                () -> memory.writeOff(purchase, number, amount, by),
                () -> mirror.refunds.writeOff(purchase, number, amount, by),
                done -> done);
    }

    @Override
    public void hurry(PurchaseId purchase) {
        write("hurry", purchase, store -> store.hurry(purchase));
    }

    @Override
    public List<Due<Refund>> claim(int most) {
        Ties.part(database.refunds, row -> row.dueAt, database.now(), (row, at) -> {
            row.dueAt = at;
            mirror.due("refund", at, "purchase_id = ? and number = " + row.number, row.purchase.value());
        });
        return mirror.both(
                "claim of refunds",
                () -> memory.claim(most),
                () -> mirror.refunds.claim(most),
                all -> all.stream().map(due -> due.kind() + due.row()).sorted().toList());
    }
}
