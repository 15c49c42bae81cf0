package ng.powerpay.purchase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ng.powerpay.platform.Kobo;
import ng.powerpay.proving.world.Stage;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/** A store of purchases over a bad line: every statement is a boundary of the stage. */
final class ShakyPurchases implements Purchases {

    private final Stage stage;
    private final Purchases store;

    ShakyPurchases(Stage stage, Purchases store) {
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
    public Optional<Purchase> insert(NewPurchase purchase) {
        return stage.store(() -> store.insert(purchase));
    }

    @Override
    public Optional<Keyed> underKey(String key, byte[] inputHash) {
        return stage.store(() -> store.underKey(key, inputHash));
    }

    @Override
    public Optional<Kobo> limitOf(String phone) {
        return stage.store(() -> store.limitOf(phone));
    }

    @Override
    public Optional<Purchase> find(PurchaseId id) {
        return stage.store(() -> store.find(id));
    }

    @Override
    public Optional<Purchase> paidUnder(String gateway, String reference) {
        return stage.store(() -> store.paidUnder(gateway, reference));
    }

    @Override
    public Optional<Purchase> vendedUnder(String reference) {
        return stage.store(() -> store.vendedUnder(reference));
    }

    @Override
    public Optional<Purchase> apply(PurchaseId id, Change change) {
        return stage.store(() -> store.apply(id, change));
    }

    @Override
    public byte[] seal(PurchaseId id, List<Token> tokens) {
        return store.seal(id, tokens);
    }

    @Override
    public void again(Purchase seen, Duration in, @Nullable String answer, @Nullable String decline) {
        write(() -> store.again(seen, in, answer, decline));
    }

    @Override
    public boolean opened(PurchaseId id, String reference, String page) {
        return stage.store(() -> store.opened(id, reference, page));
    }

    @Override
    public void renew(PurchaseId id, String used, String fresh) {
        write(() -> store.renew(id, used, fresh));
    }

    @Override
    public boolean maySendAgain(PurchaseId id, String reference, Duration quiet) {
        return stage.store(() -> store.maySendAgain(id, reference, quiet));
    }

    @Override
    public void unawaited(Purchase seen, String text, List<Token> tokens) {
        write(() -> store.unawaited(seen, text, tokens));
    }

    @Override
    public void hurry(PurchaseId id) {
        write(() -> store.hurry(id));
    }

    @Override
    public void giveUp(String id) {
        write(() -> store.giveUp(id));
    }

    @Override
    public List<Due<Purchase>> claim(int most) {
        return stage.claim(() -> store.claim(most));
    }
}
