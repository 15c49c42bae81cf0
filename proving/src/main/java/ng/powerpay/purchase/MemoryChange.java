package ng.powerpay.purchase;

import java.util.List;
import java.util.Optional;
import ng.powerpay.proving.world.Bug;

/** A move in memory: the twin of {@link ChangeBatch}. */
final class MemoryChange {

    private static final List<String> DECIDABLE = List.of(
            "PAYMENT_IN_DOUBT",
            "WRONG_CURRENCY",
            "VEND_IN_DOUBT",
            "STUCK",
            "REFUND_NEEDS_ATTENTION",
            "VEND_REVERSED",
            "TAKEN_IN_HAND");

    private final MemoryDatabase database;
    private final Change change;
    private final MemoryRow row;

    private MemoryChange(MemoryDatabase database, Change change, MemoryRow old) {
        this.database = database;
        this.change = change;
        this.row = old.copy();
    }

    static Optional<Purchase> apply(MemoryDatabase database, PurchaseId id, Change change) {
        var old = database.row(id);
        if (old == null || isClosed(database, old, change)) {
            if (old != null && database.has(Bug.POSTING_NOT_UNIQUE)) {
                database.post(old, change.entries());
            }
            return Optional.empty();
        }
        var moving = new MemoryChange(database, change, old);
        moving.check();
        moving.write();
        return database.read(moving.row);
    }

    private static boolean isClosed(MemoryDatabase database, MemoryRow row, Change change) {
        var attempt = change.onlyAttempt();
        var due = change.onlyDue();
        var next = change.attempt();
        return (row.state != change.move().from() && !database.has(Bug.NO_STATE_GUARD))
                || (attempt != null && !attempt.equals(row.vendReference) && !database.has(Bug.ANY_ATTEMPT_COUNTS))
                || (next != null && row.attempts != next.number() - 1 && !database.has(Bug.NO_STATE_GUARD))
                || (due != null && (row.dueAt == null || row.dueAt != due.toEpochMilli()));
    }

    /** What must be refused before anything is written. */
    private void check() {
        database.checkNew(change.entries());
        var attempt = change.attempt();
        if (attempt != null) {
            database.checkAttempt(attempt.reference());
        }
        var payment = change.payment();
        var paid = payment == null ? row.owedPaid() : payment.amount().amount();
        for (var back : change.refunds()) {
            var again = database.refund(row.id(), back.number()) != null;
            var sum = back.amount().amount() + database.refundSum(row.id());
            MemoryDatabase.refuse(
                    !again && sum > paid && !database.has(Bug.REFUND_SUM_UNCHECKED), "refunds exceed what was paid");
        }
    }

    private void write() {
        move();
        known();
        database.verify(row);
        refuseClosedRefund();
        for (var back : change.refunds()) {
            refund(back);
        }
        database.post(row, change.entries());
        database.put(row);
        beside();
        database.note(row, change.move().name(), change.event());
    }

    /** The foreign key, asked before anything is written. */
    private void refuseClosedRefund() {
        var whole = database.refund(row.id(), Refund.WHOLE);
        var opens = change.refunds().stream().anyMatch(back -> back.number() == Refund.WHOLE);
        var ended = whole != null
                && (whole.state == MemoryRefund.State.DONE || whole.state == MemoryRefund.State.WRITTEN_OFF);
        var absent = !opens && (whole == null || whole.state != MemoryRefund.State.DUE);
        MemoryDatabase.refuse(row.refundNumber != null && (ended || absent), "refunding_is_open");
    }

    private void move() {
        var to = change.move().to();
        var due = change.due();
        row.state = to;
        row.asks = 0;
        row.claims = 0;
        row.dueAt = due == null ? null : database.now() + due.toMillis();
        row.reviewFrom = to == State.REVIEW ? change.move().from() : null;
        row.refundNumber = to == State.REFUNDING ? Integer.valueOf(0) : null;
        if (to == State.VENDED) {
            row.vendedAt = row.vendedAt == null ? database.now() : row.vendedAt;
            row.receiptNumber = row.receiptNumber == null ? database.nextReceipt() : row.receiptNumber;
        }
        if (change.move() == Move.REVERSE) {
            row.reversedAt = database.now();
        }
        var reason = change.reason();
        if (reason != null) {
            row.reasonCode = reason.code();
            row.reason = reason.text();
        }
    }

    private void known() {
        var payment = change.payment();
        if (payment != null) {
            row.paid = payment.amount().amount();
            row.paidBy = payment.by();
            row.paidAt = payment.at();
        }
        var attempt = change.attempt();
        if (attempt != null) {
            row.vendor = attempt.vendor();
            row.vendReference = attempt.reference();
            row.attempts = attempt.number();
            row.vendStartedAt = database.now();
            row.vendSentAt = database.now();
        }
        var what = change.delivery();
        if (what != null) {
            row.tokens = what.tokens() == null ? row.tokens : what.tokens();
            row.units = what.unitsTenths() == null ? row.units : what.unitsTenths();
            row.receipt = what.receipt() == null ? row.receipt : what.receipt();
        }
    }

    private void refund(Change.Refunding back) {
        var same = database.refund(row.id(), back.number());
        if (same == null) {
            var amount = back.amount().amount();
            var fresh = new MemoryRefund(row.id(), back.number(), amount, back.reason());
            fresh.dueAt = database.now();
            database.refunds.add(fresh);
        } else if (same.state == MemoryRefund.State.REVIEW) {
            same.open(database.now());
        }
    }

    private void beside() {
        var attempt = change.attempt();
        if (attempt != null) {
            database.attempted(attempt.reference());
        }
        var message = change.message();
        if (message != null) {
            database.tell(row, message);
        }
        var id = row.id();
        if (change.move() == Move.WRITE_OFF) {
            var whole = database.refund(id, Refund.WHOLE);
            if (whole != null && whole.state == MemoryRefund.State.REVIEW) {
                whole.end(MemoryRefund.State.WRITTEN_OFF);
            }
        }
        var decision = change.decision();
        if (decision != null) {
            for (var one : database.cases) {
                if (one.isOpen() && one.subject.equals(id.value()) && DECIDABLE.contains(one.kind)) {
                    one.decision = decision.action();
                }
            }
        }
        var review = change.review();
        if (review != null) {
            database.openCase(new MemoryCase(id.value(), id, review, database.now(), null));
        }
    }

    @Override
    public String toString() {
        return change.move() + " of " + row.number;
    }
}
