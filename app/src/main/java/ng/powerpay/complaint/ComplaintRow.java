package ng.powerpay.complaint;

import java.time.Instant;
import ng.powerpay.notify.Language;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it is kept.
 *
 * @param regulator of the company that sold, or null
 * @param overdue not put right and beyond its deadline, by the database's clock
 * @param owner e-mail of who of us looks after it
 * @param version counts what was said by people
 */
record ComplaintRow(
        String number,
        ComplaintState state,
        ComplaintKind kind,
        String text,
        @Nullable String purchase,
        Customer customer,
        @Nullable String regulator,
        Times times,
        boolean overdue,
        @Nullable String owner,
        int version) {

    /** Who complains. */
    record Customer(String phone, @Nullable String email, Language language) {}

    /** What happened when. */
    record Times(
            Instant received,
            Instant due,
            @Nullable Instant escalated,
            @Nullable Instant resolved) {}

    /** Who said something. */
    enum By {
        /** The customer, who reads it. */
        YOU,
        US,
        CLOCK
    }

    /** @param author of ours; null for the others */
    record Said(By by, @Nullable String author, String text, Instant at) {}

    boolean isOf(String lastFour) {
        var phone = customer.phone();
        return phone.substring(phone.length() - 4).equals(lastFour);
    }
}
