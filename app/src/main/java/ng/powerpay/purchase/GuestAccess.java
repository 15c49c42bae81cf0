package ng.powerpay.purchase;

import java.time.Duration;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;

/** Opens a purchase to whoever knows its reference and the last four digits of its phone. */
final class GuestAccess {

    /** Guards the last four digits against guessing, per purchase: all of them would take weeks. */
    private static final RateLimits.Limit GUESSES = new RateLimits.Limit("last-four", 10, Duration.ofHours(1));

    private final Purchases purchases;
    private final RateLimits limits;

    GuestAccess(Purchases purchases, RateLimits limits) {
        this.purchases = purchases;
        this.limits = limits;
    }

    /**
     * Wrong digits cost a permit; without permits left even the right ones are not answered.
     *
     * @throws Problem PURCHASE_NOT_FOUND or TOO_MANY_REQUESTS
     */
    Purchase owned(String typed, String lastFour) {
        var id = PurchaseId.typed(typed).orElseThrow(GuestAccess::notFound);
        if (limits.exhausted(GUESSES, id.value())) {
            throw Problem.later(
                    ErrorCode.TOO_MANY_REQUESTS,
                    Duration.ofMinutes(6),
                    "Too many wrong tries for this reference. Wait a few minutes.");
        }
        var purchase = purchases.find(id);
        if (purchase.filter(found -> opens(found.contact(), lastFour)).isEmpty()) {
            limits.take(GUESSES, id.value());
            throw notFound();
        }
        return purchase.get();
    }

    private static boolean opens(Purchase.Contact contact, String lastFour) {
        return !contact.isForgotten() && contact.lastFour().equals(lastFour);
    }

    private static Problem notFound() {
        return Problem.of(
                ErrorCode.PURCHASE_NOT_FOUND,
                "No purchase has this reference together with this phone's last four digits.");
    }
}
