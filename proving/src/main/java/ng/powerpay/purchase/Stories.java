package ng.powerpay.purchase;

import static ng.powerpay.purchase.Story.Plan.USUAL;
import static ng.powerpay.purchase.Story.asks;
import static ng.powerpay.purchase.Story.ends;

import java.util.List;
import java.util.stream.Stream;

/** All provider outcomes that are tried. */
final class Stories {

    private static final Story.Plan REFUSED = USUAL.with(Selling.REFUSES);

    private Stories() {}

    static List<Story> all() {
        return Stream.of(vending(), paying(), repaying()).flatMap(List::stream).toList();
    }

    private static List<Story> vending() {
        return List.of(
                ends("delivered", USUAL, State.VENDED),
                ends("delivered-postpaid", USUAL.postpaid(), State.VENDED),
                ends("response-lost", USUAL.with(Selling.RESPONSE_LOST), State.VENDED),
                ends("delivered-late", USUAL.with(Selling.DELIVERS_LATE), State.VENDED),
                ends("refused", REFUSED, State.REFUNDED),
                ends("refused-late", USUAL.with(Selling.REFUSES_LATE), State.REFUNDED),
                ends("not-sent-then-delivered", USUAL.with(Selling.UNREACHABLE_FIRST), State.VENDED),
                ends("never-sent", USUAL.with(Selling.UNREACHABLE).slowly(), State.REFUNDED),
                ends("unknown-then-delivered", USUAL.with(Selling.SILENT_FIRST), State.VENDED),
                ends("unknown-then-refused", USUAL.with(Selling.SILENT_THEN_REFUSES), State.REFUNDED),
                ends("never-arrived", USUAL.with(Selling.LOSES_THE_FIRST), State.VENDED),
                ends("never-arrived-then-lost", USUAL.with(Selling.LOSES_THE_FIRST_THEN_THE_ANSWER), State.VENDED),
                asks("vendor-silent", USUAL.with(Selling.SILENT).slowly(), "VEND_IN_DOUBT"),
                ends("not-replay-safe", USUAL.notReplaySafe(), State.VENDED),
                ends(
                        "not-replay-safe-response-lost",
                        USUAL.with(Selling.RESPONSE_LOST).notReplaySafe(),
                        State.VENDED),
                asks(
                        "not-replay-safe-never-arrived",
                        USUAL.with(Selling.LOSES_ALL).notReplaySafe().slowly(),
                        "VEND_IN_DOUBT"),
                asks("taken-back", USUAL.with(Selling.REVERSES), "VEND_REVERSED"));
    }

    private static List<Story> paying() {
        return List.of(
                ends("webhook-lost", USUAL.with(Paying.WEBHOOK_LOST), State.VENDED),
                ends("webhook-late", USUAL.with(Paying.WEBHOOK_LATE), State.VENDED),
                ends("overpaid", USUAL.with(Paying.TOO_MUCH), State.VENDED),
                ends("overpaid-refused", REFUSED.with(Paying.TOO_MUCH), State.REFUNDED),
                ends("underpaid", USUAL.with(Paying.TOO_LITTLE), State.REFUNDED),
                ends("declined-first", USUAL.with(Paying.DECLINED_FIRST), State.VENDED),
                ends("gateway-silent-first", USUAL.with(Paying.SILENT_FIRST), State.VENDED),
                asks("gateway-silent", USUAL.with(Paying.SILENT).slowly(), "PAYMENT_IN_DOUBT"),
                ends("paid-after-expiry", USUAL.with(Paying.LATE), State.VENDED),
                ends("never-paid", USUAL.with(Paying.NEVER), State.EXPIRED),
                asks("paid-in-dollars", USUAL.with(Paying.IN_DOLLARS), "WRONG_CURRENCY"),
                ends("paid-twice", USUAL.with(Paying.TWICE), State.VENDED),
                ends("payment-reversed", USUAL.with(Paying.REVERSED), State.EXPIRED));
    }

    private static List<Story> repaying() {
        return List.of(
                ends("refund-response-lost", REFUSED.with(Repaying.RESPONSE_LOST), State.REFUNDED),
                ends("refund-pending", REFUSED.with(Repaying.PENDING), State.REFUNDED),
                asks("refund-refused", REFUSED.with(Repaying.REFUSED), "REFUND_NEEDS_ATTENTION"),
                asks("refund-stuck", REFUSED.with(Repaying.STUCK), "REFUND_NEEDS_ATTENTION"),
                ends("refund-never-arrived", REFUSED.with(Repaying.LOSES_THE_FIRST), State.REFUNDED),
                ends("refund-late", REFUSED.with(Repaying.LATE), State.REFUNDED),
                asks("refund-silent", REFUSED.with(Repaying.SILENT).slowly(), "REFUND_NEEDS_ATTENTION"),
                ends(
                        "excess-refund-response-lost",
                        USUAL.with(Paying.TOO_MUCH).with(Repaying.RESPONSE_LOST),
                        State.VENDED));
    }
}
