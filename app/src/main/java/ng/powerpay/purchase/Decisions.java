package ng.powerpay.purchase;

import java.util.List;
import ng.powerpay.ledger.Entries;
import ng.powerpay.ledger.Entry;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/**
 * What people may do with a purchase that waits for one. Each is one guarded statement that also
 * closes the case; false means that somebody else decided first, or that this cannot be done from
 * where the purchase stood.
 */
public final class Decisions {

    private final Purchases purchases;
    private final Refunds refunds;

    Decisions(Purchases purchases, Refunds refunds) {
        this.purchases = purchases;
        this.refunds = refunds;
    }

    /**
     * Lets the machine go on where it stood: it asks again, and may send the same reference again.
     */
    public boolean resume(PurchaseId id, String by) {
        var purchase = waiting(id);
        if (purchase == null) {
            return false;
        }
        return switch (from(purchase)) {
            case AWAITING_PAYMENT -> decide(purchase, Move.RESUME_PAYMENT, "RESUME", by);
            case PAID -> decide(purchase, Move.RESUME_PAID, "RESUME", by);
            case VENDING -> decide(purchase, Move.RESUME_VEND, "RESUME", by);
            case REFUNDING -> refund(id, null, by);
            case VENDED -> deliveredAfterAll(purchase, by);
            case REFUNDED, EXPIRED, REVIEW, WRITTEN_OFF -> false;
        };
    }

    /** Who proposed something, and who agreed. */
    public record Two(String proposedBy, String by) {}

    /**
     * A person takes it from the machine: nothing goes on by itself until its case is decided. Its
     * step
     * must not be under way, which the caller looks at.
     *
     * @return false where it is at an end, with a person already, or moved since
     */
    public boolean takeInHand(PurchaseId id, String by, String why) {
        var purchase = purchases.find(id).orElse(null);
        var move = purchase == null
                ? null
                : switch (purchase.state()) {
                    case AWAITING_PAYMENT -> Move.QUESTION_PAYMENT;
                    case PAID -> Move.QUESTION_PAID;
                    case VENDING -> Move.QUESTION_VEND;
                    case VENDED, REFUNDING, REFUNDED, EXPIRED, REVIEW, WRITTEN_OFF -> null;
                };
        if (purchase == null || move == null) {
            return false;
        }
        var change = Change.of(move, by + " takes it in hand: " + why)
                .review("TAKEN_IN_HAND")
                .onlyDue(purchase.dueAt())
                .onlyAttempt(purchase.vending().reference());
        return purchases.applyHere(id, change).isPresent();
    }

    /** Gives back what was paid. Whoever decides this knows that the vendor did not deliver. */
    public boolean refund(PurchaseId id, @Nullable String proposedBy, String by) {
        var purchase = waiting(id);
        if (purchase == null || purchase.paying().paid() == null) {
            return false;
        }
        var amount = purchase.owed();
        var change = Change.of(Move.DECIDE_REFUND, both(proposedBy, by) + " decided to refund")
                .decided(new Change.Decision("REFUND", by, proposedBy))
                .refund(new Change.Refunding(Refund.WHOLE, amount, Refund.Reason.DECIDED));
        if (from(purchase) != State.REFUNDING) {
            change.post(Entries.refunding(id.value(), Refund.WHOLE, amount));
        }
        return purchases.applyHere(id, change).isPresent();
    }

    private static String both(@Nullable String proposedBy, String by) {
        return proposedBy == null ? by : proposedBy + " and " + by;
    }

    /**
     * Takes two people.
     *
     * @param tokens as the vendor told them to a person; empty for a postpaid bill only
     */
    public boolean markVended(PurchaseId id, List<Token> tokens, @Nullable Long unitsTenths, Two who) {
        var purchase = waiting(id);
        var vendor = purchase == null ? null : purchase.vending().vendor();
        if (purchase == null
                || vendor == null
                || from(purchase) != State.VENDING
                || who.by().equals(who.proposedBy())) {
            return false;
        }
        var sealed = tokens.isEmpty() ? null : purchases.seal(id, tokens);
        return purchases
                .applyHere(
                        id,
                        Change.of(
                                        Move.DECIDE_VENDED,
                                        both(who.proposedBy(), who.by()) + " entered what the vendor delivered")
                                .decided(new Change.Decision("MARK_VENDED", who.by(), who.proposedBy()))
                                .delivered(Change.Delivery.of(tokens, sealed, unitsTenths, null))
                                .post(sale(purchase, vendor, false))
                                .tell("TOKEN"))
                .isPresent();
    }

    private boolean deliveredAfterAll(Purchase purchase, String by) {
        var vendor = FindLostVend.stored(purchase.vending().vendor());
        return purchases
                .applyHere(
                        purchase.id(),
                        Change.of(Move.DECIDE_VENDED, by + " found that the delivery stands")
                                .decided(new Change.Decision("RESUME", by, null))
                                .post(sale(purchase, vendor, true)))
                .isPresent();
    }

    /** Neither energy nor money can be given; takes two people. */
    public boolean writeOff(PurchaseId id, String proposedBy, String by) {
        var purchase = waiting(id);
        if (purchase == null || proposedBy.equals(by)) {
            return false;
        }
        var change = Change.of(Move.WRITE_OFF, proposedBy + " and " + by + " wrote it off")
                .decided(new Change.Decision("WRITE_OFF", by, proposedBy));
        if (purchase.paying().paid() != null) {
            change.post(Entries.writtenOff(id.value(), purchase.owed(), from(purchase) == State.REFUNDING));
        }
        return purchases.applyHere(id, change).isPresent();
    }

    /**
     * Has a refund of what was paid beyond the price sent again, under its old key.
     *
     * @param number from 1
     */
    public boolean sendAgain(PurchaseId id, int number, String by) {
        return refunds.reopen(id, number, new Change.Decision("SEND_AGAIN", by, null));
    }

    /**
     * What was paid beyond the price cannot be given back; takes two people.
     *
     * @param number from 1
     * @param amount of this refund, as the two people saw it
     */
    public boolean writeOffRefund(PurchaseId id, int number, Kobo amount, String proposedBy, String by) {
        return !proposedBy.equals(by)
                && refunds.writeOff(id, number, amount, new Change.Decision("WRITE_OFF", by, proposedBy));
    }

    private boolean decide(Purchase purchase, Move move, String action, String by) {
        return purchases
                .applyHere(
                        purchase.id(),
                        Change.of(move, by + " lets it go on").decided(new Change.Decision(action, by, null)))
                .isPresent();
    }

    private static Entry sale(Purchase purchase, String vendor, boolean afterAll) {
        var id = purchase.id().value();
        var price = purchase.price();
        return afterAll
                ? Entries.vendedAfterAll(id, vendor, price.amountKobo(), price.feeKobo(), price.feeVatKobo())
                : Entries.vended(id, vendor, price.amountKobo(), price.feeKobo(), price.feeVatKobo());
    }

    private @Nullable Purchase waiting(PurchaseId id) {
        return purchases
                .find(id)
                .filter(purchase -> purchase.state() == State.REVIEW)
                .orElse(null);
    }

    private static State from(Purchase purchase) {
        var from = purchase.ending().reviewFrom();
        if (from == null) {
            throw new IllegalStateException("a review knows where it came from");
        }
        return from;
    }
}
