package ng.powerpay.purchase;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import ng.powerpay.job.Step;
import ng.powerpay.ledger.Entries;
import ng.powerpay.payment.Gateways;
import ng.powerpay.payment.PaymentStatus;
import org.jspecify.annotations.Nullable;

/** Asks the gateway whether the money is there; the amount and currency must be those asked for. */
final class ConfirmPayment implements Step {

    private static final int LEAST_ASKS = 5;
    private static final int MOST_ASKS = 30;

    private final Purchases purchases;
    private final Gateways gateways;
    private final Duration unpaidFor;

    ConfirmPayment(Purchases purchases, Gateways gateways, Duration unpaidFor) {
        this.purchases = purchases;
        this.gateways = gateways;
        this.unpaidFor = unpaidFor;
    }

    @Override
    public void run(String id) {
        var purchase = purchases.get(new PurchaseId(id));
        if (purchase.state() != State.AWAITING_PAYMENT) {
            return;
        }
        var paying = purchase.paying();
        switch (gateways.named(paying.gateway()).verify(paying.reference())) {
            case PaymentStatus.Paid paid -> confirm(purchase, paid);
            case PaymentStatus.Declined(String text) -> askOrExpire(purchase, short200(text));
            case PaymentStatus.Pending _ -> askOrExpire(purchase, null);
            case PaymentStatus.Reversed(String text) -> expire(purchase, "reversed: " + short200(text));
            case PaymentStatus.Unknown(String text) -> askOrQuestion(purchase, text);
        }
    }

    private void confirm(Purchase purchase, PaymentStatus.Paid paid) {
        var naira = paid.currency().equals("NGN");
        var exact = naira && paid.amount().equals(purchase.price().totalKobo());
        var change = exact
                ? Change.of(Move.PAY, "paid by " + paid.channel())
                : Change.of(Move.QUESTION_PAYMENT, "paid " + paid.amount().amount() + " of currency " + paid.currency())
                        .set("reason_code", "WRONG_AMOUNT")
                        .set("reason", "another amount or currency than asked for was paid");
        if (naira) {
            change.post(Entries.paid(purchase.id().value(), purchase.paying().gateway(), paid.amount()))
                    .set("paid_kobo", paid.amount());
        }
        purchases.apply(
                purchase.id(),
                change.set("paid_at", OffsetDateTime.ofInstant(paid.at(), ZoneOffset.UTC))
                        .set("paid_by", paid.channel())
                        .set("gateway_fee_kobo", paid.fee()));
    }

    /** Late money revives a purchase, so it gets its questions again before it expires again. */
    private void askOrExpire(Purchase purchase, @Nullable String decline) {
        if (purchase.age().compareTo(unpaidFor) > 0 && purchase.asks() >= LEAST_ASKS) {
            expire(purchase, "nobody paid in time");
        } else {
            askLater(purchase, decline);
        }
    }

    /** Whoever gave no answer did not say "unpaid": never expire on that, but call a person. */
    private void askOrQuestion(Purchase purchase, String text) {
        if (purchase.age().compareTo(unpaidFor.multipliedBy(2)) <= 0 || purchase.asks() < MOST_ASKS) {
            askLater(purchase, null);
            return;
        }
        purchases.apply(
                purchase.id(),
                Change.of(Move.QUESTION_PAYMENT, "no usable answer: " + text)
                        .set("reason_code", "PAYMENT_IN_DOUBT")
                        .set("reason", "the gateway does not say what became of the payment"));
    }

    private void askLater(Purchase purchase, @Nullable String decline) {
        purchases.again(purchase, Schedule.PAYMENT.after(purchase.asks()), decline);
    }

    private void expire(Purchase purchase, String why) {
        purchases.apply(purchase.id(), Change.of(Move.EXPIRE, why).onlyDue(purchase.dueAt()));
    }

    private static String short200(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }
}
