package ng.powerpay.purchase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads purchases by what is around them: their phone, their events, their postings. */
public class PurchaseSearch {

    /** What happened, for people; providers' answers are here without tokens and phone numbers. */
    public record Event(Instant at, String kind, String text) {}

    /** One line of an entry in the books. */
    public record Posted(Instant at, String entry, String account, Kobo amountKobo) {}

    private final JdbcClient jdbc;

    PurchaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of this phone, from the last half year: older ones may be of who had the number before. */
    private static final String OF_PHONE = """
            from purchase_search s join purchase p on p.id = s.purchase_id
            where s.phone = :phone and s.created_at > now() - interval '180 days'""";

    /** @param token only one that brought a token */
    Optional<PurchaseId> newestOf(String phone, boolean token) {
        return jdbc.sql("select p.id " + OF_PHONE + """
                 and (not :token or (p.state = 'VENDED' and p.tokens_sealed is not null))
                order by s.created_at desc limit 1""")
                .param("phone", phone)
                .param("token", token)
                .query((row, _) -> new PurchaseId(row.getString(1)))
                .optional();
    }

    /** The newest that was paid for this meter within a week and is not delivered, nor given up. */
    Optional<PurchaseId> underWay(String phone, Meter meter) {
        return jdbc.sql("select p.id " + OF_PHONE + """
                 and s.created_at > now() - interval '7 days' and s.meter_number = :number
                  and p.company = :company and p.meter_type = :type and p.state in ('PAID', 'VENDING', 'REVIEW')
                order by s.created_at desc limit 1""")
                .param("phone", phone)
                .param("number", meter.number())
                .param("company", meter.company())
                .param("type", meter.type().name())
                .query((row, _) -> new PurchaseId(row.getString(1)))
                .optional();
    }

    List<Meter> metersOf(String phone, int most) {
        return jdbc.sql("""
                select company, meter_type, meter_number from (
                  select p.company, p.meter_type, p.meter_number, s.created_at
                """ + OF_PHONE + """
                   and p.vended_at is not null order by s.created_at desc limit 50) as latest
                group by company, meter_type, meter_number order by max(created_at) desc limit :most""")
                .param("phone", phone)
                .param("most", most)
                .query((row, _) -> new Meter(row.getString(1), MeterType.valueOf(row.getString(2)), row.getString(3)))
                .list();
    }

    public List<Event> events(PurchaseId id) {
        return jdbc.sql("select at, kind, text from purchase_event where purchase_id = :id order by id")
                .param("id", id.value())
                .query((row, _) -> new Event(instant(row, 1), row.getString(2), row.getString(3)))
                .list();
    }

    public List<Posted> postings(PurchaseId id) {
        return jdbc.sql("""
                select at, entry, account, amount_kobo from posting
                where purchase_id = :id order by at, entry, amount_kobo desc""")
                .param("id", id.value())
                .query((row, _) ->
                        new Posted(instant(row, 1), row.getString(2), row.getString(3), new Kobo(row.getLong(4))))
                .list();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
