package ng.powerpay.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ng.powerpay.auth.Device;
import ng.powerpay.auth.Secrets;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where members of staff are signed in: 30 minutes after the last request that somebody made, eight
 * hours at most. Known to the database only by the hash of their secret.
 */
public final class StaffSessions {

    /** How far a session is. */
    enum Step {
        /** The second factor is awaited. */
        SECOND_FACTOR,
        /** There is none yet: only adding one is open. */
        ENROL,
        OPEN
    }

    /**
     * What a cookie opens.
     *
     * @param freshUntil when the second factor has to be shown again for money and rights
     * @param fresh whether that is still to come
     */
    record Open(
            String id,
            Step step,
            long staff,
            String email,
            Set<Role> roles,
            @Nullable Instant freshUntil,
            boolean fresh) {}

    /** As its owner sees it. */
    record StaffSession(
            String id, boolean current, String device, String address, Instant startedAt, Instant lastSeenAt) {}

    private static final String LIVE = "s.ends_at > now() and s.last_seen_at > now() - interval '30 minutes'";

    private record Found(Open open, boolean stale) {}

    private final JdbcClient jdbc;

    StaffSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens a session; until it is {@code OPEN} it lasts ten minutes.
     *
     * @return its secret
     */
    String open(long staff, Device device, Step step) {
        var secret = Secrets.fresh();
        jdbc.sql("""
                insert into staff_session (secret_hash, id, staff_id, step, device, address, shown_at, ends_at)
                values (:hash, :id, :staff, :step, :device, :address, case when :step = 'OPEN' then now() end,
                    now() + case when :step = 'OPEN' then interval '8 hours' else interval '10 minutes' end)""")
                .param("hash", Secrets.hash(secret))
                .param("id", Secrets.id())
                .param("staff", staff)
                .param("step", step.name())
                .param("device", device.name())
                .param("address", device.address())
                .update();
        return secret;
    }

    /**
     * @param attended whether somebody asks, and not a page by itself: noted once a minute at most
     */
    Optional<Open> find(String secret, boolean attended) {
        var found = jdbc.sql("""
                select s.id, s.step, m.id, m.email, s.shown_at + interval '5 minutes',
                  coalesce(s.shown_at > now() - interval '5 minutes', false),
                  array(select r.role from staff_role r where r.staff_id = m.id),
                  s.last_seen_at < now() - interval '1 minute'
                from staff_session s join staff_member m on m.id = s.staff_id
                where s.secret_hash = :hash and m.active and\s""" + LIVE)
                .param("hash", Secrets.hash(secret))
                .query((row, _) -> new Found(opened(row), row.getBoolean(8)))
                .optional();
        if (attended && found.map(Found::stale).orElse(false)) {
            jdbc.sql("update staff_session set last_seen_at = now() where secret_hash = :hash")
                    .param("hash", Secrets.hash(secret))
                    .update();
        }
        return found.map(Found::open);
    }

    private static Open opened(ResultSet row) throws SQLException {
        var until = row.getObject(5, OffsetDateTime.class);
        return new Open(
                row.getString(1),
                Step.valueOf(row.getString(2)),
                row.getLong(3),
                row.getString(4),
                StaffMembers.set((String[]) row.getArray(7).getArray()),
                until == null ? null : until.toInstant(),
                row.getBoolean(6));
    }

    /** Takes one of five tries of the awaited second factor; false when none is left. */
    boolean tried(String id) {
        var sql = """
                update staff_session set tries = tries + 1
                where id = :id and step = 'SECOND_FACTOR' and ends_at > now() and tries < 5""";
        return jdbc.sql(sql).param("id", id).update() == 1;
    }

    /** The second factor was shown once more. */
    void shown(String id) {
        jdbc.sql("update staff_session set shown_at = now(), last_seen_at = now() where id = :id and step = 'OPEN'")
                .param("id", id)
                .update();
    }

    /** The member's open sessions, the latest used first. */
    List<StaffSession> of(long staff, String current) {
        return jdbc.sql("select s.id, s.device, s.address, s.started_at, s.last_seen_at from staff_session s"
                        + " where s.staff_id = :staff and s.step = 'OPEN' and " + LIVE
                        + " order by s.last_seen_at desc, s.id limit 100")
                .param("staff", staff)
                .query((row, _) -> new StaffSession(
                        row.getString(1),
                        row.getString(1).equals(current),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @return whether there was such a one of this member */
    boolean end(long staff, String id) {
        return jdbc.sql("delete from staff_session where staff_id = :staff and id = :id")
                        .param("staff", staff)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @param id of the one that stays; any other text ends all */
    public void endOthers(long staff, String id) {
        jdbc.sql("delete from staff_session where staff_id = :staff and id <> :id")
                .param("staff", staff)
                .param("id", id)
                .update();
    }

    /** Ends whatever this secret opens. */
    void end(String secret) {
        jdbc.sql("delete from staff_session where secret_hash = :hash")
                .param("hash", Secrets.hash(secret))
                .update();
    }

    /** Forgets those that ended by themselves, and invitations nobody took. */
    void forget() {
        jdbc.sql("delete from staff_session s where not (" + LIVE + ")").update();
        jdbc.sql("delete from staff_invitation where ends_at < now()").update();
    }
}
