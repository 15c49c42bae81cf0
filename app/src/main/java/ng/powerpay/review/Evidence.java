package ng.powerpay.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import ng.powerpay.platform.Kobo;
import ng.powerpay.provider.Exchange;
import ng.powerpay.provider.Exchanges;
import ng.powerpay.purchase.State;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is known about the purchase of a case. */
final class Evidence {

    /**
     * The purchase in short.
     *
     * @param reviewFrom where it stood when a person was called; null when it is not in review
     * @param vendReference the vendor's name for the last attempt
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(
            String id,
            State state,
            @Nullable State reviewFrom,
            Instant createdAt,
            String companyName,
            MeterType type,
            String number,
            String customerName,
            Kobo totalKobo,
            @Nullable Kobo paidKobo,
            @Nullable Kobo refundedKobo,
            String gateway,
            String paymentReference,
            @Nullable String vendor,
            @Nullable String vendReference) {

        /** What the customer is owed when nothing is delivered. */
        Kobo owed() {
            return paidKobo == null ? Kobo.ZERO : paidKobo.min(totalKobo);
        }
    }

    /**
     * Money on its way back.
     *
     * @param number 0: everything up to the price; from 1: what was paid beyond it
     * @param state DUE, DONE, REVIEW or WRITTEN_OFF
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefundSeen(
            int number,
            Kobo amountKobo,
            String reason,
            String state,
            Instant at,
            @Nullable Instant sentAt,
            @Nullable Instant doneAt) {}

    /** A call that may have bought energy. */
    record AttemptSeen(String reference, String vendor, Instant at) {}

    private final JdbcClient jdbc;
    private final Exchanges exchanges;

    Evidence(JdbcClient jdbc, Exchanges exchanges) {
        this.jdbc = jdbc;
        this.exchanges = exchanges;
    }

    boolean exists(String purchase) {
        return jdbc.sql("select exists (select from purchase where id = ?)")
                .param(purchase)
                .query(Boolean.class)
                .single();
    }

    /** The most that one person alone gives back at once; the database holds everybody to it. */
    Kobo mostAlone() {
        var sql = "select most_kobo from alone_limit where action = 'REFUND'";
        return jdbc.sql(sql).query((row, _) -> new Kobo(row.getLong(1))).single();
    }

    List<Exchange> exchanges(String purchase) {
        return exchanges.about(purchase);
    }

    About about(String purchase) {
        return jdbc.sql("""
                select p.*, c.name as company_name from purchase p join company c on c.code = p.company
                where p.id = ?""").param(purchase).query((row, _) -> about(row)).single();
    }

    private static About about(ResultSet row) throws SQLException {
        var from = row.getString("review_from");
        return new About(
                row.getString("id"),
                State.valueOf(row.getString("state")),
                from == null ? null : State.valueOf(from),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("company_name"),
                MeterType.valueOf(row.getString("meter_type")),
                row.getString("meter_number"),
                row.getString("customer_name"),
                new Kobo(row.getLong("total_kobo")),
                kobo(row, "paid_kobo"),
                kobo(row, "refunded_kobo"),
                row.getString("gateway"),
                row.getString("payment_reference"),
                row.getString("vendor"),
                row.getString("vend_reference"));
    }

    private static @Nullable Kobo kobo(ResultSet row, String column) throws SQLException {
        var amount = row.getObject(column, Long.class);
        return amount == null ? null : new Kobo(amount);
    }

    List<RefundSeen> refunds(String purchase) {
        return jdbc.sql("select * from refund where purchase_id = ? order by number")
                .param(purchase)
                .query((row, _) -> new RefundSeen(
                        row.getInt("number"),
                        new Kobo(row.getLong("amount_kobo")),
                        row.getString("reason"),
                        row.getString("state"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        CaseRow.instant(row, "sent_at"),
                        CaseRow.instant(row, "done_at")))
                .list();
    }

    List<AttemptSeen> attempts(String purchase) {
        return jdbc.sql("select reference, vendor, at from vend_attempt where purchase_id = ? order by at")
                .param(purchase)
                .query((row, _) -> new AttemptSeen(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
