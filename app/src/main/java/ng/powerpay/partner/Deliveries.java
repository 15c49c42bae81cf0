package ng.powerpay.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import ng.powerpay.job.DueWork;
import ng.powerpay.job.Work;
import ng.powerpay.platform.Seal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of what partners are still to be told. The database writes a row beside each change of
 * a partner's purchase, so none is lost; one may be told twice, under the same message id.
 */
public final class Deliveries implements DueWork<Delivery> {

    /** Longer than the longest call; who dies with one leaves it to the end of this. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(800);
    private static final Duration ANSWERS_KEPT = Duration.ofDays(30);
    private static final int MOST_CLAIMS = 100;
    private static final int MOST_ANSWER = 4_096;
    private static final int MOST_FAULT = 200;
    static final int MOST_REPLAYED = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    /** What came of one try. */
    record Try(
            long id,
            long endpoint,
            @Nullable Integer status,
            @Nullable String answer,
            @Nullable String fault) {}

    /** @param before only with a lower number than this */
    record Page(WebhookDelivery.@Nullable State state, long before, int most) {}

    private static final String CLAIM = """
            with due as (
              select id from partner_delivery where due_at <= now()
              order by due_at limit (select :most) for update skip locked),
            claimed as (
              update partner_delivery d set due_at = now() + make_interval(secs => :lease), claims = claims + 1
              from due where d.id = due.id returning d.*)
            select d.id, d.tries, d.claims, d.endpoint_id, e.message_id, e.type, e.at, e.data::text as data,
              p.url, p.partner_id, p.secret_sealed,
              case when p.former_until > now() then p.former_sealed end as former_sealed
            from claimed d join partner_event e on e.id = d.event_id
              join partner_endpoint p on p.id = d.endpoint_id""";

    private static final String SEEN = """
            select d.id, e.message_id, e.type, e.purchase_id, e.at, d.state, d.tries, d.tried_at, d.due_at, d.status,
              d.answer, d.fault
            from partner_delivery d join partner_event e on e.id = d.event_id
            where d.endpoint_id = :endpoint and d.id < :before and (:state::text is null or d.state = :state)
            order by d.id desc limit :most""";

    private final JdbcClient jdbc;
    private final Seal seal;
    private volatile long looked = System.nanoTime() - Duration.ofMinutes(1).toNanos();

