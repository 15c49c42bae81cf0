package ng.powerpay.ledger;

import java.time.Instant;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved, as a gateway or a vendor tells it.
 *
 * @param provider short and stable: {@code paystack}
 * @param reference of the payment or vend, and for a refund our key where it came along: 1 to 100
 *     characters
 * @param key the provider's own number of this line, empty where it gives none
 * @param amount more than nothing
 * @param currency ISO 4217
 * @param fee what the provider kept, or null when it does not say
 */
public record StatementLine(
        String provider,
        Kind kind,
        String reference,
        String key,
        Kobo amount,
        String currency,
        @Nullable Kobo fee,
        Instant at) {

    /** What moved. */
    public enum Kind {
        PAYMENT,
        REFUND,
        /** The customer's bank took a payment back. */
        CHARGEBACK,
        VEND,
        /** A vendor gave back what it had taken for a vend. */
        REVERSAL
    }

    public StatementLine {
        var fits = !reference.isBlank() && reference.length() <= 100 && key.length() <= 100;
        if (!fits || !amount.isPositive() || !currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("no line of a statement");
        }
    }
}
