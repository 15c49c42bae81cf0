package ng.powerpay.purchase;

import java.util.function.Predicate;
import ng.powerpay.limit.Guesses;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Opens a purchase to whoever knows its reference and the last four digits of its phone, and to the
 * reseller that placed it.
 */
public final class GuestAccess {

    /** A partner that came with its key. */
    public interface Reseller {

        /** The request's attribute with it, set by the filter that knows keys. */
        String ATTRIBUTE = "purchase.reseller";

        /** Its number. */
        long number();

        /** Whether it placed the purchase with this reference. */
        boolean owns(String purchase);

        /** @throws Problem PARTNER_LIMIT_REACHED when it may not place an order of this sum now */
        void check(Kobo total);
    }

    private final Purchases purchases;
    private final Guesses guesses;

    GuestAccess(Purchases purchases, Guesses guesses) {
        this.purchases = purchases;
        this.guesses = guesses;
    }

    /** @throws Problem PURCHASE_NOT_FOUND or TOO_MANY_REQUESTS */
    Purchase owned(String typed, String lastFour) {
        return owned(typed, contact -> contact.lastFour().equals(lastFour));
    }

    /**
     * The same for a reseller, who needs no digits of its own purchases.
     *
     * @throws Problem FIELD_MISSING too
     */
    Purchase owned(String typed, @Nullable String lastFour, @Nullable Reseller reseller) {
        if (reseller != null) {
            return PurchaseId.typed(typed)
                    .filter(id -> reseller.owns(id.value()))
                    .flatMap(purchases::find)
                    .orElseThrow(GuestAccess::notFound);
        }
        if (lastFour == null) {
            throw Problem.field(ErrorCode.FIELD_MISSING, "Phone-Last-Four", "It must be given.");
        }
        return owned(typed, lastFour);
    }

    /** The same for who knows the whole number, in E.164. */
    Purchase ofPhone(String typed, String phone) {
        return owned(typed, contact -> contact.phone().equals(phone));
    }

    private Purchase owned(String typed, Predicate<Purchase.Contact> fits) {
        var id = PurchaseId.typed(typed).orElseThrow(GuestAccess::notFound);
        return guesses.owned(
                id.value(),
                () -> purchases.find(id),
                found -> !found.contact().isForgotten() && fits.test(found.contact()),
                GuestAccess::notFound);
    }

    /**
     * The same for who need not see it.
     *
     * @throws Problem PURCHASE_NOT_FOUND or TOO_MANY_REQUESTS
     */
    public PurchaseId known(String typed, String lastFour) {
        return owned(typed, lastFour).id();
    }

    private static Problem notFound() {
        return Problem.of(
                ErrorCode.PURCHASE_NOT_FOUND,
                "No purchase has this reference together with this phone's last four digits.");
    }
}
