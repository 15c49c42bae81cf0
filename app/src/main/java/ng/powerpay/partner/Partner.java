package ng.powerpay.partner;

import java.time.Instant;

/**
 * A reseller that buys by the same API as our own shop.
 *
 * @param email where we write to when something of it is switched off
 * @param version counts changes by people
 */
public record Partner(
        long id,
        String name,
        String contactName,
        String email,
        State state,
        PartnerLimits limits,
        long version,
        String createdBy,
        Instant createdAt) {

    /** Whether its keys are taken. */
    public enum State {
        ACTIVE,
        BLOCKED
    }

    /**
     * What it may ask for.
     *
     * @param purchaseKobo for one purchase, all in
     * @param dailyKobo for all purchases placed on one day of Lagos, paid or not
     */
    public record PartnerLimits(int requestsPerMinute, long purchaseKobo, long dailyKobo) {}
}
