package ng.powerpay.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import ng.powerpay.auth.Passwords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of people who work here, and the check of their passwords. */
final class StaffMembers {

    /** Somebody who may sign in. */
    record Member(long id, String email, String name) {}

    private static final Logger LOG = LoggerFactory.getLogger(StaffMembers.class);

    private record Stored(Member member, String hash) {}

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private volatile CompletableFuture<?> expected = CompletableFuture.completedFuture(null);

    StaffMembers(JdbcClient jdbc, Passwords passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    Optional<Member> check(String email, String password) {
        expected.join();
        var stored = jdbc.sql("""
                select id, email, name, password_hash from staff_member
                where email = :email and active""")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .query((row, _) ->
                        new Stored(new Member(row.getLong(1), row.getString(2), row.getString(3)), row.getString(4)))
                .optional();
        var fits = passwords.fits(password, stored.map(Stored::hash).orElse(null));
        return fits ? stored.map(Stored::member) : Optional.empty();
    }

    /**
     * Members are about to be put, beside the start, which hashing would hold up: whoever signs in
     * waits.
     */
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
                .param("hash", passwords.hash(password))
                .update();
    }
}
