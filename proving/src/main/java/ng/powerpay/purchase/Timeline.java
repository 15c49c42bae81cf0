package ng.powerpay.purchase;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves the time of one purchase on: in the database backwards, for the providers forwards. */
record Timeline(JdbcClient jdbc, Moment now) {

    private static final String UNTIL_DUE = """
            select (extract(epoch from min(due_at) - now()) * 1000)::bigint from (
              select due_at from purchase where id = :id
              union all select due_at from refund where purchase_id = :id
              union all select due_at from webhook_event where reference like :id || '%') as all_due""";

    private static final String PASS = """
            with step as (select make_interval(secs => :secs) as step),
            events as (
              update webhook_event set due_at = due_at - step, at = at - step from step
              where reference like :id || '%'),
            refunds as (
              update refund set due_at = due_at - step, sent_at = sent_at - step from step
              where purchase_id = :id)
            update purchase set created_at = created_at - step, due_at = due_at - step,
              vend_started_at = vend_started_at - step, vend_sent_at = vend_sent_at - step from step
            where id = :id""";

    /** @return false when nothing of this purchase is due, ever */
    boolean passUntilDue(PurchaseId id) {
        Optional<Long> millis =
                jdbc.sql(UNTIL_DUE).param("id", id.value()).query(Long.class).optional();
        millis.ifPresent(until -> pass(id, Duration.ofMillis(Math.max(0, until) + 2)));
        return millis.isPresent();
    }

    void pass(PurchaseId id, Duration by) {
        now.pass(by);
        jdbc.sql(PASS)
                .param("id", id.value())
                .param("secs", by.toMillis() / 1000.0)
                .update();
    }
}
