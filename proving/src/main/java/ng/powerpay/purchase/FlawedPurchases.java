package ng.powerpay.purchase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ng.powerpay.ledger.Entries;
import ng.powerpay.platform.Kobo;
import ng.powerpay.proving.world.Bug;
import ng.powerpay.proving.world.DatabaseAway;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/** A store of purchases with planted bugs. */
final class FlawedPurchases implements Purchases {

    private final Purchases store;
    private final Set<Bug> bugs;

    FlawedPurchases(Purchases store, Set<Bug> bugs) {
        this.store = store;
        this.bugs = bugs;
    }

    @Override
    public Optional<Purchase> insert(NewPurchase purchase) {
        if (bugs.contains(Bug.NO_IDEMPOTENCY_KEY)) {
            return store.insert(again(purchase));
        }
        try {
            return store.insert(purchase);
        } catch (DatabaseAway e) {
            if (bugs.contains(Bug.COMMIT_ERROR_IS_ROLLBACK)) {
                return store.insert(again(purchase));
            }
            throw e;
        }
    }

    private static NewPurchase again(NewPurchase one) {
        var id = PurchaseId.fresh();
        return new NewPurchase(
                id,
                one.key() + id,
                one.inputHash(),
                one.meter(),
                one.contact(),
                one.price(),
                one.gateway(),
                one.firstAsk());
    }

    @Override
    public Optional<Keyed> underKey(String key, byte[] inputHash) {
        return bugs.contains(Bug.NO_IDEMPOTENCY_KEY) ? Optional.empty() : store.underKey(key, inputHash);
    }

    @Override
    public Optional<Kobo> limitOf(String phone) {
        return store.limitOf(phone);
    }

    @Override
    public Optional<Purchase> find(PurchaseId id) {
        return store.find(id);
    }

    @Override
    public Optional<Purchase> paidUnder(String gateway, String reference) {
        return store.paidUnder(gateway, reference);
    }

    @Override
    public Optional<Purchase> vendedUnder(String reference) {
        return store.vendedUnder(reference);
    }

    @Override
    public Optional<Purchase> apply(PurchaseId id, Change change) {
        if (change.move() == Move.QUESTION_VEND && bugs.contains(Bug.GIVING_UP_IS_FAILURE)) {
            var total = store.get(id).price().totalKobo();
            return store.apply(id, refused(id, change, total));
        }
        if (change.move() == Move.REFUSE && bugs.contains(Bug.REFUND_SUM_UNCHECKED)) {
            return store.apply(id, refused(id, change, store.get(id).paying().captured()));
        }
        return store.apply(id, change);
    }

    private static Change refused(PurchaseId id, Change change, Kobo amount) {
        return Change.of(Move.REFUSE, "so says a bug")
                .refund(new Change.Refunding(Refund.WHOLE, amount, Refund.Reason.NOT_DELIVERED))
                .post(Entries.refunding(id.value(), Refund.WHOLE, amount))
                .onlyAttempt(change.onlyAttempt());
    }

    @Override
    public byte[] seal(PurchaseId id, List<Token> tokens) {
        return store.seal(id, tokens);
    }

    @Override
    public void again(Purchase seen, Duration in, @Nullable String answer, @Nullable String decline) {
        store.again(seen, in, answer, decline);
    }

    @Override
    public boolean opened(PurchaseId id, String reference, String page) {
        return store.opened(id, reference, page);
    }

    @Override
    public void renew(PurchaseId id, String used, String fresh) {
        store.renew(id, used, fresh);
    }

    @Override
    public boolean maySendAgain(PurchaseId id, String reference, Duration quiet) {
        return store.maySendAgain(id, reference, quiet) || bugs.contains(Bug.LEASE_WITHOUT_GUARD);
    }

    @Override
    public void unawaited(Purchase seen, String text, List<Token> tokens) {
        if (!bugs.contains(Bug.TOKEN_NOT_UNIQUE)) {
            store.unawaited(seen, text, tokens);
        }
    }

    @Override
    public void hurry(PurchaseId id) {
        store.hurry(id);
    }

    @Override
    public void giveUp(String id) {
        store.giveUp(id);
    }

    @Override
    public List<Due<Purchase>> claim(int most) {
        return store.claim(most);
    }
}
