package ng.powerpay.sandbox.vendor;

import java.util.Optional;

/** What the vendor answers to an order, before it is written in its own words. */
public sealed interface Answer {

    /** It is in the vendor's books: see {@link Slip#state} for how it stands. */
    record Taken(Slip slip) implements Answer {}

    /**
     * It was not taken, and costs nothing.
     *
     * @param code one of VTpass's codes when the reason is {@link Refusal#CODE}, otherwise blank
     * @param earlier the sale that has this reference, when the reason is {@link Refusal#DUPLICATE}
     */
    record Refused(Refusal why, String code, Optional<Slip> earlier) implements Answer {}

    /** Why not. */
    enum Refusal {
        /** The reference was used before. */
        DUPLICATE,
        /** The company has no such account, or it is of the other type. */
        UNKNOWN_METER,
        BELOW_MINIMUM,
        ABOVE_MAXIMUM,
        /** Bought for the same meter a moment ago. */
        TOO_SOON,
        WALLET_EMPTY,
        COMPANY_DOWN,
        /**
         * Something else, named by a code. A vendor without such a code answers its general
         * refusal.
         */
        CODE
    }

    /** Without code or earlier sale. */
    static Refused refused(Refusal why) {
        return new Refused(why, "", Optional.empty());
    }
}
