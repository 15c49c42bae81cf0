package ng.powerpay.purchase;

/** Every move a purchase may make; the database holds the same list and refuses all others. */
enum Move {
    PAY(State.AWAITING_PAYMENT, State.PAID),
    EXPIRE(State.AWAITING_PAYMENT, State.EXPIRED),
    QUESTION_PAYMENT(State.AWAITING_PAYMENT, State.REVIEW),
    REVIVE(State.EXPIRED, State.AWAITING_PAYMENT),
    BEGIN_VEND(State.PAID, State.VENDING),
    GIVE_UP_VEND(State.PAID, State.VEND_FAILED),
    QUESTION_PAID(State.PAID, State.REVIEW),
    TRY_AGAIN(State.VENDING, State.PAID),
    DELIVER(State.VENDING, State.VENDED),
    REFUSE(State.VENDING, State.VEND_FAILED),
    QUESTION_VEND(State.VENDING, State.REVIEW),
    BEGIN_REFUND(State.VEND_FAILED, State.REFUNDING),
    QUESTION_FAILURE(State.VEND_FAILED, State.REVIEW),
    REFUND(State.REFUNDING, State.REFUNDED),
    QUESTION_REFUND(State.REFUNDING, State.REVIEW);

    private final State from;
    private final State to;

    Move(State from, State to) {
        this.from = from;
        this.to = to;
    }

    State from() {
        return from;
    }

    State to() {
        return to;
    }
}
