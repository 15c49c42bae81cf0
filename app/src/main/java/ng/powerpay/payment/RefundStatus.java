package ng.powerpay.payment;

/** What a gateway says about giving money back. */
public sealed interface RefundStatus {

    /** The gateway has it in hand; ask again. */
    record Pending(String text) implements RefundStatus {}

    /** The customer has the money, or will have it with nobody's help. */
    record Done() implements RefundStatus {}

    /** A person must help: the gateway needs account details, or refuses. */
    record NeedsAttention(String text) implements RefundStatus {}

    /** No refund is known there for this payment. */
    record NotFound() implements RefundStatus {}

    /** No usable answer: ask again before anything else. */
    record Unknown(String text) implements RefundStatus {}
}
