package ng.powerpay.reconcile;

import java.time.Duration;
import ng.powerpay.payment.PaymentHints;
import ng.powerpay.payment.Webhook;
import ng.powerpay.review.ReviewCases;
import ng.powerpay.vending.VendHints;

/**
 * What is done about a difference, once. Asking goes through the doors that webhooks take, so the
 * steps of the purchase ask the provider and believe nothing that stands in a file.
 */
final class Remedies {

    /** Time enough for the steps to have asked. */
    private static final Duration ASKED = Duration.ofMinutes(10);

    private final Differences differences;
    private final ReviewCases cases;
    private final PaymentHints payments;
    private final VendHints vends;
    private final OurBooks books;

    Remedies(Differences differences, ReviewCases cases, PaymentHints payments, VendHints vends, OurBooks books) {
        this.differences = differences;
        this.cases = cases;
        this.payments = payments;
        this.vends = vends;
        this.books = books;
    }

    /** @return what was done, in words */
    String apply(Run run, Difference difference) {
        var kind = difference.kind().name();
        var told = differences.told(difference, kind);
        if (told.isEmpty()) {
            var done = act(difference);
            differences.note(run, difference, kind);
            return done;
        }
        var asks = difference.way().remedy() != Difference.Remedy.CASE;
        var still = kind + "_STILL";
        if (asks
                && told.get().compareTo(ASKED) > 0
                && differences.told(difference, still).isEmpty()) {
            open(difference, "; asking changed nothing");
            differences.note(run, difference, still);
            return "asking changed nothing: case opened";
        }
        return "told before";
    }

    private String act(Difference difference) {
        var ask = difference.way().ask();
        return switch (difference.way().remedy()) {
            case CASE -> {
                open(difference, "");
                yield "case opened";
            }
            case ASK_PAYMENT -> hint(difference, Webhook.Kind.PAYMENT);
            case ASK_REFUND -> hint(difference, Webhook.Kind.REFUND);
            case ASK_VEND -> {
                vends.received(difference.provider(), ask);
                yield "asking the vendor";
            }
            case BOOK_LOSS -> {
                var theirs = difference.theirs();
                var purchase = difference.purchase();
                if (theirs != null && purchase != null) {
                    books.lost(purchase, difference.provider(), theirs);
                }
                hint(difference, Webhook.Kind.DISPUTE);
                yield "loss booked, case opened";
            }
        };
    }

    private String hint(Difference difference, Webhook.Kind kind) {
        var key = "statement:" + kind + ":" + difference.reference();
        payments.received(
                difference.provider(),
                new Webhook.Hint(kind, key, difference.way().ask()));
        return "asking the gateway";
    }

    private void open(Difference difference, String more) {
        cases.open(
                difference.provider() + " " + difference.reference(),
                difference.purchase(),
                difference.kind().name(),
                difference.told() + more);
    }
}
