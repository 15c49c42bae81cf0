package ng.powerpay.purchase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events in memory: the twin of {@link SqlHints}, statement by statement. */
final class MemoryHints implements Hints {

    private static final long LEASE = 60_000;

    private final MemoryDatabase database;

    private final MemoryPurchases purchases;
    private final Duration lease;

    /** @param lease of purchases that are taken */
    MemoryHints(MemoryDatabase database, MemoryPurchases purchases, Duration lease) {
        this.database = database;
        this.purchases = purchases;
        this.lease = lease;
    }

    private @Nullable MemoryHint find(String provider, String key) {
        for (var row : database.hints) {
            if (row.is(provider, key)) {
                return row;
            }
        }
        return null;
    }

    @Override
    public void received(Hint hint) {
        hinted(hint, 0);
    }

    @Override
    public Optional<Due<Purchase>> taken(Hint hint) {
        return hinted(hint, lease.toMillis()).map(purchases::claimed);
    }

    /** @param take how long the purchase is the caller's */
    private Optional<MemoryRow> hinted(Hint hint, long take) {
        if (find(hint.provider(), hint.key()) != null) {
            return Optional.empty();
        }
        var fresh = new MemoryHint(hint, database.now());
        database.hints.add(fresh);
        var old = database.paidUnder(hint.reference());
        var awaited = hint.kind() == Hint.Kind.PAYMENT
                && old != null
                && old.placed.gateway().equals(hint.provider())
                && (old.state == State.AWAITING_PAYMENT || old.state == State.EXPIRED);
        if (!awaited) {
            fresh.dueAt = database.now();
            return Optional.empty();
        }
        var row = Objects.requireNonNull(old).copy();
        row.dueAt = database.now() + take;
        row.claims += take > 0 ? 1 : 0;
        row.asks = 0;
        row.state = State.AWAITING_PAYMENT;
        database.update(row);
        database.note(row, "HINTED", hint.provider() + " sent an event; asking it now");
        return Optional.of(row);
    }

    @Override
    public void vendHinted(String vendor, String reference) {
        var old = database.vendedUnder(reference);
        if (old == null) {
            return;
        }
        if (old.state == State.VENDING && old.dueAt != null && old.dueAt > database.now()) {
            var row = old.copy();
            row.dueAt = database.now();
            database.update(row);
        }
        if (old.state == State.VENDED) {
            reversalHinted(vendor, reference);
        }
    }

    private void reversalHinted(String vendor, String reference) {
        var known = find(vendor, "vend:" + reference);
        if (known == null) {
            var hint = new Hint(vendor, "vend:" + reference, Hint.Kind.VEND, reference, 0);
            var fresh = new MemoryHint(hint, database.now());
            fresh.dueAt = database.now();
            database.hints.add(fresh);
        } else if (known.dueAt == null && known.at < database.now() - 60_000) {
            known.dueAt = database.now();
            known.asks = 0;
            known.at = database.now();
        }
    }

    @Override
    public void again(Hint hint, Duration in) {
        var row = find(hint.provider(), hint.key());
        if (row != null && row.dueAt != null) {
            row.asks++;
            row.dueAt = database.now() + in.toMillis();
        }
    }

    @Override
    public void done(Hint hint) {
        var row = find(hint.provider(), hint.key());
        if (row != null) {
            row.dueAt = null;
        }
    }

    @Override
    public void question(Hint hint, String kind, String text) {
        var row = find(hint.provider(), hint.key());
        if (row == null || row.dueAt == null) {
            return;
        }
        row.dueAt = null;
        var paid = database.paidUnder(row.reference);
        var about = paid == null ? database.vendedUnder(row.reference) : paid;
        if (about != null && kind.equals("CHARGEBACK")) {
            database.limited.add(about.placed.contact().phone());
        }
        var subject = about == null
                ? hint.provider() + " " + row.reference
                : about.id().value();
        database.openCase(new MemoryCase(subject, about == null ? null : about.id(), kind, database.now(), null));
    }

    @Override
    public List<Due<Hint>> claim(int most) {
        var due = new ArrayList<MemoryHint>();
        for (var row : database.hints) {
            if (row.dueAt != null && row.dueAt <= database.now()) {
                due.add(row);
            }
        }
        due.sort(Comparator.comparingLong(row -> Objects.requireNonNull(row.dueAt)));
        var claimed = new ArrayList<Due<Hint>>();
        for (var row : due.subList(0, Math.min(most, due.size()))) {
            row.dueAt = database.now() + LEASE;
            claimed.add(new Due<>("HINT", row.key, row.read()));
        }
        return claimed;
    }
}
