package ng.powerpay.purchase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ng.powerpay.job.Work;
import ng.powerpay.platform.Kobo;
import ng.powerpay.proving.world.Bug;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/** Purchases in memory: the twin of {@link SqlPurchases}, statement by statement. */
final class MemoryPurchases implements Purchases {

    private final MemoryDatabase database;
    private final long lease;
    private final Duration skew;

    /** @param skew of this process's clock, which only a planted bug looks at */
    MemoryPurchases(MemoryDatabase database, Duration lease, Duration skew) {
        this.database = database;
        this.lease = lease.toMillis();
        this.skew = skew;
    }

    /** The database's clock. */
    private long now() {
        return database.has(Bug.NODE_CLOCK) ? database.now() + skew.toMillis() : database.now();
    }

    @Override
    public Optional<Purchase> insert(NewPurchase purchase) {
        if (database.underKey(purchase.key()) != null
                || database.row(purchase.id()) != null
                || database.limited.contains(purchase.contact().phone())) {
            return Optional.empty();
        }
        var row = new MemoryRow(purchase, database.purchases.size(), now());
        var ask = database.has(Bug.NO_SWEEPER) ? Duration.ofDays(3650) : purchase.firstAsk();
        row.dueAt = now() + ask.toMillis();
        database.insert(row);
        return database.read(row);
    }

    @Override
    public Optional<Keyed> underKey(String key, byte[] inputHash) {
        var row = database.underKey(key);
        return database.read(row)
                .map(purchase -> new Keyed(
                        purchase,
                        Arrays.equals(Objects.requireNonNull(row).placed.inputHash(), inputHash)));
    }

    @Override
    public Optional<Kobo> limitOf(String phone) {
        return database.limited.contains(phone) ? Optional.of(new Kobo(500_000)) : Optional.empty();
    }

    @Override
    public Optional<Purchase> find(PurchaseId id) {
        return database.read(database.row(id));
    }

    @Override
    public Optional<Purchase> paidUnder(String gateway, String reference) {
        return database.read(database.paidUnder(reference))
                .filter(purchase -> purchase.paying().gateway().equals(gateway));
    }

    @Override
    public Optional<Purchase> vendedUnder(String reference) {
        return database.read(database.vendedUnder(reference));
    }

    @Override
    public Optional<Purchase> apply(PurchaseId id, Change change) {
        return MemoryChange.apply(database, id, change);
    }

    @Override
    public byte[] seal(PurchaseId id, List<Token> tokens) {
        return MemorySeal.seal(tokens);
    }

    @Override
    public void again(Purchase seen, Duration in, @Nullable String answer, @Nullable String decline) {
        var old = database.row(seen.id());
        if (old == null || old.state != seen.state()) {
            return;
        }
        var row = old.copy();
        row.asks++;
        row.claims = 0;
        var seenDue = seen.dueAt();
        if (Objects.equals(old.dueAt, seenDue == null ? null : seenDue.toEpochMilli())) {
            row.dueAt = now() + in.toMillis();
        }
        row.decline = decline == null ? row.decline : decline;
        database.update(row);
        if (answer != null) {
            database.note(row, "ANSWERED", answer);
        }
    }

    @Override
    public boolean opened(PurchaseId id, String reference, String page) {
        var old = database.row(id);
        if (old != null && old.state == State.AWAITING_PAYMENT && old.page == null && old.reference.equals(reference)) {
            var row = old.copy();
            row.page = page;
            database.update(row);
            return true;
        }
        return false;
    }

    @Override
    public void renew(PurchaseId id, String used, String fresh) {
        var old = database.row(id);
        if (old != null && old.reference.equals(used) && old.page == null) {
            MemoryDatabase.refuse(database.paidUnder(fresh) != null, "payment_reference_key");
            var row = old.copy();
            row.reference = fresh;
            database.update(row);
        }
    }

    @Override
    public boolean maySendAgain(PurchaseId id, String reference, Duration quiet) {
        var old = database.row(id);
        if (old == null
                || old.state != State.VENDING
                || !reference.equals(old.vendReference)
                || old.vendSentAt >= now() - quiet.toMillis()) {
            return false;
        }
        var row = old.copy();
        row.vendSentAt = now();
        row.dueAt = now() + lease;
        database.update(row);
        return true;
    }

    @Override
    public void unawaited(Purchase seen, String text, List<Token> tokens) {
        var row = Objects.requireNonNull(database.row(seen.id()));
        var kept = tokens.isEmpty() ? null : seal(seen.id(), tokens);
        database.openCase(new MemoryCase(seen.id().value(), seen.id(), "TOKEN_UNAWAITED", now(), kept));
        database.note(row, "UNAWAITED", text);
    }

    @Override
    public void hurry(PurchaseId id) {
        var old = database.row(id);
        if (old == null) {
            return;
        }
        var expired = old.state == State.EXPIRED;
        var later = old.dueAt != null && old.dueAt > now();
        if (expired || (old.state == State.AWAITING_PAYMENT && later)) {
            var row = old.copy();
            row.dueAt = now();
            row.state = State.AWAITING_PAYMENT;
            row.asks = expired ? 0 : row.asks;
            database.update(row);
            database.note(row, "HURRIED", "");
        }
    }

    @Override
    public void giveUp(String id) {
        var old = database.row(new PurchaseId(id));
        if (old == null || old.dueAt == null || old.claims <= MOST_CLAIMS) {
            return;
        }
        var row = old.copy();
        row.reviewFrom = row.state;
        row.state = State.REVIEW;
        row.dueAt = null;
        row.reasonCode = "STUCK";
        database.update(row);
        database.openCase(new MemoryCase(id, row.id(), "STUCK", now(), null));
        database.note(row, "GIVEN_UP", "no step ended cleanly");
    }

    @Override
    public List<Due<Purchase>> claim(int most) {
        var until = now();
        var due = new ArrayList<MemoryRow>();
        for (var row : database.purchases) {
            if (row.dueAt != null && row.dueAt <= until) {
                due.add(row);
            }
        }
        due.sort(Comparator.comparingLong(row -> Objects.requireNonNull(row.dueAt)));
        var claimed = new ArrayList<Due<Purchase>>();
        for (var old : due.subList(0, Math.min(most, due.size()))) {
            var row = old.copy();
            row.claims++;
            row.dueAt = now() + (database.has(Bug.AT_MOST_ONCE_QUEUE) ? 1L << 40 : lease);
            database.update(row);
            claimed.add(claimed(row));
        }
        return claimed;
    }

    Due<Purchase> claimed(MemoryRow row) {
        var stuck = row.claims > MOST_CLAIMS && !database.has(Bug.NO_CLAIM_CAP);
        var readable = stuck || row.poisoned ? null : database.read(row).orElse(null);
        return new Due<>(stuck ? Work.STUCK : row.state.name(), row.id().value(), readable);
    }
}
