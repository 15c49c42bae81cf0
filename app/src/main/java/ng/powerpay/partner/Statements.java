package ng.powerpay.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up what became of a partner's purchases, from what was noted beside each change. */
public final class Statements {

    private static final int MOST_DAYS = 366;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private static final String SQL = """
            with placed as (
              select day, purchases, placed_kobo from partner_day
              where partner_id = :partner and day between :from and :to),
            became as (
              select (e.at at time zone 'Africa/Lagos')::date as day,
                count(*) filter (where e.type = 'purchase.paid') as paid,
                sum(e.kobo) filter (where e.type = 'purchase.paid') as paid_kobo,
                count(*) filter (where e.type = 'purchase.vended' and e.kobo is not null) as vended,
                sum(p.amount_kobo) filter (where e.type = 'purchase.vended' and e.kobo is not null) as energy_kobo,
                sum(p.fee_kobo + p.fee_vat_kobo)
                  filter (where e.type = 'purchase.vended' and e.kobo is not null) as fees_kobo,
                count(*) filter (where e.type = 'purchase.refunded') as refunded,
                sum(e.kobo) filter (where e.type = 'purchase.refunded') as refunded_kobo
              from partner_event e join purchase p on p.id = e.purchase_id
              where e.partner_id = :partner and e.at >= :from::timestamp at time zone 'Africa/Lagos'
                and e.at < (:to::date + 1)::timestamp at time zone 'Africa/Lagos'
              group by 1)
            select day, coalesce(purchases, 0), coalesce(placed_kobo, 0), coalesce(paid, 0), coalesce(paid_kobo, 0),
              coalesce(vended, 0), coalesce(energy_kobo, 0), coalesce(fees_kobo, 0), coalesce(refunded, 0),
              coalesce(refunded_kobo, 0)
            from placed full join became using (day) order by day""";

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Both days are in it.
     *
     * @throws Problem FIELD_INVALID of the field to
     */
    PartnerStatement of(Partner partner, LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days >= MOST_DAYS || from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "to", "Ask for 1 to " + MOST_DAYS + " days.");
        }
        var found = jdbc.sql(SQL)
                .param("partner", partner.id())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> read(row))
                .list();
        return PartnerStatement.of(partner.name(), from, to, found);
    }

    private static PartnerStatement.StatementDay read(ResultSet row) throws SQLException {
        return new PartnerStatement.StatementDay(
                row.getObject(1, LocalDate.class),
                new PartnerStatement.StatementSums(
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)));
    }
}
