package ng.powerpay.vending;

import java.util.List;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/**
 * What became of an attempt. Whoever cannot be sure says {@link Unknown}; only {@link NotSent}
 * permits another attempt, only {@link Refused} a refund.
 */
public sealed interface VendOutcome {

    /**
     * Delivered.
     *
     * @param tokens in typing order; empty for a postpaid bill
     * @param unitsTenths energy in 0.1 kWh, or null when the vendor does not say
     * @param rateKobo per kWh as charged, or null
     */
    record Vended(
            List<Token> tokens,
            @Nullable Long unitsTenths,
            @Nullable Kobo tax,
            @Nullable Kobo arrearsTaken,
            @Nullable Kobo rateKobo,
            @Nullable String receipt)
            implements VendOutcome {

        public Vended {
            tokens = List.copyOf(tokens);
        }
    }

    /** Definitely not done, and it never will be under this reference. */
    record Refused(String code, String text) implements VendOutcome {}

    /** Definitely not taken on, for a reason that is not the customer's: another may try. */
    record NotSent(String text) implements VendOutcome {}

    /** An answer to a question only: the vendor does not know the reference (yet). */
    record NotFound(String text) implements VendOutcome {}

    /** May or may not be done: ask again, never vend again. */
    record Unknown(String text) implements VendOutcome {}
}
