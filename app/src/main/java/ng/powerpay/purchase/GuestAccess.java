package ng.powerpay.purchase;

import java.util.function.Predicate;
import ng.powerpay.limit.Guesses;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;

/** Opens a purchase to whoever knows its reference and the last four digits of its phone. */
public final class GuestAccess {

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
