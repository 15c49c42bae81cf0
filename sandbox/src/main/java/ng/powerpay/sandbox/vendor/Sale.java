package ng.powerpay.sandbox.vendor;

import java.util.List;

/**
 * A sale in the vendor's own books: what a merchant's records are compared with.
 *
 * @param amountKobo as asked for
 * @param tokens the credit tokens that were made; none for a bill or a failed sale
 */
public record Sale(String reference, long amountKobo, End end, List<String> tokens) {

    /** How it stands with our wallet. */
    public enum End {
        /** Paid for, and the customer has it. */
        DELIVERED,
        /** Paid for, and not decided yet. */
        OPEN,
        /** Not paid for, or given back. */
        NOTHING
    }

    static Sale of(Vend vend) {
        return new Sale(
                vend.order().reference(),
                vend.order().amountKobo(),
                end(vend.stage().state()),
                vend.sold().credit());
    }

    private static End end(State state) {
        return switch (state) {
            case DELIVERED, TOKEN_LATE, RESOLVED -> End.DELIVERED;
            case WAITING, STUCK -> End.OPEN;
            case FAILED, REVERSED -> End.NOTHING;
        };
    }
}
