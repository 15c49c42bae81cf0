package ng.powerpay.purchase;

/** Every move a purchase may make; the database holds the same list and refuses all others. */
enum Move {
    PAY(State.AWAITING_PAYMENT, State.PAID),
    /** Both in one commit, where somebody sells: what is bought next is written with the money. */
    PAY_AND_VEND(State.AWAITING_PAYMENT, State.VENDING),
    RETURN_PAYMENT(State.AWAITING_PAYMENT, State.REFUNDING),
    EXPIRE(State.AWAITING_PAYMENT, State.EXPIRED),
    QUESTION_PAYMENT(State.AWAITING_PAYMENT, State.REVIEW),
    REVIVE(State.EXPIRED, State.AWAITING_PAYMENT),
    BEGIN_VEND(State.PAID, State.VENDING),
    GIVE_UP_VEND(State.PAID, State.REFUNDING),
    QUESTION_PAID(State.PAID, State.REVIEW),
    TRY_AGAIN(State.VENDING, State.PAID),
    DELIVER(State.VENDING, State.VENDED),
    REFUSE(State.VENDING, State.REFUNDING),
    QUESTION_VEND(State.VENDING, State.REVIEW),
    REVERSE(State.VENDED, State.REVIEW),
    REFUND(State.REFUNDING, State.REFUNDED),
    QUESTION_REFUND(State.REFUNDING, State.REVIEW),
    RESUME_PAYMENT(State.REVIEW, State.AWAITING_PAYMENT),
    RESUME_PAID(State.REVIEW, State.PAID),
    RESUME_VEND(State.REVIEW, State.VENDING),
    DECIDE_VENDED(State.REVIEW, State.VENDED),
    DECIDE_REFUND(State.REVIEW, State.REFUNDING),
    WRITE_OFF(State.REVIEW, State.WRITTEN_OFF);

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
