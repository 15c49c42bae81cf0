package ng.powerpay.review;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one of us does to a purchase beside deciding a case; each is one statement that leaves an
 * event
 * with who and why.
 */
final class Acts {

    static final String ASKED_NOW = "ASKED_NOW";
    static final String RESEND_ASKED = "RESEND_ASKED";
    static final String MESSAGES_AGAIN = "MESSAGES_AGAIN";

    private static final int LONGEST_EVENT = 500;

    private final JdbcClient jdbc;

    Acts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes its next step due now: the gateway or the vendor is asked at once. What expired is
     * awaited
     * once more, as when the customer says to have paid.
     *
     * @return false when nothing is to be asked where it stands
     */
    boolean hurry(String purchase, String kind, String text) {
        return jdbc.sql("""
                with hurried as (
                  update purchase set due_at = now(),
                    state = case state when 'EXPIRED' then 'AWAITING_PAYMENT' else state end,
                    asks = case state when 'EXPIRED' then 0 else asks end
                  where id = :id and state in ('EXPIRED', 'AWAITING_PAYMENT', 'PAID', 'VENDING') returning id),
                again as (
                  update refund set due_at = now() where purchase_id = :id and state = 'DUE' returning purchase_id),
                noted as (
                  insert into purchase_event (purchase_id, kind, text)
                  select distinct id, :kind, :text from (
                    select id from hurried union all select purchase_id from again) as due returning id)
                select count(*) from noted""")
                        .param("id", purchase)
                        .param("kind", kind)
                        .param("text", cut(text))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether a step of it is under way this moment. */
    boolean inHand(String purchase) {
        return jdbc.sql("select holder is not null and due_at > now() from purchase where id = ?")
                .param(purchase)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** On which channels the token went out before. */
    List<String> toldBy(String purchase) {
        var sql = """
                select distinct channel from message
                where purchase_id = ? and kind = 'TOKEN' and channel in ('SMS', 'EMAIL') order by channel desc""";
        return jdbc.sql(sql).param(purchase).query((row, _) -> row.getString(1)).list();
    }

    void note(String purchase, String kind, String text) {
        jdbc.sql("insert into purchase_event (purchase_id, kind, text) values (?, ?, ?)")
                .params(purchase, kind, cut(text))
                .update();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_EVENT, text.length()));
    }
}
