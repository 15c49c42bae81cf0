package ng.powerpay.staff;

import java.util.HexFormat;
import java.util.Optional;
import ng.powerpay.auth.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions of eight hours, known to the database only by the hash of their secret. */
final class StaffSessions {

    private final JdbcClient jdbc;

    StaffSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the secret, 64 hexadecimal digits */
    String open(long staffId) {
        var secret = HexFormat.of().formatHex(Secrets.bytes(32));
        var sql = """
                insert into staff_session (secret_hash, staff_id, expires_at)
                values (:hash, :staff, now() + interval '8 hours')""";
        jdbc.sql(sql)
                .param("hash", Secrets.hash(secret))
                .param("staff", staffId)
                .update();
        return secret;
    }

    Optional<String> emailOf(String secret) {
        var sql = """
                select m.email from staff_session s join staff_member m on m.id = s.staff_id
                where s.secret_hash = :hash and s.expires_at > now() and m.active""";
        return jdbc.sql(sql)
                .param("hash", Secrets.hash(secret))
                .query(String.class)
                .optional();
    }

    void close(String secret) {
        jdbc.sql("delete from staff_session where secret_hash = :hash or expires_at < now()")
                .param("hash", Secrets.hash(secret))
                .update();
    }
}
