package ng.powerpay.auth;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of what authenticators are asked to sign: for five minutes, and taken once. */
public final class PasskeyChallenges {

    /** One to be signed. */
    public record Challenge(String id, byte[] bytes) {}

    private final JdbcClient jdbc;

    public PasskeyChallenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes one.
     *
     * @param subject who is to make a passkey; null for signing in
     */
    public Challenge make(String purpose, @Nullable Long subject) {
        var challenge = new Challenge(Secrets.id(), Secrets.bytes(32));
        jdbc.sql("""
                insert into passkey_challenge (id, purpose, challenge, subject, expires_at)
                values (:id, :purpose, :challenge, :subject, now() + interval '5 minutes')""")
                .param("id", challenge.id())
                .param("purpose", purpose)
                .param("challenge", challenge.bytes())
                .param("subject", subject)
                .update();
        return challenge;
    }

    /**
     * Takes it, whatever comes of it; empty when it was taken, is too old, or is of somebody else.
     */
    public Optional<byte[]> take(String purpose, String id, @Nullable Long subject) {
        return jdbc.sql("""
                delete from passkey_challenge
                where id = :id and purpose = :purpose and subject is not distinct from :subject::bigint
                returning challenge, expires_at > now()""")
                .param("id", id)
                .param("purpose", purpose)
                .param("subject", subject)
                .query((row, _) -> row.getBoolean(2) ? row.getBytes(1) : new byte[0])
                .optional()
                .filter(bytes -> bytes.length > 0);
    }
}
