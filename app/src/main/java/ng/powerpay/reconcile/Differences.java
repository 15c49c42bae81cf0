package ng.powerpay.reconcile;

import java.time.Duration;
import java.util.Optional;
import ng.powerpay.platform.Kobo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of what was told already, so that nobody is told twice. */
final class Differences {

    private final JdbcClient jdbc;

    Differences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How long ago this was told first; empty when it never was. */
    Optional<Duration> told(Difference difference, String kind) {
        return jdbc.sql("""
                select extract(epoch from now() - at)::bigint from statement_difference
                where provider = :provider and reference = :reference and kind = :kind""")
                .param("provider", difference.provider())
                .param("reference", difference.reference())
                .param("kind", kind)
                .query((row, _) -> Duration.ofSeconds(row.getLong(1)))
                .optional();
    }

    /** Written after whatever was done about it: a crash between the two only does it again. */
    void note(Run run, Difference difference, String kind) {
        jdbc.sql("""
                insert into statement_difference
                  (provider, reference, kind, theirs_kobo, ours_kobo, purchase_id, run_id)
                values (:provider, :reference, :kind, :theirs, :ours, :purchase, :run)
                on conflict do nothing""")
                .param("provider", difference.provider())
                .param("reference", difference.reference())
                .param("kind", kind)
                .param("theirs", amount(difference.theirs()), java.sql.Types.BIGINT)
                .param("ours", amount(difference.ours()), java.sql.Types.BIGINT)
                .param("purchase", difference.purchase(), java.sql.Types.VARCHAR)
                .param("run", run.id())
                .update();
    }

    private static @Nullable Long amount(@Nullable Kobo kobo) {
        return kobo == null ? null : kobo.amount();
    }
}
