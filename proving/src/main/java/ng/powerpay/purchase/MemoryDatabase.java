package ng.powerpay.purchase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import ng.powerpay.ledger.Entry;
import ng.powerpay.platform.Kobo;
import ng.powerpay.proving.world.Bug;
import ng.powerpay.proving.world.RefusedWrite;
import org.jspecify.annotations.Nullable;

/**
 * The tables of V2 in memory, one transaction at a time. What the stores write they write through
 * here, so that every constraint of the migration speaks here too.
 */
final class MemoryDatabase {

    /** Told after every commit about a purchase. */
    interface Watch {
        void happened(MemoryRow row, String kind, String text);
    }

    private final LongSupplier clock;
    private final Set<Bug> bugs;
    private final Watch watch;
    final List<MemoryRow> purchases = new ArrayList<>();
    final List<MemoryRefund> refunds = new ArrayList<>();
    final List<MemoryHint> hints = new ArrayList<>();
    final List<MemoryCase> cases = new ArrayList<>();
    final Set<String> limited = new HashSet<>();
    private final Map<PurchaseId, Integer> places = new HashMap<>();
    private final Set<String> entries = new HashSet<>();
    private final Set<String> attempts = new HashSet<>();
    private final Set<String> messages = new LinkedHashSet<>();
    private long receipts;

    MemoryDatabase(LongSupplier clock, Set<Bug> bugs, Watch watch) {
        this.clock = clock;
        this.bugs = bugs;
        this.watch = watch;
    }

    long now() {
        return clock.getAsLong();
    }

    boolean has(Bug bug) {
        return bugs.contains(bug);
    }

    @Nullable
    MemoryRow row(PurchaseId id) {
        var place = places.get(id);
        return place == null ? null : purchases.get(place);
    }

    Optional<Purchase> read(@Nullable MemoryRow row) {
        return row == null ? Optional.empty() : Optional.of(row.read(now(), refundDue(row), wholeRefund(row)));
    }

    private @Nullable Kobo wholeRefund(MemoryRow row) {
        var whole = refund(row.id(), Refund.WHOLE);
        return whole == null ? null : new Kobo(whole.amount);
    }

    private @Nullable Long refundDue(MemoryRow row) {
        if (row.refundNumber == null) {
            return null;
        }
        var refund = refund(row.id(), row.refundNumber);
        return refund == null ? null : refund.dueAt;
    }

    @Nullable
    MemoryRow paidUnder(String reference) {
        for (var row : purchases) {
            if (row.reference.equals(reference)) {
                return row;
            }
        }
        return null;
    }

    @Nullable
    MemoryRow vendedUnder(String reference) {
        for (var row : purchases) {
            if (reference.equals(row.vendReference)) {
                return row;
            }
        }
        return null;
    }

    @Nullable
    MemoryRow underKey(String key) {
        for (var row : purchases) {
            if (row.placed.key().equals(key)) {
                return row;
            }
        }
        return null;
    }

    @Nullable
    MemoryRefund refund(PurchaseId id, int number) {
        for (var refund : refunds) {
            if (refund.is(id, number)) {
                return refund;
            }
        }
        return null;
    }

    long refundSum(PurchaseId id) {
        var sum = 0L;
        for (var refund : refunds) {
            sum += refund.purchase.equals(id) ? refund.amount : 0;
        }
        return sum;
    }

    void insert(MemoryRow row) {
        places.put(row.id(), purchases.size());
        purchases.add(row);
        note(row, "PLACED", "placed");
    }

    /** Refuses what the row's own constraints and its trigger refuse. */
    void verify(MemoryRow changed) {
        if (!has(Bug.NO_STATE_GUARD)) {
            MemoryRules.check(Objects.requireNonNull(row(changed.id())), changed);
        }
    }

    /** The row takes the place of its former self. */
    void put(MemoryRow changed) {
        if (changed.refundNumber != null && !has(Bug.NO_STATE_GUARD)) {
            var open = refund(changed.id(), changed.refundNumber);
            refuse(open == null || open.state != MemoryRefund.State.DUE, "refunding_is_open");
        }
        purchases.set(changed.number, changed);
    }

    /** {@link #verify} and {@link #put}. */
    void update(MemoryRow changed) {
        verify(changed);
        put(changed);
    }

    /** An event for people. */
    void note(MemoryRow row, String kind, String text) {
        watch.happened(row, kind, text);
    }

    /** Refuses an entry whose name was there before. */
    void checkNew(Collection<Entry> all) {
        for (var entry : all) {
            refuse(entries.contains(entry.name()) && !has(Bug.POSTING_NOT_UNIQUE), "posting_pkey");
        }
    }

    /** Posts to the books of this row; call it on the copy, before {@link #update}. */
    void post(MemoryRow row, Collection<Entry> all) {
        if (all.isEmpty()) {
            return;
        }
        row.accounts = new HashMap<>(row.accounts);
        for (var entry : all) {
            entries.add(entry.name());
            for (var line : entry.lines()) {
                row.accounts.merge(line.account(), line.amount().amount(), Long::sum);
            }
        }
    }

    void checkAttempt(String reference) {
        refuse(attempts.contains(reference) && !has(Bug.NO_STATE_GUARD), "vend_attempt_pkey");
    }

    void attempted(String reference) {
        attempts.add(reference);
    }

    /** Once for each purchase, kind and channel. */
    void tell(MemoryRow row, String kind) {
        messages.add(row.id() + kind + "SMS");
        if (row.placed.contact().email() != null) {
            messages.add(row.id() + kind + "EMAIL");
        }
    }

    boolean told(MemoryRow row, String kind) {
        return messages.contains(row.id() + kind + "SMS");
    }

    long nextReceipt() {
        return ++receipts;
    }

    /** One open case for each subject and kind. */
    void openCase(MemoryCase fresh) {
        for (var one : cases) {
            if (one.isOpen() && one.subject.equals(fresh.subject) && one.kind.equals(fresh.kind)) {
                return;
            }
        }
        cases.add(fresh);
    }

    static void refuse(boolean wrong, String constraint) {
        if (wrong) {
            throw new RefusedWrite(constraint);
        }
    }

    /** When the next row of any kind is due. */
    long nextDue() {
        var next = Long.MAX_VALUE;
        for (var row : purchases) {
            next = row.dueAt == null ? next : Math.min(next, row.dueAt);
        }
        for (var refund : refunds) {
            next = refund.dueAt == null ? next : Math.min(next, refund.dueAt);
        }
        for (var hint : hints) {
            next = hint.dueAt == null ? next : Math.min(next, hint.dueAt);
        }
        return next;
    }
}
