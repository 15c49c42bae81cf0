package ng.powerpay.search;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.Reader;
import ng.powerpay.purchase.Masked;
import ng.powerpay.purchase.State;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Purchases by a filter, newest first, in pages that each end after a bounded number of rows. */
final class FoundPurchases {

    /**
     * A page.
     *
     * @param next where the next one goes on; null at the end. It may be there although this page is
     *     short: then so many rows were looked at
     */
    record Page<T>(List<T> rows, @Nullable Place next) {}

    /** @param more there are more than were counted */
    record Count(long rows, boolean more) {}

    /** Of a page, where rows are looked at in turn. */
    static final int SCAN = 10_000;

    /** As many as are counted, and as an export has. */
    static final int MOST = 1_000_000;

    /** As many as are looked into for a count. */
    private static final int MOST_COUNTED = 100_000;

    private static final int SECONDS = 5;

    private final Reader reader;

    FoundPurchases(Reader reader) {
        this.reader = reader;
    }

    /** @throws Problem FIELD_INVALID when it takes too long */
    Page<Found> page(PurchaseFilter filter, @Nullable Place after, int limit) {
        return page(filter, after, limit, (row, _) -> found(row));
    }

    /** The same of which each row is made into something else; the columns are FilterSql's. */
    <T> Page<T> page(PurchaseFilter filter, @Nullable Place after, int limit, RowMapper<T> made) {
        return inTime(database -> {
            var sql = new FilterSql(filter, after);
            var scan = Math.max(SCAN, limit + 1);
            var rows = statement(database, sql.rows(), sql)
                    .param("scan", scan)
                    .param("limit", limit + 1)
                    .query((row, number) -> new Placed<>(place(row, 3, 1), made.mapRow(row, number)))
                    .list();
            if (rows.size() > limit) {
                return new Page<>(
                        values(rows.subList(0, limit)), rows.get(limit - 1).place());
            }
            return new Page<>(values(rows), sql.scans() ? last(database, sql, scan) : null);
        });
    }

    private record Placed<T>(Place place, T value) {}

    private static <T> List<T> values(List<Placed<T>> rows) {
        return rows.stream().map(Placed::value).toList();
    }

    private static @Nullable Place last(JdbcClient database, FilterSql sql, int scan) {
        return statement(database, sql.lastScanned(), sql)
                .param("scan", scan)
                .query((row, _) -> place(row, 1, 2))
                .optional()
                .orElse(null);
    }

    /** How many an export would have. */
    Count count(PurchaseFilter filter) {
        return inTime(database -> {
            var sql = new FilterSql(filter, null);
            var most = sql.scans() && !filter.looksInside() ? MOST : MOST_COUNTED;
            long rows = statement(database, sql.count(), sql)
                    .param("scan", most + 1)
                    .param("limit", most + 1)
                    .query(Long.class)
                    .single();
            var more = rows > most || (sql.scans() && filter.looksInside() && last(database, sql, most + 1) != null);
            return new Count(Math.min(rows, most), more);
        });
    }

    private static JdbcClient.StatementSpec statement(JdbcClient database, String text, FilterSql sql) {
        return database.sql(text).withQueryTimeout(SECONDS).params(sql.values());
    }

    private <T> T inTime(java.util.function.Function<JdbcClient, T> question) {
        try {
            return reader.read(question);
        } catch (QueryTimeoutException e) {
            throw Problem.field(
                    ErrorCode.FIELD_INVALID, "from", "This takes too long to look for: ask for fewer days at a time.");
        }
    }

    private static Place place(ResultSet row, int at, int id) throws SQLException {
        return new Place(row.getObject(at, OffsetDateTime.class), row.getString(id));
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString("id"),
                State.valueOf(row.getString("state")),
                instant(row, "created_at").orElseThrow(),
                row.getString("company"),
                row.getString("company_name"),
                MeterType.valueOf(row.getString("meter_type")),
                row.getString("meter_number"),
                row.getString("customer_name"),
                Masked.phoneForStaff(row.getString("phone")),
                new Kobo(row.getLong("total_kobo")),
                units(row),
                row.getString("gateway"),
                row.getString("vendor"),
                row.getObject("receipt_number", Long.class),
                instant(row, "paid_at").orElse(null),
                instant(row, "vended_at").orElse(null));
    }

    /** Kilowatt hours with one decimal. */
    static @Nullable String units(ResultSet row) throws SQLException {
        var tenths = row.getObject("units_tenths", Long.class);
        return tenths == null ? null : BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
