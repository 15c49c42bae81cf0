package ng.powerpay.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import ng.powerpay.platform.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of partners' keys, of each only its SHA-256: 190 random bits need no slow hash. */
public final class PartnerKeys {

    /** How many of one partner may be in use. */
    static final int MOST = 20;

    /**
     * A key that was found.
     *
     * @param stale when it was used last was not noted in this minute
     */
    record Found(long id, Standing standing, boolean stale, Partner partner) {}

    /** Whether a key is taken. */
    enum Standing {
        GOOD,
        REVOKED,
        EXPIRED
    }

    /** What is wanted of a new key. */
    record Wanted(long partner, String label, @Nullable Instant expiresAt) {}

    private static final String COLUMNS = """
            select id, label, last_four, created_by, created_at, expires_at, last_used_at, revoked_at, revoked_by
            from partner_key\s""";

    private static final String FIND = "select " + Partners.columns() + """
            , k.id as key_id,
              case when k.revoked_at is not null then 'REVOKED' when k.expires_at <= now() then 'EXPIRED'
                else 'GOOD' end as standing,
              k.last_used_at is null or k.last_used_at < now() - interval '1 minute' as stale
            from partner_key k join partner p on p.id = k.partner_id where k.hash = ?""";

    private final JdbcClient jdbc;

    PartnerKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it; false when one was made under this request key before, or there are too many. */
    boolean keep(Wanted wanted, String key, String requestKey, String who) {
        return jdbc.sql("""
                insert into partner_key (partner_id, label, hash, last_four, request_key, created_by, expires_at)
                select :partner, :label, :hash, :four, :request, :who, :expires::timestamptz
                where (select count(*) from partner_key k where k.partner_id = :partner and k.revoked_at is null
                  and (k.expires_at is null or k.expires_at > now())) < :most
                on conflict (request_key) do nothing""")
                        .param("partner", wanted.partner())
                        .param("label", wanted.label())
                        .param("hash", Sha256.of(key))
                        .param("four", key.substring(key.length() - 4))
                        .param("request", requestKey)
                        .param("who", who)
                        .param("expires", time(wanted.expiresAt()))
                        .param("most", MOST)
                        .update()
                == 1;
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** Whose it is; notes, to the minute, that it was used. */
    Optional<Found> use(String key) {
        var found = jdbc.sql(FIND)
                .param(Sha256.of(key))
                .query((row, _) -> new Found(
                        row.getLong("key_id"),
                        Standing.valueOf(row.getString("standing")),
                        row.getBoolean("stale"),
                        Partners.read(row)))
                .optional();
        found.filter(one -> one.stale() && one.standing() == Standing.GOOD).ifPresent(one -> used(one.id()));
        return found;
    }

    private void used(long id) {
        jdbc.sql("update partner_key set last_used_at = now() where id = ?")
                .param(id)
                .update();
    }

    /** The newest first. */
    List<PartnerKey> of(long partner) {
        return jdbc.sql(COLUMNS + "where partner_id = ? order by id desc limit 200")
                .param(partner)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<PartnerKey> find(long partner, long id) {
        return jdbc.sql(COLUMNS + "where partner_id = ? and id = ?")
                .param(partner)
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** From now on it is refused. */
    void revoke(long partner, long id, String who) {
        jdbc.sql("""
                update partner_key set revoked_at = now(), revoked_by = :who
                where partner_id = :partner and id = :id and revoked_at is null""")
                .param("who", who)
                .param("partner", partner)
                .param("id", id)
                .update();
    }

    /** It ends in this time, unless it ends sooner. */
    void end(long partner, long id, Duration in) {
        jdbc.sql("""
                update partner_key set expires_at = least(expires_at, now() + make_interval(secs => :in))
                where partner_id = :partner and id = :id and revoked_at is null""")
                .param("in", in.toSeconds())
                .param("partner", partner)
                .param("id", id)
                .update();
    }

    private static PartnerKey read(ResultSet row) throws SQLException {
        return new PartnerKey(
                row.getLong("id"),
                row.getString("label"),
                row.getString("last_four"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                at(row, "expires_at"),
                at(row, "last_used_at"),
                at(row, "revoked_at"),
                row.getString("revoked_by"));
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
