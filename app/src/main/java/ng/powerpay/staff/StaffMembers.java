package ng.powerpay.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The store of people who work here, and the check of their passwords. */
final class StaffMembers {

    /** Somebody who may sign in. */
    record Member(long id, String email, String name) {}

    private static final Logger LOG = LoggerFactory.getLogger(StaffMembers.class);

    private record Stored(Member member, String hash) {}

    /** Salt 16, hash 32 bytes, one lane, 19 MiB, two passes: OWASP's smallest advice for Argon2id. */
    static final Argon2PasswordEncoder ENCODER = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

    /** An unknown e-mail costs as long as a wrong password. Made by the first who signs in, not by the start. */
    private static final class Nobody {
        static final String HASH = ENCODER.encode("nobody has this password");
    }

    private final JdbcClient jdbc;
    private final Semaphore abreast = new Semaphore(2);
    private volatile CompletableFuture<?> expected = CompletableFuture.completedFuture(null);

    StaffMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Member> check(String email, String password) {
        expected.join();
        var nobody = Nobody.HASH;
        var stored = jdbc.sql("""
                select id, email, name, password_hash from staff_member
                where email = :email and active""")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .query((row, _) ->
                        new Stored(new Member(row.getLong(1), row.getString(2), row.getString(3)), row.getString(4)))
                .optional();
        var fits = fits(password, stored.map(Stored::hash).orElse(nobody));
        return fits ? stored.map(Stored::member) : Optional.empty();
    }

    /** Hashing takes 19 MiB each time, so only two run at once. */
    private boolean fits(String password, String hash) {
        abreast.acquireUninterruptibly();
        try {
            return ENCODER.matches(password, hash);
        } finally {
            abreast.release();
        }
    }

    /** Members are about to be put, beside the start, which hashing would hold up: whoever signs in waits. */
    void expect(Runnable putting) {
        expected = CompletableFuture.runAsync(
                        putting,
                        task -> Thread.ofPlatform().daemon().name("staff").start(task))
                .exceptionally(e -> {
                    LOG.error("the first member is not there: {}", e.toString());
                    return null;
                });
    }

    /** Adds a member or gives one a new password. */
    void put(String email, String name, String password) {
        jdbc.sql("""
                insert into staff_member (email, name, password_hash) values (:email, :name, :hash)
                on conflict (email) do update set password_hash = :hash, name = :name, active = true""")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .param("name", name)
                .param("hash", ENCODER.encode(password))
                .update();
    }
}
