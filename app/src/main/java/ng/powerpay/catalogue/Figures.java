package ng.powerpay.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import ng.powerpay.platform.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of tariffs, fee and VAT. Nothing in it is ever changed; triggers look that two persons
 * add and withdraw.
 */
final class Figures {

    /**
     * A fee in kobo or a VAT rate in basis points.
     *
     * @param from its first day, in Lagos
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figure(
            long id,
            long value,
            LocalDate from,
            String source,
            @Nullable String proposedBy,
            @Nullable String confirmedBy) {}

    /** A fee or rate as it is to be. */
    record Planned(long value, LocalDate from, String source) {}

    /** Who brings or takes away a figure. */
    record Two(String proposed, String confirmed) {}

    private static final String TARIFF = """
            select id, company, customer_class, band, rate_kobo, valid_from, valid_to, source, proposed_by, confirmed_by
            from tariff where withdrawn_at is null\s""";

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds others off until the transaction ends, so that what was compared stays so. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('catalogue figures'))")
                .query((_, _) -> true)
                .single();
    }

    /** All that hold, held or will, by place and day. */
    List<TariffRow> tariffs() {
        return jdbc.sql(TARIFF + "order by company nulls first, customer_class, band, valid_from, id")
                .query((row, _) -> tariff(row))
                .list();
    }

    private static TariffRow tariff(ResultSet row) throws SQLException {
        return new TariffRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    /** Another whenever a tariff was added or withdrawn. */
    String basis() {
        return jdbc.sql("select coalesce(max(id), 0) || '.' || count(withdrawn_at) from tariff")
                .query(String.class)
                .single();
    }

    /** Those that were added after that basis; at most five. */
    List<TariffRow> addedSince(String basis) {
        var last = Long.parseLong(basis.substring(0, basis.indexOf('.')));
        return jdbc.sql(TARIFF + "and id > ? order by id limit 5")
                .param(last)
                .query((row, _) -> tariff(row))
                .list();
    }

    /** All of them in one statement. */
    void add(List<TariffLine> lines, Two two) {
        jdbc.sql("""
                insert into tariff (company, customer_class, band, rate_kobo, valid_from, valid_to, source,
                  proposed_by, confirmed_by)
                select company, "customerClass", band, "rateKobo", "from", "to", source, :proposed, :confirmed
                from json_to_recordset(:lines::json) as l(company text, "customerClass" text, band text,
                  "rateKobo" bigint, "from" date, "to" date, source text)""")
                .param("lines", Json.MAPPER.writeValueAsString(lines))
                .param("proposed", two.proposed())
                .param("confirmed", two.confirmed())
                .update();
    }

    /** Fees or VAT rates, the latest first. */
    List<Figure> all(FigureKind kind) {
        return jdbc.sql("""
                select id, %s, valid_from, source, proposed_by, confirmed_by from %s
                where withdrawn_at is null order by valid_from desc""".formatted(kind.column(), kind.table()))
                .query((row, _) -> new Figure(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    /** @return false when there is one from that day */
    boolean add(FigureKind kind, Planned planned, Two two) {
        var sql = """
                insert into %s (%s, valid_from, source, proposed_by, confirmed_by)
                values (:value, :from, :source, :proposed, :confirmed)
                on conflict do nothing""".formatted(kind.table(), kind.column());
        return jdbc.sql(sql)
                        .param("value", planned.value())
                        .param("from", planned.from())
                        .param("source", planned.source())
                        .param("proposed", two.proposed())
                        .param("confirmed", two.confirmed())
                        .update()
                > 0;
    }

    /** The day from which it holds, when it is there; withdrawn ones are not. */
    List<LocalDate> begins(FigureKind kind, long id) {
        return jdbc.sql("select valid_from from %s where id = ? and withdrawn_at is null".formatted(kind.table()))
                .param(id)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** @return false when it was withdrawn before, or began */
    boolean withdraw(FigureKind kind, long id, String who, LocalDate today) {
        return jdbc.sql("""
                        update %s set withdrawn_at = now(), withdrawn_by = :who
                        where id = :id and withdrawn_at is null and valid_from > :today""".formatted(kind.table()))
                        .param("who", who)
                        .param("id", id)
                        .param("today", today)
                        .update()
                > 0;
    }
}
