package ng.powerpay.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of passkeys, ten for each owner. */
public final class KeptPasskeys {

    private static final int MOST = 10;

    /** As its owner sees it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PasskeySeen(
            String id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /** Whose it is, by the owner's handle too. */
    public record Kept(long owner, byte[] handle, Passkeys.Passkey passkey) {}

    private final People people;
    private final JdbcClient jdbc;

    public KeptPasskeys(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    public List<PasskeySeen> of(long owner) {
        return jdbc.sql("select id, name, created_at, last_used_at from " + table() + whose()
                        + " order by created_at, id")
                .param("owner", owner)
                .query((row, _) -> seen(row))
                .list();
    }

    private static PasskeySeen seen(ResultSet row) throws SQLException {
        var used = row.getObject(4, OffsetDateTime.class);
        return new PasskeySeen(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    /** The authenticators' own ids. */
    public List<byte[]> credentials(long owner) {
        return jdbc.sql("select credential_id from " + table() + whose())
                .param("owner", owner)
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    /** @throws Problem TOO_MANY_KEPT, or PASSKEY_REFUSED when it is there already */
    public PasskeySeen add(long owner, Passkeys.Passkey passkey, String name) {
        if (credentials(owner).size() >= MOST) {
            throw Problem.of(ErrorCode.TOO_MANY_KEPT, "You have " + MOST + " passkeys. Remove one you do not use.");
        }
        return jdbc.sql("insert into " + table() + " (credential_id, id, " + people.key()
                        + ", name, credential, sign_count)"
                        + " values (:credentialId, :id, :owner, :name, :credential, :count)"
                        + " on conflict (credential_id) do nothing returning id, name, created_at, last_used_at")
                .param("credentialId", passkey.credentialId())
                .param("id", Secrets.id())
                .param("owner", owner)
                .param("name", name)
                .param("credential", passkey.credential())
                .param("count", passkey.signCount())
                .query((row, _) -> seen(row))
                .optional()
                .orElseThrow(Passkeys::refused);
    }

    public Optional<Kept> find(byte[] credentialId) {
        return jdbc.sql("select a.id, a.handle, p.credential_id, p.credential, p.sign_count from " + table()
                        + " p join " + people.table + " a on a.id = p." + people.key() + " where p.credential_id = :id")
                .param("id", credentialId)
                .query((row, _) -> new Kept(
                        row.getLong(1),
                        row.getBytes(2),
                        new Passkeys.Passkey(row.getBytes(3), row.getBytes(4), row.getLong(5))))
                .optional();
    }

    /**
     * @return false when meanwhile it was used as often, or more often: then there are two of it
     */
    public boolean used(byte[] credentialId, long count) {
        var sql = "update " + table() + " set sign_count = :count, last_used_at = now()"
                + " where credential_id = :id and (sign_count < :count or (sign_count = 0 and :count = 0))";
        return jdbc.sql(sql).param("id", credentialId).param("count", count).update() == 1;
    }

    /** @return whether there was such a one of this owner */
    public boolean remove(long owner, String id) {
        return jdbc.sql("delete from " + table() + whose() + " and id = :id")
                        .param("owner", owner)
                        .param("id", id)
                        .update()
                == 1;
    }

    private String table() {
        return people.table("passkey");
    }

    private String whose() {
        return " where " + people.key() + " = :owner";
    }
}
