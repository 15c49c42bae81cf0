package ng.powerpay.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of partners and of what they placed on each day. */
public final class Partners {

    /** How many there may be; a list of them is read whole. */
    static final int MOST = 1_000;

    /** @param activeKeys neither revoked nor expired */
    public record ListedPartner(Partner partner, long placedTodayKobo, int activeKeys, int webhooksOff) {}

    /** What is typed of one. */
    record Given(String name, String contactName, String email, Partner.PartnerLimits limits) {}

    private static final String COLUMNS = """
            p.id, p.name, p.contact_name, p.email, p.state, p.requests_per_minute, p.purchase_kobo, p.daily_kobo,
            p.version, p.created_by, p.created_at""";

    private static final String PLACED_TODAY = """
            coalesce((select d.placed_kobo from partner_day d
              where d.partner_id = p.id and d.day = (now() at time zone 'Africa/Lagos')::date), 0)""";

    private final JdbcClient jdbc;

    Partners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its number; empty when another one has the name. The same key makes one partner. */
    Optional<Long> make(Given given, String requestKey, String who) {
        jdbc.sql("""
                insert into partner (name, contact_name, email, requests_per_minute, purchase_kobo, daily_kobo,
                    request_key, created_by)
                values (:name, :contact, :email, :requests, :purchase, :daily, :key, :who)
                on conflict do nothing""")
                .param("name", given.name())
                .param("contact", given.contactName())
                .param("email", given.email())
                .param("requests", given.limits().requestsPerMinute())
                .param("purchase", given.limits().purchaseKobo())
                .param("daily", given.limits().dailyKobo())
                .param("key", requestKey)
                .param("who", who)
                .update();
        return jdbc.sql("select id from partner where request_key = ? and lower(name) = lower(?)")
                .param(requestKey)
                .param(given.name())
                .query(Long.class)
                .optional();
    }

    Optional<Partner> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from partner p where p.id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** All of them, by name. */
    List<ListedPartner> all() {
        return jdbc.sql("select " + COLUMNS + ", " + PLACED_TODAY + """
                 as placed,
                (select count(*) from partner_key k where k.partner_id = p.id and k.revoked_at is null
                  and (k.expires_at is null or k.expires_at > now())) as keys,
                (select count(*) from partner_endpoint e where e.partner_id = p.id and e.state = 'OFF') as off
                from partner p order by lower(p.name) limit\s""" + MOST)
                .query((row, _) ->
                        new ListedPartner(read(row), row.getLong("placed"), row.getInt("keys"), row.getInt("off")))
                .list();
    }

    long placedToday(long id) {
        return jdbc.sql("select " + PLACED_TODAY + " from partner p where p.id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** @return false, and nothing changed, when it has another version by now */
    boolean change(Partner seen, String contactName, String email) {
        return jdbc.sql("""
                update partner set contact_name = :contact, email = :email, version = version + 1
                where id = :id and version = :version""")
                        .param("contact", contactName)
                        .param("email", email)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    /** As {@link #change}. */
    boolean limit(long id, long version, Partner.PartnerLimits limits) {
        return jdbc.sql("""
                update partner set requests_per_minute = :requests, purchase_kobo = :purchase, daily_kobo = :daily,
                    version = version + 1
                where id = :id and version = :version""")
                        .param("requests", limits.requestsPerMinute())
                        .param("purchase", limits.purchaseKobo())
                        .param("daily", limits.dailyKobo())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** As {@link #change}. */
    boolean put(long id, long version, Partner.State state) {
        return jdbc.sql("""
                update partner set state = :state, version = version + 1 where id = :id and version = :version""")
                        .param("state", state.name())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean owns(long partner, String purchase) {
        return jdbc.sql("select exists (select from purchase where id = ? and partner_id = ?)")
                .param(purchase)
                .param(partner)
                .query(Boolean.class)
                .single();
    }

    static Partner read(ResultSet row) throws SQLException {
        return new Partner(
                row.getLong("id"),
                row.getString("name"),
                row.getString("contact_name"),
                row.getString("email"),
                Partner.State.valueOf(row.getString("state")),
                new Partner.PartnerLimits(
                        row.getInt("requests_per_minute"), row.getLong("purchase_kobo"), row.getLong("daily_kobo")),
                row.getLong("version"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static String columns() {
        return COLUMNS;
    }
}
