package ng.powerpay.purchase;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a customer is told about a purchase: plain English, what happens next, and when. */
final class StatusText {

    private StatusText() {}

    static String of(Purchase purchase) {
        var total = purchase.price().totalKobo().spoken();
        return switch (purchase.state()) {
            case AWAITING_PAYMENT ->
                purchase.paying().decline() == null
                        ? "We are waiting for your payment of " + total + "."
                        : "Your payment did not go through. You have not been charged; try again.";
            case PAID, VENDING ->
                purchase.vending().age().compareTo(Duration.ofSeconds(20)) < 0
                        ? "Payment received. Getting your electricity now."
                        : "Payment received. " + purchase.owner().companyName()
                                + " is slow; we keep asking. Do not pay again.";
            case VENDED ->
                purchase.vending().tokens().isEmpty()
                        ? "Your bill is paid."
                        : "Here is your token. Type it into your meter.";
            case REFUNDING -> {
                var why = "WRONG_AMOUNT".equals(purchase.ending().reasonCode())
                        ? "Less than the price was paid."
                        : purchase.owner().companyName() + " could not sell.";
                yield why + " Your " + purchase.owed().spoken() + " is on its way back to you.";
            }
            case REFUNDED -> "Your " + purchase.owed().spoken() + " was sent back to where you paid from.";
            case EXPIRED -> "Nobody paid in time, so nothing was charged.";
            case WRITTEN_OFF -> "This purchase was closed by our team. Write to us with its reference.";
            case REVIEW ->
                "One of us is looking at this purchase and will finish it or send your money back"
                        + " within 24 hours. Do not pay again.";
        };
    }

    /** When we look next by ourselves; nothing when nothing is left to do. */
    static @Nullable Instant nextCheck(Purchase purchase) {
        return purchase.state() == State.REFUNDING ? purchase.ending().refundDueAt() : purchase.dueAt();
    }
}
