package ng.powerpay.staff;

import ng.powerpay.auth.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of browsers that members of staff signed in from: the 20 each used last. */
final class StaffDevices {

    private final JdbcClient jdbc;

    StaffDevices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes this browser and says whether its owner should be told: it is not known, and not the
     * first.
     */
    boolean isNews(long staff, String mark) {
        var before = jdbc.sql("select count(*) from staff_device where staff_id = :staff")
                .param("staff", staff)
                .query(Integer.class)
                .single();
        var fresh = jdbc.sql("""
                insert into staff_device (staff_id, secret_hash) values (:staff, :hash)
                on conflict (staff_id, secret_hash) do update set last_seen_at = now()
                returning xmax = 0""")
                .param("staff", staff)
                .param("hash", Secrets.hash(mark))
                .query(Boolean.class)
                .single();
        jdbc.sql("""
                delete from staff_device where staff_id = :staff and secret_hash in (
                  select secret_hash from staff_device where staff_id = :staff
                  order by last_seen_at desc offset 20)""").param("staff", staff).update();
        return fresh && before > 0;
    }
}
