package ng.powerpay.search;

import java.time.Instant;
import ng.powerpay.purchase.State;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;

/**
 * Which purchases; what is null is open.
 *
 * @param span when they were placed
 * @param leastKobo of the total
 */
record PurchaseFilter(
        @Nullable SearchKey key,
        @Nullable State state,
        @Nullable MeterType type,
        Names names,
        Span span,
        @Nullable Long leastKobo,
        @Nullable Long mostKobo) {

    /** Codes of a company, a gateway and a vendor. */
    record Names(
            @Nullable String company,
            @Nullable String gateway,
            @Nullable String vendor) {}

    /** @param until excluded */
    record Span(@Nullable Instant from, @Nullable Instant until) {}

    /** Whether it looks at more than when they were placed. */
    boolean looksInside() {
        return state != null
                || type != null
                || names.company != null
                || names.gateway != null
                || names.vendor != null
                || leastKobo != null
                || mostKobo != null;
    }
}
