package ng.powerpay.purchase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ng.powerpay.ledger.Entry;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/**
 * One move of a purchase with all that must be true together with it: what becomes known, postings,
 * refunds, messages, the case for a person, the event for people, and when the next step is due.
 * {@link Purchases#apply} writes it whole, or not at all when the purchase has left the state that
 * the move leaves.
 */
final class Change {

    /** What the gateway said about the money. */
    record Payment(
            Kobo amount, String by, Instant at, @Nullable Kobo fee) {}

    /** A vend attempt about to be made. */
    record Attempt(String vendor, String reference, int number) {

        /** For the event. */
        String says() {
            return "attempt " + number + " at " + vendor;
        }
    }

    /**
     * What a vendor delivered.
     *
     * @param tokens sealed; null for a postpaid bill
     * @param tail the last four digits of the one that brings the units, for staff to search by
     */
    record Delivery(
            byte @Nullable [] tokens,
            @Nullable String tail,
            @Nullable Long unitsTenths,
            @Nullable String receipt) {

        /** @param sealed the same tokens */
        static Delivery of(
                List<Token> tokens, byte @Nullable [] sealed, @Nullable Long unitsTenths, @Nullable String receipt) {
            var tail = tokens.stream()
                    .filter(token -> token.kind() == Token.Kind.CREDIT)
                    .findFirst()
                    .map(token -> token.digits().substring(16))
                    .orElse(null);
            return new Delivery(sealed, tail, unitsTenths, receipt);
        }
    }

    /** Money to give back, and why. */
    record Refunding(int number, Kobo amount, Refund.Reason reason) {}

    record Reason(String code, String text) {}

    /** What people decided about the case: who, and for a writing off who proposed it. */
    record Decision(String action, String by, @Nullable String proposedBy) {}

    private final Move move;
    private final String event;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Refunding> refunds = new ArrayList<>();
    private Duration due = Duration.ZERO;
    private @Nullable Payment payment;
    private @Nullable Attempt attempt;
    private @Nullable Delivery delivery;
    private @Nullable Reason reason;
    private @Nullable String message;
    private @Nullable String review;
    private @Nullable Decision decision;
    private @Nullable String onlyAttempt;
    private @Nullable Instant onlyDue;

    private Change(Move move, String event) {
        this.move = move;
        this.event = event;
    }

    /** @param event what happened, for staff to read; never a token or a phone number */
    static Change of(Move move, String event) {
        return new Change(move, event.substring(0, Math.min(500, event.length())));
    }

    /** When the next step is due; at once unless said otherwise. */
    Change due(Duration in) {
        due = in;
        return this;
    }

    Change paid(Payment seen) {
        payment = seen;
        return this;
    }

    /** Records the vend attempt that is about to be made, and that it is sent now. */
    Change attempt(Attempt begun) {
        attempt = begun;
        return this;
    }

    Change delivered(Delivery what) {
        delivery = what;
        return this;
    }

    /** @param text for the customer */
    Change reason(String code, String text) {
        reason = new Reason(code, text);
        return this;
    }

    Change post(Entry entry) {
        entries.add(entry);
        return this;
    }

    /** Opens a refund, due at once; one that waits for a person is opened again. */
    Change refund(Refunding back) {
        refunds.add(back);
        return this;
    }

    /** Tells the customer on every channel there is. */
    Change tell(String kind) {
        message = kind;
        return this;
    }

    /** Opens a case for a person; the event says what is the matter. */
    Change review(String kind) {
        review = kind;
        return this;
    }

    /** Closes the case that called a person. */
    Change decided(Decision by) {
        decision = by;
        return this;
    }

    /** Does nothing if another attempt has begun since: its reference is not this one. */
    Change onlyAttempt(@Nullable String reference) {
        onlyAttempt = reference;
        return this;
    }

    /** Does nothing if a hint or another worker moved the due time since it was read. */
    Change onlyDue(@Nullable Instant at) {
        onlyDue = at;
        return this;
    }

    Move move() {
        return move;
    }

    String event() {
        return event;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Refunding> refunds() {
        return refunds;
    }

    /** Null where the purchase's own step is not due. */
    @Nullable
    Duration due() {
        return move.to().isDue() ? due : null;
    }

    @Nullable
    Payment payment() {
        return payment;
    }

    @Nullable
    Attempt attempt() {
        return attempt;
    }

    @Nullable
    Delivery delivery() {
        return delivery;
    }

    @Nullable
    Reason reason() {
        return reason;
    }

    @Nullable
    String message() {
        return message;
    }

    /**
     * What browsers that asked for it are told: the same, and what customers only see when they
     * look.
     */
    @Nullable
    String push() {
        if (message != null) {
            return message;
        }
        return switch (move.to()) {
            case REFUNDING -> "REFUNDING";
            case REVIEW -> "REVIEW";
            default -> null;
        };
    }

    @Nullable
    String review() {
        return review;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    String onlyAttempt() {
        return onlyAttempt;
    }

    @Nullable
    Instant onlyDue() {
        return onlyDue;
    }
}
