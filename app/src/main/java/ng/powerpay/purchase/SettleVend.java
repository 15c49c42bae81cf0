package ng.powerpay.purchase;

import ng.powerpay.ledger.Entries;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.Vendor;

/** Turns the definite end of an attempt into a move; of anything else it only asks again. */
final class SettleVend {

    private static final int MOST_ATTEMPTS = 12;

    private final Purchases purchases;

    SettleVend(Purchases purchases) {
        this.purchases = purchases;
    }

    /** @param purchase as read while this attempt was its current one */
    void settle(Purchase purchase, Vendor vendor, VendOutcome outcome) {
        switch (outcome) {
            case VendOutcome.Vended vended -> deliver(purchase, vendor.name(), vended);
            case VendOutcome.Refused(String code, String text) -> refuse(purchase, "refused: " + text, code);
            case VendOutcome.NotSent(String text) -> tryAgain(purchase, vendor, text);
            case VendOutcome.NotFound _, VendOutcome.Unknown _ -> {
                var in = vendor.terms().ask().after(purchase.asks());
                purchases.again(purchase, in, said(outcome), null);
            }
        }
    }

    /** For staff; never a token. */
    static String said(VendOutcome outcome) {
        return switch (outcome) {
            case VendOutcome.Vended _ -> "delivered";
            case VendOutcome.Refused(String code, String text) -> "refused, " + code + ": " + text;
            case VendOutcome.NotSent(String text) -> "not taken on: " + text;
            case VendOutcome.NotFound(String text) -> "not found: " + text;
            case VendOutcome.Unknown(String text) -> "no usable answer: " + text;
        };
    }

    private void deliver(Purchase purchase, String vendor, VendOutcome.Vended vended) {
        var price = purchase.price();
        var id = purchase.id();
        var tokens = vended.tokens();
        var sealed = tokens.isEmpty() ? null : purchases.seal(id, tokens);
        var change = Change.of(Move.DELIVER, vendor + " delivered")
                .delivered(Change.Delivery.of(tokens, sealed, vended.unitsTenths(), vended.receipt()))
                .post(Entries.vended(id.value(), vendor, price.amountKobo(), price.feeKobo(), price.feeVatKobo()))
                .tell("TOKEN")
                .onlyAttempt(purchase.vending().reference());
        if (purchases.apply(id, change).isEmpty()) {
            tooLate(purchase, vended);
        }
    }

    /**
     * Somebody else delivered the same meanwhile; or this is energy that nobody awaits any more.
     */
    private void tooLate(Purchase seen, VendOutcome.Vended vended) {
        var now = purchases.get(seen.id());
        var reference = seen.vending().reference();
        var same = now.state() == State.VENDED
                && vended.tokens().equals(now.vending().tokens())
                && FindLostVend.stored(now.vending().reference()).equals(reference);
        if (!same) {
            purchases.unawaited(now, "delivered beside what was awaited, under " + reference, vended.tokens());
        }
    }

    private void refuse(Purchase purchase, String event, String code) {
        var reachable = !code.equals("COMPANY_UNREACHABLE");
        var total = purchase.price().totalKobo();
        purchases.apply(
                purchase.id(),
                Change.of(Move.REFUSE, event)
                        .reason(code, reachable ? "the company refused the sale" : "the company could not be reached")
                        .refund(new Change.Refunding(Refund.WHOLE, total, Refund.Reason.NOT_DELIVERED))
                        .post(Entries.refunding(purchase.id().value(), Refund.WHOLE, total))
                        .onlyAttempt(purchase.vending().reference()));
    }

    /** Surely not taken on: another attempt, later; after too many the money goes back. */
    private void tryAgain(Purchase purchase, Vendor vendor, String text) {
        var attempts = purchase.vending().attempts();
        if (attempts >= MOST_ATTEMPTS) {
            refuse(purchase, "given up after " + attempts + " attempts: " + text, "COMPANY_UNREACHABLE");
            return;
        }
        purchases.apply(
                purchase.id(),
                Change.of(Move.TRY_AGAIN, "not taken on: " + text)
                        .due(vendor.terms().again().after(attempts - 1))
                        .onlyAttempt(purchase.vending().reference()));
    }
}
