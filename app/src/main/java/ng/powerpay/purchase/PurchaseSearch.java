package ng.powerpay.purchase;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.Reader;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads purchases the way staff look for them. */
public class PurchaseSearch {

    /**
     * One line of the list.
     *
     * @param phone masked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            String id,
            State state,
            Instant createdAt,
            String companyName,
            MeterType type,
            String number,
            String customerName,
            String phone,
            Kobo totalKobo,
            @Nullable String units) {}

    /** What happened, for people; providers' answers are here without tokens and phone numbers. */
    public record Event(Instant at, String kind, String text) {}

    /** One line of an entry in the books. */
    public record Posted(Instant at, String entry, String account, Kobo amountKobo) {}

    /** Where a page of purchases ended; opaque to callers. */
    record Cursor(OffsetDateTime at, String id) {

        static Cursor after(Found last) {
            return new Cursor(last.createdAt().atOffset(ZoneOffset.UTC), last.id());
        }

        String text() {
            var bytes = (at + "|" + id).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        /** @throws Problem FIELD_INVALID when it is not one of ours */
        static Cursor read(String text) {
            try {
                var bytes = Base64.getUrlDecoder().decode(text);
                var parts = new String(bytes, StandardCharsets.UTF_8).split("\\|", 2);
                return new Cursor(OffsetDateTime.parse(parts[0]), new PurchaseId(parts[1]).value());
            } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
                throw Problem.field(ErrorCode.FIELD_INVALID, "cursor", "Use nextCursor as it was given.");
            }
        }
    }

    private final JdbcClient jdbc;
    private final Reader reader;

    /** @param reader for the list */
    PurchaseSearch(JdbcClient jdbc, Reader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /**
     * Newest first.
     *
     * @param query a reference, a meter number, or a phone number in E.164; null for all
     * @param after the last line of the page before, or null
     */
    List<Found> page(@Nullable State state, @Nullable String query, @Nullable Cursor after, int limit) {
        return reader.read(database -> page(database, state, query, after, limit));
    }

    private static List<Found> page(
            JdbcClient database, @Nullable State state, @Nullable String query, @Nullable Cursor after, int limit) {
        return database.sql("""
                select p.id, p.state, s.created_at, c.name, p.meter_type, p.meter_number,
                    p.customer_name, p.phone, p.total_kobo, p.units_tenths
                from purchase_search s join purchase p on p.id = s.purchase_id join company c on c.code = p.company
                where (:state::text is null or p.state = :state)
                  and (:query::text is null
                    or (s.created_at = (select created_at from purchase where id = :query) and s.purchase_id = :query)
                    or s.meter_number = :query or s.phone = :query)
                  and (:at::timestamptz is null or (s.created_at, s.purchase_id) < (:at, :id))
                order by s.created_at desc, s.purchase_id desc limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("query", query)
                .param("at", after == null ? null : after.at())
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, _) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        var tenths = row.getObject(10, Long.class);
        return new Found(
                row.getString(1),
                State.valueOf(row.getString(2)),
                instant(row, 3),
                row.getString(4),
                MeterType.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                Masked.phoneForStaff(row.getString(8)),
                new Kobo(row.getLong(9)),
                tenths == null ? null : BigDecimal.valueOf(tenths, 1).toPlainString());
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
