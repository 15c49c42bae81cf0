package ng.powerpay.purchase;

import ng.powerpay.ledger.Entries;
import ng.powerpay.vending.VendOutcome;

/** Turns the definite end of an attempt into a move; of anything else it only asks again. */
final class SettleVend {

    private static final int MOST_ATTEMPTS = 12;

    private final Purchases purchases;

    SettleVend(Purchases purchases) {
        this.purchases = purchases;
    }

    /** @param purchase as read while this attempt was its current one */
    void settle(Purchase purchase, String vendor, VendOutcome outcome) {
        switch (outcome) {
            case VendOutcome.Vended vended -> deliver(purchase, vendor, vended);
            case VendOutcome.Refused(String code, String text) -> refuse(purchase, code, text);
            case VendOutcome.NotSent(String text) -> tryAgain(purchase, text);
            case VendOutcome.NotFound _, VendOutcome.Unknown _ -> askAgain(purchase);
        }
    }

    void askAgain(Purchase purchase) {
        var in = Schedule.LOST_VEND.after(purchase.asks());
        purchases.again(purchase, in, null);
    }

    private void deliver(Purchase purchase, String vendor, VendOutcome.Vended vended) {
        var price = purchase.price();
        var id = purchase.id();
        var entry = Entries.vended(id.value(), vendor, price.amountKobo(), price.feeKobo(), price.feeVatKobo());
        var change = Change.of(Move.DELIVER, vendor + " delivered")
                .set("units_tenths", vended.unitsTenths())
                .set("vend_receipt", vended.receipt())
                .assign("vended_at = now()")
                .assign("receipt_number = nextval('receipt_number')")
                .post(entry)
                .tell("TOKEN");
        if (!vended.tokens().isEmpty()) {
            change.set("tokens_sealed", purchases.seal(id, vended.tokens()));
        }
        var reference = purchase.vending().reference();
        if (!purchases.apply(id, change.onlyAttempt(reference))) {
            purchases.unawaited(id, reference);
        }
    }

    private void refuse(Purchase purchase, String code, String text) {
        purchases.apply(
                purchase.id(),
                Change.of(Move.REFUSE, "refused: " + text)
                        .set("reason_code", code)
                        .set("reason", "the company refused the sale")
                        .onlyAttempt(purchase.vending().reference()));
    }

    /** Surely not taken on: another attempt, later; after too many the money goes back. */
    private void tryAgain(Purchase purchase, String text) {
        var attempts = purchase.vending().attempts();
        if (attempts >= MOST_ATTEMPTS) {
            purchases.apply(
                    purchase.id(),
                    Change.of(Move.REFUSE, "given up after " + attempts + " attempts: " + text)
                            .set("reason_code", "COMPANY_UNREACHABLE")
                            .set("reason", "the company could not be reached")
                            .onlyAttempt(purchase.vending().reference()));
            return;
        }
        purchases.apply(
                purchase.id(),
                Change.of(Move.TRY_AGAIN, "not taken on: " + text)
                        .due(Schedule.VEND_AGAIN.after(attempts - 1))
                        .onlyAttempt(purchase.vending().reference()));
    }
}
