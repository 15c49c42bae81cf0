package ng.powerpay.purchase;

import java.time.Duration;
import ng.powerpay.job.DueWork;
import ng.powerpay.platform.Kobo;

/** The store of refunds. Every method that writes is one guarded statement. */
interface Refunds extends DueWork<Refund> {

    /**
     * @param quiet how long an order without an answer may still be under way
     * @return true for the one caller who may now ask the gateway to act
     */
    boolean maySend(Refund refund, Duration quiet);

    /** Stays due and asks again later; notes what was answered. */
    void again(Refund refund, Duration in, String answer);

    /**
     * The money is back: posting, message, and the end of the purchase if everything was refunded.
     */
    void done(Refund refund);

    /** A person must help; opens a case. */
    void question(Refund refund, String why);

    /** No step could carry it on: a person's. Reads nothing that could be unreadable. */
    void giveUp(String id);

    /**
     * The gateway holds more than we knew of. Notes it and opens the refund of the difference.
     *
     * @param now everything the gateway has taken for this purchase
     * @return false when as much was known before
     */
    boolean paidMore(Purchase seen, Kobo now);

    /**
     * A person has a refund beyond the whole sent again; closes its case.
     *
     * @return false when it waits for nobody, or somebody decided first
     */
    boolean reopen(PurchaseId purchase, int number, Change.Decision by);

    /**
     * Two people decided that a refund beyond the whole cannot be given back; closes its case.
     *
     * @param amount of the refund, kept apart in the books
     * @return false when it waits for nobody, or somebody decided first
     */
    boolean writeOff(PurchaseId purchase, int number, Kobo amount, Change.Decision by);

    /** The gateway hints that refunds of this payment have moved: ask now. */
    void hurry(PurchaseId purchase);
}
