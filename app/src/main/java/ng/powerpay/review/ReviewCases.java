package ng.powerpay.review;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of review cases: what only a person may decide. */
public final class ReviewCases {

    private static final int LONGEST_TEXT = 1000;

    private final JdbcClient jdbc;

    public ReviewCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Calls a person; nothing when a case of this subject and kind is open already.
     *
     * @param subject what it is about, 1 to 200 characters: a purchase's reference, or a line of a
     *     statement
     * @param purchase the purchase it belongs to; null when there is none
     * @param kind upper case and underscores, 3 to 40
     * @param text what is known, cut after 1,000 characters
     */
    public void open(String subject, @Nullable String purchase, String kind, String text) {
        jdbc.sql("""
                insert into review_case (subject, purchase_id, kind, text)
                values (:subject, :purchase, :kind, :text)
                on conflict (subject, kind) where decision is null do nothing""")
                .param("subject", subject)
                .param("purchase", purchase)
                .param("kind", kind)
                .param("text", text.substring(0, Math.min(text.length(), LONGEST_TEXT)))
                .update();
    }
}
