package ng.powerpay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import ng.powerpay.auth.Passkeys;
import ng.powerpay.auth.Secrets;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of passkeys, ten an account. */
final class AccountPasskeys {

    private static final int MOST = 10;

    /** As its owner sees it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PasskeySeen(
            String id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /** Whose it is, by the account's handle too. */
    record Kept(long account, byte[] handle, Passkeys.Passkey passkey) {}

    private final JdbcClient jdbc;

    AccountPasskeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PasskeySeen> of(long account) {
        return jdbc.sql("""
                select id, name, created_at, last_used_at from account_passkey
                where account_id = :account order by created_at, id""")
                .param("account", account)
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
    List<byte[]> credentials(long account) {
        return jdbc.sql("select credential_id from account_passkey where account_id = :account")
                .param("account", account)
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    /** @throws Problem TOO_MANY_KEPT, or PASSKEY_REFUSED when it is there already */
    PasskeySeen add(long account, Passkeys.Passkey passkey, String name) {
        if (credentials(account).size() >= MOST) {
            throw Problem.of(ErrorCode.TOO_MANY_KEPT, "You have " + MOST + " passkeys. Remove one you do not use.");
        }
        return jdbc.sql("""
                insert into account_passkey (credential_id, id, account_id, name, credential, sign_count)
                values (:credentialId, :id, :account, :name, :credential, :count)
                on conflict (credential_id) do nothing returning id, name, created_at, last_used_at""")
                .param("credentialId", passkey.credentialId())
                .param("id", Secrets.id())
                .param("account", account)
                .param("name", name)
                .param("credential", passkey.credential())
                .param("count", passkey.signCount())
                .query((row, _) -> seen(row))
                .optional()
                .orElseThrow(Passkeys::refused);
    }

    Optional<Kept> find(byte[] credentialId) {
        return jdbc.sql("""
                select p.account_id, a.handle, p.credential_id, p.credential, p.sign_count
                from account_passkey p join account a on a.id = p.account_id where p.credential_id = :id""")
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
    boolean used(byte[] credentialId, long count) {
        var sql = """
                update account_passkey set sign_count = :count, last_used_at = now()
                where credential_id = :id and (sign_count < :count or (sign_count = 0 and :count = 0))""";
        return jdbc.sql(sql).param("id", credentialId).param("count", count).update() == 1;
    }

    /** @return whether there was such a one of this account */
    boolean remove(long account, String id) {
        return jdbc.sql("delete from account_passkey where account_id = :account and id = :id")
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }
}
