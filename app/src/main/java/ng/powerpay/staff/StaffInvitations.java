package ng.powerpay.staff;

import java.util.Optional;
import javax.sql.DataSource;
import ng.powerpay.auth.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of links by which members set their first password, or a new one: good for a day, once.
 */
public final class StaffInvitations {

    private final JdbcClient jdbc;

    StaffInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For a command beside the server. */
    public static StaffInvitations in(DataSource database) {
        return new StaffInvitations(JdbcClient.create(database));
    }

    /**
     * A new one in place of the one there is.
     *
     * @return its secret, a part of the link
     */
    public String make(long staff) {
        var secret = Secrets.fresh();
        var sql = """
                insert into staff_invitation (staff_id, secret_hash, ends_at)
                values (:staff, :hash, now() + interval '24 hours')
                on conflict (staff_id) do update
                    set secret_hash = excluded.secret_hash, made_at = now(), ends_at = excluded.ends_at""";
        jdbc.sql(sql).param("staff", staff).param("hash", Secrets.hash(secret)).update();
        return secret;
    }

    /** Whom it invites, if it is still good. */
    Optional<Long> find(String secret) {
        return jdbc.sql("""
                select i.staff_id from staff_invitation i join staff_member m on m.id = i.staff_id
                where i.secret_hash = :hash and i.ends_at > now() and m.active""")
                .param("hash", Secrets.hash(secret))
                .query(Long.class)
                .optional();
    }

    /** @return whether it was there to be used */
    boolean use(String secret) {
        return jdbc.sql("delete from staff_invitation where secret_hash = :hash and ends_at > now()")
                        .param("hash", Secrets.hash(secret))
                        .update()
                == 1;
    }

    /**
     * For somebody who lost the second factor: all there is goes, and the password, so that only
     * the next invitation opens.
     */
    public void forgetProofs(long staff) {
        jdbc.sql("""
                with codes as (delete from staff_recovery_code where staff_id = :staff),
                keys as (delete from staff_passkey where staff_id = :staff),
                sessions as (delete from staff_session where staff_id = :staff)
                update staff_member set password_hash = null, totp_sealed = null, totp_offered = null,
                    totp_step = null where id = :staff""").param("staff", staff).update();
    }
}
