package ng.powerpay.purchase;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import ng.powerpay.job.Step;
import ng.powerpay.ledger.Entries;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.Gateways;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/**
 * Asks the gateway whether the money is there. The price in naira is taken and vended at once; what
 * is beyond it goes back; less than it goes back whole; another currency waits for a person.
 */
final class ConfirmPayment implements Step<Purchase> {

    /** Buys the energy of a purchase that is paid, or that is about to be. */
    @FunctionalInterface
    interface Vending extends Step<Purchase> {

        /** An attempt to write in one commit with the money; empty when nobody sells now. */
        default Optional<Begun> begin(Purchase unpaid) {
            return Optional.empty();
        }
    }

    /** @param send makes the call, once the attempt is stored, with the purchase as it is then */
    record Begun(Change.Attempt attempt, Consumer<Purchase> send) {}

    private static final int LEAST_ASKS = 5;
    private static final int MOST_ASKS = 30;

    /** Long enough to begin the vend in the same breath, short if this process dies now. */
    private static final Duration BREATH = Duration.ofSeconds(10);

    private final Purchases purchases;
    private final Gateways gateways;
    private final Duration unpaidFor;
    private final Vending vend;

    ConfirmPayment(Purchases purchases, Gateways gateways, Duration unpaidFor, Vending vend) {
        this.purchases = purchases;
        this.gateways = gateways;
        this.unpaidFor = unpaidFor;
        this.vend = vend;
    }

    @Override
    public void run(Purchase purchase) {
        var paying = purchase.paying();
        var gateway = gateways.named(paying.gateway());
        switch (gateway.verify(paying.reference(), purchase.price().totalKobo())) {
            case PaymentStatus.Paid paid -> confirm(purchase, paid);
            case PaymentStatus.Declined(String text) -> askOrExpire(purchase, gateway, "declined: " + text, text);
            case PaymentStatus.Pending(String text) -> askOrExpire(purchase, gateway, "unpaid: " + text, null);
            case PaymentStatus.Reversed(String text) -> expire(purchase, "reversed: " + text);
            case PaymentStatus.Unknown(String text) -> askOrQuestion(purchase, gateway, text);
        }
    }

    private void confirm(Purchase purchase, PaymentStatus.Paid paid) {
        if (!paid.currency().equals("NGN")) {
            purchases.apply(
                    purchase.id(),
                    Change.of(
                                    Move.QUESTION_PAYMENT,
                                    "paid " + paid.amount().amount() + " of currency " + paid.currency())
                            .review("WRONG_CURRENCY")
                            .reason("WRONG_CURRENCY", "another currency than naira was paid"));
            return;
        }
        var total = purchase.price().totalKobo();
        if (paid.amount().compareTo(total) < 0) {
            returnAll(purchase, paid);
        } else {
            take(purchase, paid, paid.amount().plus(total.negated()));
        }
    }

    private void take(Purchase purchase, PaymentStatus.Paid paid, Kobo excess) {
        var begun = vend.begin(purchase);
        var change = begun.map(one -> paidAndBegun(purchase, paid, one.attempt()))
                .orElseGet(() -> received(Move.PAY, "paid by " + paid.channel(), purchase, paid)
                        .due(BREATH));
        if (!excess.equals(Kobo.ZERO)) {
            change.refund(new Change.Refunding(Refund.WHOLE + 1, excess, Refund.Reason.PAID_TOO_MUCH))
                    .post(Entries.refunding(purchase.id().value(), Refund.WHOLE + 1, excess));
        }
        purchases.apply(purchase.id(), change).ifPresent(begun.map(Begun::send).orElse(vend::run));
    }

    /** The money and the attempt that spends it in one commit; the call comes after it. */
    private static Change paidAndBegun(Purchase purchase, PaymentStatus.Paid paid, Change.Attempt attempt) {
        return received(Move.PAY_AND_VEND, "paid by " + paid.channel() + ", " + attempt.says(), purchase, paid)
                .attempt(attempt)
                .due(VendPurchase.FIRST_QUESTION);
    }

    private void returnAll(Purchase purchase, PaymentStatus.Paid paid) {
        purchases.apply(
                purchase.id(),
                received(Move.RETURN_PAYMENT, "paid only " + paid.amount().spoken(), purchase, paid)
                        .reason("WRONG_AMOUNT", "less than the price was paid, so it goes back")
                        .refund(new Change.Refunding(Refund.WHOLE, paid.amount(), Refund.Reason.WRONG_AMOUNT))
                        .post(Entries.refunding(purchase.id().value(), Refund.WHOLE, paid.amount())));
    }

    private static Change received(Move move, String event, Purchase purchase, PaymentStatus.Paid paid) {
        var gateway = purchase.paying().gateway();
        return Change.of(move, event)
                .paid(new Change.Payment(paid.amount(), paid.channel(), paid.at(), paid.fee()))
                .post(Entries.paid(purchase.id().value(), gateway, paid.amount(), paid.fee()));
    }

    /** Late money revives a purchase, so it gets its questions again before it expires again. */
    private void askOrExpire(Purchase purchase, Gateway gateway, String answer, @Nullable String decline) {
        if (purchase.age().compareTo(unpaidFor) > 0 && purchase.asks() >= LEAST_ASKS) {
            expire(purchase, "nobody paid in time");
        } else {
            purchases.again(purchase, gateway.patience().payment().after(purchase.asks()), short200(answer), decline);
        }
    }

    /** Whoever gave no answer did not say "unpaid": never expire on that, but call a person. */
    private void askOrQuestion(Purchase purchase, Gateway gateway, String text) {
        if (purchase.age().compareTo(unpaidFor.multipliedBy(2)) <= 0 || purchase.asks() < MOST_ASKS) {
            var in = gateway.patience().payment().after(purchase.asks());
            purchases.again(purchase, in, short200("no usable answer: " + text), null);
            return;
        }
        purchases.apply(
                purchase.id(),
                Change.of(Move.QUESTION_PAYMENT, "no usable answer: " + text)
                        .review("PAYMENT_IN_DOUBT")
                        .reason("PAYMENT_IN_DOUBT", "the gateway does not say what became of the payment"));
    }

    private void expire(Purchase purchase, String why) {
        purchases.apply(purchase.id(), Change.of(Move.EXPIRE, why).onlyDue(purchase.dueAt()));
    }

    private static String short200(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }
}
