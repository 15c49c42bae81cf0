package ng.powerpay.notify;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What carriers and mail systems say became of messages. A report may come twice, late, or before
 * its message is noted as sent; each is one guarded statement, and a delivery is never taken back
 * by a carrier's word.
 */
public final class Proofs {

    private static final int LONGEST_KEY = 150;

    /** A mail's number, and who sent it: an event may come before both are noted. */
    public record Mailed(long id, String by) {}

    private final JdbcClient jdbc;

    public Proofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a report names its message by. */
    static String key(String carrier, String id) {
        return carrier + ":" + id;
    }

    /** By whichever carrier it went: the phone has it. */
    public void arrived(String carrier, String id) {
        report("""
                with hit as (
                  update message set state = 'DELIVERED', delivered_at = now(), due_at = null, failure = null
                  where (proof_key = :key or earlier_proof_key = :key) and state <> 'DELIVERED' returning id)
                insert into message_report (proof_key, delivered)
                select :key, true where not exists (select from hit) and not exists (
                  select from message where proof_key = :key or earlier_proof_key = :key)
                on conflict (proof_key) do update set delivered = true""", carrier, id);
    }

    /** It will not arrive by this carrier: looked at now, if another may still bring it. */
    public void lost(String carrier, String id) {
        report("""
                with hit as (
                  update message set state = case state when 'SENT' then 'FAILED' else state end,
                    failure = case state when 'SENT' then 'NOT_DELIVERED' end,
                    due_at = case state when 'UNPROVED' then least(due_at, now()) end
                  where proof_key = :key and state in ('SENT', 'UNPROVED') returning id)
                insert into message_report (proof_key, delivered)
                values (:key, false) on conflict (proof_key) do nothing""", carrier, id);
    }

    private void report(String sql, String carrier, String id) {
        var key = key(carrier, id);
        if (key.length() <= LONGEST_KEY && key.indexOf('\0') < 0) {
            jdbc.sql(sql).param("key", key).update();
        }
    }

    /**
     * Ends the wait for a proof: by what was reported; else it is to be sent once more, by another
     * carrier and never a third time; else it counts as sent.
     *
     * @param other whether another carrier may be tried
     * @return whether it is to be sent now; the lease for that is taken
     */
    boolean overdue(long id, boolean other) {
        return jdbc.sql("""
                        with told as (
                          select m.id, case when r.delivered then 'DELIVERED'
                              when :other and m.earlier_carrier is null then 'DUE'
                              when not r.delivered then 'FAILED' else 'SENT' end as state
                          from message m left join message_report r on r.proof_key = m.proof_key
                          where m.id = :id)
                        update message m set state = t.state,
                          due_at = case t.state when 'DUE' then now() + make_interval(secs => :lease) end,
                          delivered_at = case t.state when 'DELIVERED' then now() end,
                          failure = case t.state when 'FAILED' then 'NOT_DELIVERED' end,
                          earlier_carrier = case t.state when 'DUE' then m.carrier else m.earlier_carrier end,
                          earlier_proof_key = case t.state when 'DUE' then m.proof_key else m.earlier_proof_key end,
                          proof_key = case t.state when 'DUE' then null else m.proof_key end
                        from told t where m.id = t.id and m.state = 'UNPROVED' returning m.state""")
                .param("id", id)
                .param("other", other)
                .param("lease", Messages.LEASE.toSeconds())
                .query(String.class)
                .optional()
                .filter("DUE"::equals)
                .isPresent();
    }

    /**
     * The mail system of the address took it.
     *
     * @param message its number, which it went out with, and by whom
     * @param providerId as the provider names the mail; another one's is not believed
     */
    public void mailArrived(Mailed message, String providerId) {
        var sql = """
                update message set state = 'DELIVERED', delivered_at = now(), due_at = null,
                  carrier = :by, provider_id = :provider
                where id = :id and channel = 'EMAIL'
                  and (state = 'DUE' or (state = 'SENT' and provider_id = :provider))""";
        jdbc.sql(sql)
                .param("id", message.id())
                .param("by", message.by())
                .param("provider", providerId)
                .update();
    }

    /**
     * It came back.
     *
     * @param forGood as opposed to what an automatic answer may look like too, after it arrived
     */
    public void mailBounced(Mailed message, String providerId, boolean forGood) {
        mailFailed(message, providerId, Failure.BOUNCED, forGood);
    }

    /**
     * The provider took it and then would not send it: for what is in it, or because it could not
     * make it.
     */
    public void mailRefused(Mailed message, String providerId) {
        mailFailed(message, providerId, Failure.REFUSED, false);
    }

    private void mailFailed(Mailed message, String providerId, Failure why, boolean forGood) {
        jdbc.sql("""
                        update message set state = 'FAILED', failure = :why, due_at = null, delivered_at = null,
                          carrier = :by, provider_id = :provider
                        where id = :id and channel = 'EMAIL' and (state = 'DUE' or (provider_id = :provider
                          and (state = 'SENT' or (:forGood and state = 'DELIVERED'))))""")
                .param("id", message.id())
                .param("by", message.by())
                .param("provider", providerId)
                .param("why", why.name())
                .param("forGood", forGood)
                .update();
    }

    /** Reports older than a week are of no use any more. */
    public void forget() {
        jdbc.sql("delete from message_report where at < now() - interval '7 days'")
                .update();
    }
}
