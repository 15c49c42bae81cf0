package ng.powerpay.payment;

import java.time.Instant;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;

/** What a gateway says, when asked, about a payment. */
public sealed interface PaymentStatus {

    /**
     * Money was taken.
     *
     * @param currency ISO 4217
     * @param channel how, in the gateway's word: {@code card}, {@code bank_transfer}, {@code ussd}
     * @param fee what the gateway keeps, or null when it does not say
     */
    record Paid(
            Kobo amount,
            String currency,
            String channel,
            @Nullable Kobo fee,
            Instant at) implements PaymentStatus {}

    /** The last try failed; the customer may try again. */
    record Declined(String text) implements PaymentStatus {}

    /** Nothing was paid so far. */
    record Pending(String text) implements PaymentStatus {}

    /** The money was given back at the gateway. */
    record Reversed(String text) implements PaymentStatus {}

    /** No usable answer: ask again. */
    record Unknown(String text) implements PaymentStatus {}
}