    Deliveries(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /**
     * Looks about once a second only: partners wait for seconds, and each look costs a statement.
     */
    @Override
    public List<Due<Delivery>> claim(int most) {
        var now = System.nanoTime();
        if (now - looked < BETWEEN_LOOKS.toNanos()) {
            return List.of();
        }
        var all = claimNow(most);
        looked = all.size() == most ? now - BETWEEN_LOOKS.toNanos() : now;
        return all;
    }

    List<Due<Delivery>> claimNow(int most) {
        return jdbc.sql(CLAIM)
                .param("most", most)
                .param("lease", LEASE.toSeconds())
                .query((row, _) -> due(row))
                .list();
    }

    private Due<Delivery> due(ResultSet row) throws SQLException {
        var stuck = row.getInt("claims") > MOST_CLAIMS;
        var id = Long.toString(row.getLong("id"));
        return new Due<>(stuck ? Work.STUCK : "SEND", id, stuck ? null : readable(row, id));
    }

    private @Nullable Delivery readable(ResultSet row, String id) throws SQLException {
        try {
            return read(row);
        } catch (IllegalStateException e) {
            LOG.error("delivery {} cannot be read: {}", id, e.toString());
            return null;
        }
    }

    private Delivery read(ResultSet row) throws SQLException {
        var owner = Endpoints.sealedFor(row.getLong("partner_id"));
        var secrets = new ArrayList<String>();
        secrets.add(seal.open(owner, row.getBytes("secret_sealed")));
        var former = row.getBytes("former_sealed");
        if (former != null) {
            secrets.add(seal.open(owner, former));
        }
        return new Delivery(
                row.getLong("id"),
                row.getInt("tries"),
                row.getLong("endpoint_id"),
                new Delivery.Event(
                        row.getString("message_id"),
                        row.getString("type"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("data")),
                row.getString("url"),
                List.copyOf(secrets));
    }

    /** It was taken, and so the address works. */
    void done(Try one) {
        keep(one, "DONE", null);
        jdbc.sql("update partner_endpoint set failing_since = null where id = ? and failing_since is not null")
                .param(one.endpoint())
                .update();
    }

    /**
     * It was not taken.
     *
     * @param again null: not any more
     * @return for how long the address has taken nothing
     */
    Duration failed(Try one, @Nullable Duration again) {
        keep(one, again == null ? "FAILED" : "DUE", again);
        return jdbc.sql("""
                update partner_endpoint set failing_since = coalesce(failing_since, now()) where id = ?
                returning extract(epoch from now() - failing_since)::bigint""")
                .param(one.endpoint())
                .query((row, _) -> Duration.ofSeconds(row.getLong(1)))
                .optional()
                .orElse(Duration.ZERO);
    }

    private void keep(Try one, String state, @Nullable Duration again) {
        jdbc.sql("""
                update partner_delivery set state = :state, tries = tries + 1, claims = 0, tried_at = now(),
                    due_at = now() + make_interval(secs => :again), status = :status, answer = :answer, fault = :fault
                where id = :id and state = 'DUE'""")
                .param("state", state)
                .param("again", again == null ? null : again.toMillis() / 1000.0, java.sql.Types.DOUBLE)
                .param("status", one.status(), java.sql.Types.INTEGER)
                .param("answer", clipped(one.answer(), MOST_ANSWER))
                .param("fault", clipped(one.fault(), MOST_FAULT))
                .param("id", one.id())
                .update();
    }

    /** PostgreSQL keeps no NUL. */
    private static @Nullable String clipped(@Nullable String text, int most) {
        var plain = text == null ? null : text.replace("\u0000", "");
        return plain == null || plain.length() <= most ? plain : plain.substring(0, most);
    }

    /** No step could carry it on. */
    void giveUp(String id) {
        jdbc.sql("update partner_delivery set state = 'FAILED', due_at = null, fault = 'given up' where id = ?")
                .param(Long.parseLong(id))
                .update();
    }

    /** The newest first. */
    List<WebhookDelivery> list(long endpoint, Page page) {
        return jdbc.sql(SEEN)
                .param("endpoint", endpoint)
                .param("before", page.before())
                .param("state", page.state() == null ? null : page.state().name())
                .param("most", page.most())
                .query((row, _) -> told(row))
                .list();
    }

    private static WebhookDelivery told(ResultSet row) throws SQLException {
        return new WebhookDelivery(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("type"),
                row.getString("purchase_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                WebhookDelivery.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                PartnerKeys.at(row, "tried_at"),
                PartnerKeys.at(row, "due_at"),
                row.getObject("status", Integer.class),
                row.getString("answer"),
                row.getString("fault"));
    }

    /** Tells one again, from the first try on. @return how many: one, or none that is its */
    int replay(long endpoint, long delivery) {
        return jdbc.sql("""
                update partner_delivery set state = 'DUE', due_at = now(), tries = 0, claims = 0
                where id = ? and endpoint_id = ?""").param(delivery).param(endpoint).update();
    }

    /** Tells all that happened since then again, of what this address wants to hear. */
    int replay(long partner, long endpoint, Instant since) {
        return jdbc.sql("""
                insert into partner_delivery (event_id, endpoint_id)
                select v.id, e.id from partner_event v, partner_endpoint e
                where e.id = :endpoint and e.partner_id = :partner and v.partner_id = :partner and v.at >= :since
                  and (e.types = '{}' or v.type = any (e.types))
                order by v.id limit :most
                on conflict (event_id, endpoint_id) do update
                  set state = 'DUE', due_at = now(), tries = 0, claims = 0""")
                .param("endpoint", endpoint)
                .param("partner", partner)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", MOST_REPLAYED)
                .update();
    }

    /** What was answered long ago is of no use. */
    void forget() {
        var sql = """
                update partner_delivery set answer = null
                where answer is not null and tried_at < now() - make_interval(secs => ?)""";
        jdbc.sql(sql).param(ANSWERS_KEPT.toSeconds()).update();
    }
}
