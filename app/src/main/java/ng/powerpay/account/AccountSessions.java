package ng.powerpay.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import ng.powerpay.auth.Device;
import ng.powerpay.auth.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where accounts are open: 30 days after they were last used, and 180 days at most. */
public final class AccountSessions {

    /** How long a second factor is awaited, in minutes. */
    static final int PENDING_MINUTES = 10;

    /** What a cookie opens. {@code fresh}: signed in less than 15 minutes ago. */
    record Open(long account, String id, boolean fresh) {}

    /** As its owner sees it. */
    record SessionSeen(
            String id, boolean current, String device, String address, Instant startedAt, Instant lastSeenAt) {}

    private static final String OPEN = "not pending and ends_at > now() and last_seen_at > now() - interval '30 days'";

    private record Found(Open open, boolean stale) {}

    private final JdbcClient jdbc;

    public AccountSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens a session.
     *
     * @param pending whether the second factor is still awaited
     * @return its secret
     */
    String open(long account, Device device, boolean pending) {
        var secret = Secrets.fresh();
        jdbc.sql("""
                insert into account_session (secret_hash, id, account_id, pending, device, address, ends_at)
                values (:hash, :id, :account, :pending, :device, :address,
                    now() + case when :pending then make_interval(mins => :minutes) else interval '180 days' end)""")
                .param("hash", Secrets.hash(secret))
                .param("id", Secrets.id())
                .param("account", account)
                .param("pending", pending)
                .param("device", device.name())
                .param("address", device.address())
                .param("minutes", PENDING_MINUTES)
                .update();
        return secret;
    }

    /** Whom this secret is of; notes, every ten minutes at most, that it was used. */
    Optional<Open> find(String secret) {
        var found = jdbc.sql("""
                select account_id, id, started_at > now() - interval '15 minutes',
                    last_seen_at < now() - interval '10 minutes'
                from account_session where secret_hash = :hash and""" + " " + OPEN)
                .param("hash", Secrets.hash(secret))
                .query((row, _) ->
                        new Found(new Open(row.getLong(1), row.getString(2), row.getBoolean(3)), row.getBoolean(4)))
                .optional();
        if (found.map(Found::stale).orElse(false)) {
            jdbc.sql("update account_session set last_seen_at = now() where secret_hash = :hash")
                    .param("hash", Secrets.hash(secret))
                    .update();
        }
        return found.map(Found::open);
    }

    /**
     * Takes one of five tries of the second factor and says whose; empty when none is left, or
     * awaited.
     */
    Optional<Long> tried(String secret) {
        return jdbc.sql("""
                update account_session set tries = tries + 1
                where secret_hash = :hash and pending and ends_at > now() and tries < 5
                returning account_id""")
                .param("hash", Secrets.hash(secret))
                .query(Long.class)
                .optional();
    }

    /** The account's sessions, the latest used first. */
    List<SessionSeen> of(long account, String current) {
        return jdbc.sql("select id, device, address, started_at, last_seen_at from account_session"
                        + " where account_id = :account and " + OPEN + " order by last_seen_at desc, id limit 100")
                .param("account", account)
                .query((row, _) -> new SessionSeen(
                        row.getString(1),
                        row.getString(1).equals(current),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @return whether there was such a one of this account */
    boolean end(long account, String id) {
        return jdbc.sql("delete from account_session where account_id = :account and id = :id")
                        .param("account", account)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Ends whatever this secret opens. */
    void end(String secret) {
        jdbc.sql("delete from account_session where secret_hash = :hash")
                .param("hash", Secrets.hash(secret))
                .update();
    }

    /** @param id of the one that stays; any other text ends all */
    void endOthers(long account, String id) {
        jdbc.sql("delete from account_session where account_id = :account and id <> :id")
                .param("account", account)
                .param("id", id)
                .update();
    }

    /** Forgets those that ended by themselves. */
    public void forget() {
        jdbc.sql("delete from account_session where ends_at < now() or last_seen_at < now() - interval '30 days'")
                .update();
    }
}
