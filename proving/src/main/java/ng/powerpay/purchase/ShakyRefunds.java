package ng.powerpay.purchase;

import java.time.Duration;
import java.util.List;
import ng.powerpay.platform.Kobo;
import ng.powerpay.proving.world.Stage;

/** A store of refunds over a bad line: every statement is a boundary of the stage. */
final class ShakyRefunds implements Refunds {

    private final Stage stage;
    private final Refunds store;

    ShakyRefunds(Stage stage, Refunds store) {
        this.stage = stage;
        this.store = store;
    }

    private void write(Runnable what) {
        stage.store(() -> {
            what.run();
            return true;
        });
    }

    @Override
    public boolean maySend(Refund refund, Duration quiet) {
        return stage.store(() -> store.maySend(refund, quiet));
    }

    @Override
    public void again(Refund refund, Duration in, String answer) {
        write(() -> store.again(refund, in, answer));
    }

    @Override
    public void done(Refund refund) {
        write(() -> store.done(refund));
    }

    @Override
    public void question(Refund refund, String why) {
        write(() -> store.question(refund, why));
    }

    @Override
    public void giveUp(String id) {
        write(() -> store.giveUp(id));
    }

    @Override
    public boolean paidMore(Purchase seen, Kobo now) {
        return stage.store(() -> store.paidMore(seen, now));
    }

    @Override
    public boolean reopen(PurchaseId purchase, int number, Change.Decision by) {
        return stage.store(() -> store.reopen(purchase, number, by));
    }

    @Override
    public boolean writeOff(PurchaseId purchase, int number, Kobo amount, Change.Decision by) {
        return stage.store(() -> store.writeOff(purchase, number, amount, by));
    }

    @Override
    public void hurry(PurchaseId purchase) {
        write(() -> store.hurry(purchase));
    }

    @Override
    public List<Due<Refund>> claim(int most) {
        return stage.claim(() -> store.claim(most));
    }
}
