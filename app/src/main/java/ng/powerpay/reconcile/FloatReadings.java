package ng.powerpay.reconcile;

import java.util.Optional;
import ng.powerpay.platform.Kobo;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of what vendors said is left of our float. */
final class FloatReadings {

    /**
     * Both figures at one time.
     *
     * @param doubt by how much vends under way may make them differ
     */
    record Reading(Kobo balance, Kobo booked, Kobo doubt) {

        /** What our books do not know of: the top-ups. */
        Kobo gap() {
            return balance.minus(booked);
        }
    }

    private final JdbcClient jdbc;

    FloatReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of an earlier run. */
    Optional<Reading> before(Run run, String vendor) {
        return jdbc.sql("""
                select * from float_reading where vendor = :vendor and run_id <> :run
                order by at desc limit 1""")
                .param("vendor", vendor)
                .param("run", run.id())
                .query((row, _) -> new Reading(
                        new Kobo(row.getLong("balance_kobo")),
                        new Kobo(row.getLong("booked_kobo")),
                        new Kobo(row.getLong("doubt_kobo"))))
                .optional();
    }

    void note(Run run, String vendor, Reading reading) {
        jdbc.sql("""
                insert into float_reading (vendor, run_id, balance_kobo, booked_kobo, doubt_kobo)
                values (:vendor, :run, :balance, :booked, :doubt) on conflict do nothing""")
                .param("vendor", vendor)
                .param("run", run.id())
                .param("balance", reading.balance().amount())
                .param("booked", reading.booked().amount())
                .param("doubt", reading.doubt().amount())
                .update();
    }
}
