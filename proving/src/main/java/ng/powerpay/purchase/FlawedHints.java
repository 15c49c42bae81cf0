package ng.powerpay.purchase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ng.powerpay.ledger.Entries;
import ng.powerpay.platform.Kobo;
import ng.powerpay.proving.world.Bug;

/** A store of events with planted bugs: what an event says is believed. */
final class FlawedHints implements Hints {

    private final PurchaseConfiguration.Stores stores;
    private final MemoryDatabase database;
    private final Set<Bug> bugs;

    FlawedHints(PurchaseConfiguration.Stores stores, MemoryDatabase database, Set<Bug> bugs) {
        this.stores = stores;
        this.database = database;
        this.bugs = bugs;
    }

    @Override
    public void received(Hint hint) {
        believe(hint);
        stores.hints().received(hint);
    }

    @Override
    public Optional<Due<Purchase>> taken(Hint hint) {
        believe(hint);
        return stores.hints().taken(hint);
    }

    private void believe(Hint hint) {
        var purchase = stores.purchases().paidUnder(hint.provider(), hint.reference());
        if (hint.kind() == Hint.Kind.PAYMENT && bugs.contains(Bug.EVENT_BODY_TRUSTED)) {
            purchase.ifPresent(this::take);
        }
        if (hint.kind() == Hint.Kind.REFUND && bugs.contains(Bug.EVENT_ORDER_TRUSTED)) {
            purchase.ifPresent(one -> back(one, hint));
        }
    }

    private void take(Purchase purchase) {
        var total = purchase.price().totalKobo();
        stores.purchases()
                .apply(
                        purchase.id(),
                        Change.of(Move.PAY, "so says an event")
                                .paid(new Change.Payment(total, "event", Instant.EPOCH, null))
                                .post(Entries.paid(purchase.id().value(), "gate", total, null)));
    }

    private void back(Purchase purchase, Hint hint) {
        for (var row : List.copyOf(database.refunds)) {
            if (row.purchase.equals(purchase.id())) {
                stores.refunds()
                        .done(new Refund(
                                row.purchase,
                                row.number,
                                hint.provider(),
                                hint.reference(),
                                purchase.price().totalKobo(),
                                new Kobo(row.amount),
                                row.reason,
                                0,
                                true));
            }
        }
    }

    @Override
    public void vendHinted(String vendor, String reference) {
        stores.hints().vendHinted(vendor, reference);
    }

    @Override
    public void again(Hint hint, Duration in) {
        stores.hints().again(hint, in);
    }

    @Override
    public void done(Hint hint) {
        stores.hints().done(hint);
    }

    @Override
    public void question(Hint hint, String kind, String text) {
        stores.hints().question(hint, kind, text);
    }

    @Override
    public List<Due<Hint>> claim(int most) {
        return stores.hints().claim(most);
    }
}
