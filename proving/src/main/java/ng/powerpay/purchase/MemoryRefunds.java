package ng.powerpay.purchase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import ng.powerpay.job.Work;
import ng.powerpay.ledger.Entries;
import ng.powerpay.platform.Kobo;
import ng.powerpay.proving.world.Bug;
import org.jspecify.annotations.Nullable;

/** Refunds in memory: the twin of {@link SqlRefunds}, statement by statement. */
final class MemoryRefunds implements Refunds {

    private final MemoryDatabase database;
    private final long lease;

    MemoryRefunds(MemoryDatabase database, Duration lease) {
        this.database = database;
        this.lease = lease.toMillis();
    }

    private @Nullable MemoryRefund due(Refund refund) {
        var row = database.refund(refund.purchase(), refund.number());
        return row != null && row.state == MemoryRefund.State.DUE ? row : null;
    }

    private MemoryRow purchase(PurchaseId id) {
        return Objects.requireNonNull(database.row(id));
    }

    @Override
    public boolean maySend(Refund refund, Duration quiet) {
        var row = due(refund);
        if (row == null || (row.sentAt != null && row.sentAt >= database.now() - quiet.toMillis())) {
            return false;
        }
        row.sentAt = database.now();
        row.dueAt = database.now() + lease;
        return true;
    }

    @Override
    public void again(Refund refund, Duration in, String answer) {
        var row = due(refund);
        if (row != null) {
            row.asks++;
            row.claims = 0;
            row.dueAt = database.now() + in.toMillis();
            database.note(purchase(row.purchase), "ANSWERED", answer);
        }
    }

    @Override
    public void done(Refund refund) {
        var given = due(refund);
        if (given == null) {
            return;
        }
        var id = given.purchase;
        var row = purchase(id).copy();
        var entry = List.of(Entries.refunded(id.value(), refund.number(), refund.gateway(), refund.amount()));
        row.refunded = row.owedRefunded() + given.amount;
        row.refundedAt = database.now();
        if (row.refundNumber != null && row.refundNumber == given.number) {
            row.state = State.REFUNDED;
            row.refundNumber = null;
        }
        database.checkNew(entry);
        database.verify(row);
        database.post(row, entry);
        given.end(MemoryRefund.State.DONE);
        database.put(row);
        database.tell(row, refund.number() == Refund.WHOLE ? "REFUND" : "EXCESS");
        database.note(row, "REFUND", "refunded R" + given.number);
    }

    @Override
    public void question(Refund refund, String why) {
        var held = due(refund);
        if (held == null) {
            return;
        }
        var row = purchase(held.purchase).copy();
        if (row.refundNumber != null && row.refundNumber == held.number) {
            row.state = State.REVIEW;
            row.reviewFrom = State.REFUNDING;
            row.refundNumber = null;
            row.reasonCode = "REFUND_NEEDS_ATTENTION";
            database.verify(row);
        }
        held.end(MemoryRefund.State.REVIEW);
        database.put(row);
        var id = held.purchase.value();
        var subject = held.number == Refund.WHOLE ? id : id + "-R" + held.number;
        database.openCase(new MemoryCase(subject, held.purchase, "REFUND_NEEDS_ATTENTION", database.now(), null));
        database.note(row, "QUESTION_REFUND", why);
    }

    @Override
    public void giveUp(String id) {
        var parts = id.split("-R", 2);
        var purchase = new PurchaseId(parts[0]);
        var number = Integer.parseInt(parts[1]);
        var stuck = new Refund(purchase, number, "", "", Kobo.ZERO, Kobo.ZERO, Refund.Reason.DECIDED, 0, true);
        question(stuck, "no step ended cleanly");
    }

    @Override
    public boolean paidMore(Purchase seen, Kobo now) {
        var old = purchase(seen.id());
        var known = seen.paying().captured();
        if (old.paid == null || old.paid != known.amount() || now.compareTo(known) <= 0) {
            return false;
        }
        var more = now.minus(known);
        var row = old.copy();
        row.paid = now.amount();
        var entry = List.of(Entries.paidMore(seen.id().value(), seen.paying().gateway(), now, more));
        var next = 1;
        for (var refund : database.refunds) {
            next = refund.purchase.equals(seen.id()) ? Math.max(next, refund.number + 1) : next;
        }
        database.checkNew(entry);
        MemoryDatabase.refuse(next > 9, "refund_number_check");
        MemoryDatabase.refuse(
                database.refundSum(seen.id()) + more.amount() > now.amount(), "refunds exceed what was paid");
        database.verify(row);
        database.post(row, entry);
        database.put(row);
        var back = new MemoryRefund(seen.id(), next, more.amount(), Refund.Reason.PAID_TOO_MUCH);
        back.dueAt = database.now();
        database.refunds.add(back);
        database.note(row, "PAID_MORE", "the gateway holds more");
        return true;
    }

    @Override
    public boolean reopen(PurchaseId purchase, int number, Change.Decision by) {
        var held = database.refund(purchase, number);
        if (number == Refund.WHOLE || held == null || held.state != MemoryRefund.State.REVIEW) {
            return false;
        }
        held.open(database.now());
        decided(purchase, number, by);
        database.note(purchase(purchase), "SEND_AGAIN", by.by());
        return true;
    }

    @Override
    public boolean writeOff(PurchaseId purchase, int number, Kobo amount, Change.Decision by) {
        var held = database.refund(purchase, number);
        if (number == Refund.WHOLE || held == null || held.state != MemoryRefund.State.REVIEW) {
            return false;
        }
        database.post(purchase(purchase), List.of(Entries.refundWrittenOff(purchase.value(), number, amount)));
        held.end(MemoryRefund.State.WRITTEN_OFF);
        decided(purchase, number, by);
        return true;
    }

    private void decided(PurchaseId purchase, int number, Change.Decision by) {
        for (var one : database.cases) {
            if (one.isOpen() && one.subject.equals(purchase + "-R" + number)) {
                one.decision = by.action();
            }
        }
    }

    @Override
    public void hurry(PurchaseId purchase) {
        for (var refund : database.refunds) {
            if (refund.purchase.equals(purchase) && refund.state == MemoryRefund.State.DUE) {
                refund.dueAt = database.now();
                refund.asks = 0;
            }
        }
    }

    @Override
    public List<Due<Refund>> claim(int most) {
        var due = new ArrayList<MemoryRefund>();
        for (var row : database.refunds) {
            if (row.dueAt != null && row.dueAt <= database.now()) {
                due.add(row);
            }
        }
        due.sort(Comparator.comparingLong(row -> Objects.requireNonNull(row.dueAt)));
        var claimed = new ArrayList<Due<Refund>>();
        for (var row : due.subList(0, Math.min(most, due.size()))) {
            row.claims++;
            row.dueAt = database.now() + (database.has(Bug.AT_MOST_ONCE_QUEUE) ? 1L << 40 : lease);
            var refund = read(row);
            var stuck = row.claims > Purchases.MOST_CLAIMS;
            claimed.add(new Due<>(stuck ? Work.STUCK : "REFUND", refund.key(), refund));
        }
        return claimed;
    }

    private Refund read(MemoryRefund row) {
        var purchase = purchase(row.purchase);
        return new Refund(
                row.purchase,
                row.number,
                purchase.placed.gateway(),
                purchase.reference,
                purchase.placed.price().totalKobo(),
                new Kobo(row.amount),
                row.reason,
                row.asks,
                row.sentAt != null);
    }
}
