package ng.powerpay.customer;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of what accounts agreed to and took back; only ever added to. */
final class Consents {

    private static final int MOST = 500;

    private static final RowMapper<Consent> ROW = (row, _) -> new Consent(
            Consent.Purpose.valueOf(row.getString(1)),
            row.getBoolean(2),
            row.getString(3),
            row.getObject(4, OffsetDateTime.class).toInstant());

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Consent> of(long account) {
        return jdbc.sql("""
                select purpose, given, version, at from account_consent
                where account_id = ? order by id desc limit ?""").param(account).param(MOST).query(ROW).list();
    }

    /** Adds a line unless the newest one says the same of the same text. */
    Consent note(long account, Consent.Purpose purpose, boolean given) {
        var made = jdbc.sql("""
                insert into account_consent (account_id, purpose, given, version)
                select :account, :purpose, :given, :version
                where not exists (
                  select from (
                    select given, version from account_consent
                    where account_id = :account and purpose = :purpose order by id desc limit 1) newest
                  where newest.given = :given and newest.version = :version)
                returning purpose, given, version, at""")
                .param("account", account)
                .param("purpose", purpose.name())
                .param("given", given)
                .param("version", purpose.version())
                .query(ROW)
                .optional();
        return made.or(() -> latest(account, purpose)).orElseThrow();
    }

    private Optional<Consent> latest(long account, Consent.Purpose purpose) {
        return of(account).stream().filter(one -> one.purpose() == purpose).findFirst();
    }

    /** Nobody is left to agree to anything. */
    void withdrawAll(long account) {
        jdbc.sql("""
                insert into account_consent (account_id, purpose, given, version)
                select account_id, purpose, false, version from (
                  select distinct on (purpose) account_id, purpose, given, version from account_consent
                  where account_id = ? order by purpose, id desc) newest
                where given""").param(account).update();
    }
}
