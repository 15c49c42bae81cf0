package ng.powerpay.payment;

import java.time.Instant;
import ng.powerpay.platform.Kobo;

/** What became of asking for an account number that takes the money of one purchase. */
public sealed interface Transfer {

    /**
     * Transfer exactly this to there.
     *
     * @param expires after that the account takes nothing
     */
    record Account(String bank, String number, String name, Kobo amount, Instant expires) implements Transfer {}

    /** This gateway gives no such accounts; its page may still take transfers. */
    record NotOffered() implements Transfer {}

    /**
     * None for this purchase, however often it is asked: its page was opened, or its time is over.
     */
    record Refused(String text) implements Transfer {}

    /** Not now; nothing was charged. */
    record Unavailable(String text) implements Transfer {}
}
