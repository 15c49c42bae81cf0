package ng.powerpay.purchase;

import java.time.Duration;
import java.util.Optional;
import ng.powerpay.job.DueWork;

/** The store of events: each is taken once, however often it is sent. */
interface Hints extends DueWork<Hint> {

    /**
     * Notes an event. One about a payment that is awaited makes asking due now; late money revives
     * what has expired. Whatever else it says is due by itself.
     */
    void received(Hint hint);

    /**
     * The same for a process that works: a purchase that it makes due is the caller's at once,
     * claimed in the same statement.
     *
     * @return what the caller must carry on; empty when the event was not about an awaited payment, or
     *     was there before
     */
    Optional<Due<Purchase>> taken(Hint hint);

    /** A vendor hints that an attempt came to an end, or to another one: ask it now. */
    void vendHinted(String vendor, String reference);

    /** Looks at it again later. */
    void again(Hint hint, Duration in);

    /** Nothing more is to be done about it. */
    void done(Hint hint);

    /** Opens a case, once for this subject, and ends the hint. */
    void question(Hint hint, String kind, String text);
}
