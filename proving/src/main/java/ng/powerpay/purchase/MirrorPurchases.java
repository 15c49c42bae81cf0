package ng.powerpay.purchase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/** Purchases in memory and in PostgreSQL at once. */
final class MirrorPurchases implements Purchases {

    private final Mirror mirror;
    private final MemoryDatabase database;
    private final Purchases memory;

    MirrorPurchases(Mirror mirror, MemoryDatabase database, Purchases memory) {
        this.mirror = mirror;
        this.database = database;
        this.memory = memory;
    }

    private void write(String what, PurchaseId id, Consumer<Purchases> call) {
        mirror.both(what, () -> done(memory, call), () -> done(mirror.purchases, call), done -> done);
        mirror.compare(what, database, id);
    }

    private static boolean done(Purchases store, Consumer<Purchases> call) {
        call.accept(store);
        return true;
    }

    private static Object plain(Optional<Purchase> one) {
        return one.map(Mirror::plain);
    }

    @Override
    public Optional<Purchase> insert(NewPurchase purchase) {
        return mirror.both(
                "insert",
                () -> memory.insert(purchase),
                () -> mirror.purchases.insert(purchase),
                MirrorPurchases::plain);
    }

    @Override
    public Optional<Keyed> underKey(String key, byte[] inputHash) {
        return mirror.both(
                "underKey",
                () -> memory.underKey(key, inputHash),
                () -> mirror.purchases.underKey(key, inputHash),
                one -> one.map(keyed -> Mirror.plain(keyed.purchase()) + keyed.sameInput()));
    }

    @Override
    public Optional<Kobo> limitOf(String phone) {
        return memory.limitOf(phone);
    }

    @Override
    public Optional<Purchase> find(PurchaseId id) {
        return mirror.both("find", () -> memory.find(id), () -> mirror.purchases.find(id), MirrorPurchases::plain);
    }

    @Override
    public Optional<Purchase> paidUnder(String gateway, String reference) {
        return mirror.both(
                "paidUnder",
                () -> memory.paidUnder(gateway, reference),
                () -> mirror.purchases.paidUnder(gateway, reference),
                MirrorPurchases::plain);
    }

    @Override
    public Optional<Purchase> vendedUnder(String reference) {
        return mirror.both(
                "vendedUnder",
                () -> memory.vendedUnder(reference),
                () -> mirror.purchases.vendedUnder(reference),
                MirrorPurchases::plain);
    }

    /** A move's answer has no refund's due time in SQL; the row itself is compared after it. */
    @Override
    public Optional<Purchase> apply(PurchaseId id, Change change) {
        var sealed = change.delivery();
        var moved = mirror.both(
                change.move().name(),
                () -> memory.apply(id, change),
                () -> mirror.purchases.apply(id, forSql(id, change, sealed)),
                Optional::isPresent);
        mirror.compare(change.move().name(), database, id);
        return moved;
    }

    /** Tokens are sealed by the store that keeps them. */
    private Change forSql(PurchaseId id, Change change, Change.@Nullable Delivery what) {
        if (what == null || what.tokens() == null) {
            return change;
        }
        var tokens = mirror.purchases.seal(id, MemorySeal.open(what.tokens()));
        return MirrorChange.with(change, new Change.Delivery(tokens, what.tail(), what.unitsTenths(), what.receipt()));
    }

    @Override
    public byte[] seal(PurchaseId id, List<Token> tokens) {
        return memory.seal(id, tokens);
    }

    @Override
    public void again(Purchase seen, Duration in, @Nullable String answer, @Nullable String decline) {
        write("again", seen.id(), store -> store.again(seen, in, answer, decline));
    }

    @Override
    public boolean opened(PurchaseId id, String reference, String page) {
        var kept = mirror.both(
                "opened",
                () -> memory.opened(id, reference, page),
                () -> mirror.purchases.opened(id, reference, page),
                done -> done);
        mirror.compare("opened", database, id);
        return kept;
    }

    @Override
    public void renew(PurchaseId id, String used, String fresh) {
        write("renew", id, store -> store.renew(id, used, fresh));
    }

    @Override
    public boolean maySendAgain(PurchaseId id, String reference, Duration quiet) {
        return mirror.both(
                "maySendAgain",
                () -> memory.maySendAgain(id, reference, quiet),
                () -> mirror.purchases.maySendAgain(id, reference, quiet),
                may -> may);
    }

    @Override
    public void unawaited(Purchase seen, String text, List<Token> tokens) {
        write("unawaited", seen.id(), store -> store.unawaited(seen, text, tokens));
    }

    @Override
    public void hurry(PurchaseId id) {
        write("hurry", id, store -> store.hurry(id));
    }

    @Override
    public void giveUp(String id) {
        write("giveUp", new PurchaseId(id), store -> store.giveUp(id));
    }

    @Override
    public List<Due<Purchase>> claim(int most) {
        Ties.part(database.purchases, row -> row.dueAt, database.now(), (old, at) -> {
            var row = old.copy();
            row.dueAt = at;
            database.update(row);
            mirror.due("purchase", at, "id = ?", row.id().value());
        });
        return mirror.both(
                "claim",
                () -> memory.claim(most),
                () -> mirror.purchases.claim(most),
                all -> all.stream().map(due -> due.kind() + due.id()).sorted().toList());
    }
}
