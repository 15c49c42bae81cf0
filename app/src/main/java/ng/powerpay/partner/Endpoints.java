package ng.powerpay.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import ng.powerpay.platform.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of partners' webhook addresses. */
public final class Endpoints {

    /** How many one partner may have. */
    static final int MOST = 10;

    /** How long the secret before signs too. */
    private static final Duration BOTH_SIGN = Duration.ofHours(24);

    /** What is wanted of a new one. */
    record Wanted(long partner, String url, List<String> types) {}

    /** Who is to be told that one was switched off. */
    record Owner(String partner, String email, String url) {}

    private final JdbcClient jdbc;
    private final Seal seal;

    Endpoints(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** What its secrets are sealed for. */
    static String sealedFor(long partner) {
        return "webhooks of partner " + partner;
    }

    /**
     * @return its number; empty when there are too many, or one was made under this request key
     * before
     */
    Optional<Long> make(Wanted wanted, String secret, String requestKey, String who) {
        return jdbc.sql("""
                insert into partner_endpoint (partner_id, url, types, secret_sealed, request_key, created_by)
                select :partner, :url, :types::text[], :secret, :request, :who
                where (select count(*) from partner_endpoint where partner_id = :partner) < :most
                on conflict (request_key) do nothing returning id""")
                .param("partner", wanted.partner())
                .param("url", wanted.url())
                .param("types", wanted.types().toArray(String[]::new))
                .param("secret", seal.seal(sealedFor(wanted.partner()), secret))
                .param("request", requestKey)
                .param("who", who)
                .param("most", MOST)
                .query(Long.class)
                .optional();
    }

    /** The oldest first. */
    List<Endpoint> of(long partner) {
        return find(partner, 0);
    }

    Optional<Endpoint> one(long partner, long id) {
        return find(partner, id).stream().findFirst();
    }

    /** @param id 0 for all of them */
    private List<Endpoint> find(long partner, long id) {
        return jdbc.sql("""
                select e.*, (select count(*) from partner_delivery d
                  where d.endpoint_id = e.id and d.state = 'DUE') as waiting
                from partner_endpoint e where partner_id = :partner and :id in (0, id) order by id""")
                .param("partner", partner)
                .param("id", id)
                .query((row, _) -> read(row))
                .list();
    }

    /** @return false, and nothing changed, when it has another version by now */
    boolean put(Endpoint seen, Endpoint.State state) {
        return jdbc.sql("""
                update partner_endpoint set state = :state, version = version + 1, failing_since = null,
                    off_reason = case :state when 'OFF' then 'STAFF' end
                where id = :id and version = :version""")
                        .param("state", state.name())
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    /** What waits for one that is off waits no longer; it can be replayed. */
    void stop(long id) {
        jdbc.sql("""
                update partner_delivery set state = 'STOPPED', due_at = null
                where endpoint_id = ? and state = 'DUE'""").param(id).update();
    }

    /** Both secrets sign for a day, so that the partner can change its own side in between. */
    boolean renew(long partner, Endpoint seen, String secret) {
        return jdbc.sql("""
                update partner_endpoint set former_sealed = secret_sealed, secret_sealed = :secret,
                    former_until = now() + make_interval(secs => :both), version = version + 1
                where id = :id and version = :version""")
                        .param("secret", seal.seal(sealedFor(partner), secret))
                        .param("both", BOTH_SIGN.toSeconds())
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    /** Switches it off by itself. @return whom to tell; empty when it was off before */
    Optional<Owner> off(long id, String reason) {
        var owner = jdbc.sql("""
                with gone as (
                  update partner_endpoint set state = 'OFF', off_reason = :reason, version = version + 1
                  where id = :id and state = 'ON' returning partner_id, url)
                select p.name, p.email, gone.url from gone join partner p on p.id = gone.partner_id""")
                .param("reason", reason)
                .param("id", id)
                .query((row, _) -> new Owner(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
        stop(id);
        return owner;
    }

    private static Endpoint read(ResultSet row) throws SQLException {
        return new Endpoint(
                row.getLong("id"),
                row.getString("url"),
                List.of((String[]) row.getArray("types").getArray()),
                Endpoint.State.valueOf(row.getString("state")),
                row.getString("off_reason"),
                PartnerKeys.at(row, "failing_since"),
                PartnerKeys.at(row, "former_until"),
                row.getLong("waiting"),
                row.getLong("version"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
