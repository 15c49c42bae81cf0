package ng.powerpay.purchase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ng.powerpay.job.DueWork;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/**
 * The store of purchases. Every method that writes is one statement, so it is one transaction: what
 * it says happens whole or not at all, and a second caller finds the guard closed. A method that
 * throws may have written.
 */
interface Purchases extends DueWork<Purchase> {

    /** Two hours of the usual lease: claimed oftener than this, it waits for a person. */
    int MOST_CLAIMS = 160;

    /** A purchase and whether the same was asked under its key. */
    record Keyed(Purchase purchase, boolean sameInput) {}

    /**
     * @return the new purchase; empty when the key or the id was there before, or a limit forbids
     * it
     */
    Optional<Purchase> insert(NewPurchase purchase);

    Optional<Keyed> underKey(String key, byte[] inputHash);

    /** The most this phone may pay at once; empty when nothing was ever held against it. */
    Optional<Kobo> limitOf(String phone);

    /** Whether staff stopped purchases with this phone or for this meter. */
    default boolean isBlocked(String phone, String meter) {
        return false;
    }

    Optional<Purchase> find(PurchaseId id);

    Optional<Purchase> paidUnder(String gateway, String reference);

    Optional<Purchase> vendedUnder(String reference);

    default Purchase get(PurchaseId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no purchase " + id));
    }

    /** @return as it is after the move; empty, and nothing changed, when a guard was closed */
    Optional<Purchase> apply(PurchaseId id, Change change);

    /**
     * The same on the caller's own thread, and so in its transaction where it has one. For people's
     * decisions, which are few; their messages are sent once it is over.
     */
    default Optional<Purchase> applyHere(PurchaseId id, Change change) {
        return apply(id, change);
    }

    /** Hides tokens from everybody who has not the data key. */
    byte[] seal(PurchaseId id, List<Token> tokens);

    /**
     * Stays in its state and asks again later; but a hint that came since it was read stays due.
     * Whoever paid two minutes ago is told, once, that it takes longer.
     *
     * @param answer what was answered, kept as evidence; null when nobody was asked
     * @param decline what the gateway said to the customer, or null
     */
    void again(Purchase seen, Duration in, @Nullable String answer, @Nullable String decline);

    /**
     * Keeps the page, unless another reference was taken since: nobody would see money paid there.
     *
     * @return whether it was kept
     */
    boolean opened(PurchaseId id, String reference, String page);

    /** Takes another reference when the gateway has the old one but we have no page for it. */
    void renew(PurchaseId id, String used, String fresh);

    /**
     * Renews the lease, for one more call, and begins a new quiet time.
     *
     * @return true for the one caller who may now send this attempt again
     */
    boolean maySendAgain(PurchaseId id, String reference, Duration quiet);

    /**
     * A vendor delivered what was not awaited any more: the tokens are kept, a person must see it.
     */
    void unawaited(Purchase seen, String text, List<Token> tokens);

    /** The customer says to have paid: ask the gateway now, even when it expired. */
    void hurry(PurchaseId id);

    /** No step could carry it on: a person's. Reads nothing that could be unreadable. */
    void giveUp(String id);
}
