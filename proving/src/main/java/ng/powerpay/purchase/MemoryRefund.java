package ng.powerpay.purchase;

import org.jspecify.annotations.Nullable;

/** A row of {@code refund} in memory. */
final class MemoryRefund {

    enum State {
        DUE,
        DONE,
        REVIEW,
        WRITTEN_OFF
    }

    final PurchaseId purchase;
    final int number;
    final long amount;
    final Refund.Reason reason;
    State state = State.DUE;

    @Nullable
    Long dueAt;

    int asks;
    int claims;

    @Nullable
    Long sentAt;

    MemoryRefund(PurchaseId purchase, int number, long amount, Refund.Reason reason) {
        this.purchase = purchase;
        this.number = number;
        this.amount = amount;
        this.reason = reason;
    }

    boolean is(PurchaseId id, int wanted) {
        return number == wanted && purchase.equals(id);
    }

    /** What a person or a decision makes of one that waits: it is due again, as if never sent. */
    void open(long now) {
        state = State.DUE;
        dueAt = now;
        asks = 0;
        claims = 0;
        sentAt = null;
    }

    void end(State as) {
        state = as;
        dueAt = null;
    }
}
