package ng.powerpay.purchase;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import ng.powerpay.platform.Kobo;
import ng.powerpay.proving.world.Bug;

/** A store of refunds with planted bugs. */
final class FlawedRefunds implements Refunds {

    private final Refunds store;
    private final Set<Bug> bugs;

    FlawedRefunds(Refunds store, Set<Bug> bugs) {
        this.store = store;
        this.bugs = bugs;
    }

    @Override
    public boolean maySend(Refund refund, Duration quiet) {
        return store.maySend(refund, quiet) || bugs.contains(Bug.LEASE_WITHOUT_GUARD);
    }

    @Override
    public void again(Refund refund, Duration in, String answer) {
        store.again(refund, in, answer);
    }

    @Override
    public void done(Refund refund) {
        store.done(refund);
    }

    @Override
    public void question(Refund refund, String why) {
        store.question(refund, why);
    }

    @Override
    public void giveUp(String id) {
        store.giveUp(id);
    }

    @Override
    public boolean paidMore(Purchase seen, Kobo now) {
        return !bugs.contains(Bug.SECOND_PAYMENT_KEPT) && store.paidMore(seen, now);
    }

    @Override
    public boolean reopen(PurchaseId purchase, int number, Change.Decision by) {
        return store.reopen(purchase, number, by);
    }

    @Override
    public boolean writeOff(PurchaseId purchase, int number, Kobo amount, Change.Decision by) {
        return store.writeOff(purchase, number, amount, by);
    }

    @Override
    public void hurry(PurchaseId purchase) {
        store.hurry(purchase);
    }

    @Override
    public List<Due<Refund>> claim(int most) {
        return store.claim(most);
    }
}
