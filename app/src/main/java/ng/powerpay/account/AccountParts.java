package ng.powerpay.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this package itself keeps of an account: for its owner, and until it ends. */
final class AccountParts {

    private static final Set<String> SIGNING_IN = Set.of("account_device", "account_recovery_code", "account_passkey");

    private static final String END = """
            with ended as (delete from account where id = ? returning phone, email, id),
            challenges as (delete from passkey_challenge c using ended e where c.subject = e.id)
            delete from one_time_code o using ended e where o.address in (e.phone, e.email)""";

    record Profile(
            @Nullable String phone,
            @Nullable Instant phoneVerifiedAt,
            @Nullable String email,
            @Nullable Instant emailVerifiedAt,
            @Nullable String name,
            String language,
            Instant createdAt) {}

    /** How the account is opened; no secret is readable, here or in the database. */
    record SigningIn(boolean password, boolean secondFactor, int recoveryCodes, int knownDevices, List<Passkey> keys) {}

    record Passkey(String name, Instant createdAt, @Nullable Instant lastUsedAt) {}

    private final JdbcClient jdbc;

    AccountParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Exported profile() {
        return Exported.of("account", Set.of(), this::profile);
    }

    Exported signingIn() {
        return Exported.of("signingIn", SIGNING_IN, this::signingIn);
    }

    Exported sessions(AccountSessions sessions) {
        return Exported.of("sessions", Set.of("account_session"), account -> sessions.of(account, ""));
    }

    /** With the account go its sessions, devices, passkeys and recovery codes. */
    Forgets forgets() {
        return Forgets.of(
                Set.of("account_session", "account_device", "account_recovery_code", "account_passkey"), this::end);
    }

    private Profile profile(long account) {
        return jdbc.sql("""
                select phone, phone_verified_at, email, email_verified_at, name, language, created_at
                from account where id = ?""")
                .param(account)
                .query((row, _) -> new Profile(
                        row.getString(1),
                        instant(row.getObject(2, OffsetDateTime.class)),
                        row.getString(3),
                        instant(row.getObject(4, OffsetDateTime.class)),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .single();
    }

    private SigningIn signingIn(long account) {
        var keys = jdbc.sql(
                        "select name, created_at, last_used_at from account_passkey where account_id = ? order by id")
                .param(account)
                .query((row, _) -> new Passkey(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(3, OffsetDateTime.class))))
                .list();
        return jdbc.sql("""
                select password_hash is not null, totp_sealed is not null,
                  (select count(*) from account_recovery_code c where c.account_id = a.id),
                  (select count(*) from account_device d where d.account_id = a.id)
                from account a where id = ?""")
                .param(account)
                .query((row, _) ->
                        new SigningIn(row.getBoolean(1), row.getBoolean(2), row.getInt(3), row.getInt(4), keys))
                .single();
    }

    private void end(long account) {
        jdbc.sql(END).param(account).update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
