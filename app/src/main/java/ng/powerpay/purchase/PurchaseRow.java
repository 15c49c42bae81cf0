package ng.powerpay.purchase;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import ng.powerpay.meter.Price;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Seal;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code purchase}; opens the sealed tokens. */
final class PurchaseRow {

    static final String SELECT = """
            select p.*, c.name as company_name,
                extract(epoch from now() - p.created_at)::bigint as age,
                extract(epoch from now() - p.vend_started_at)::bigint as vend_age,
                (select due_at from refund r
                  where r.purchase_id = p.id and r.number = p.refund_number) as refund_due_at,
                (select amount_kobo from refund r where r.purchase_id = p.id and r.number = 0) as whole_refund_kobo
            from purchase p join company c on c.code = p.company
            """;

    private final Seal seal;

    PurchaseRow(Seal seal) {
        this.seal = seal;
    }

    Purchase read(ResultSet row) throws SQLException {
        var id = new PurchaseId(row.getString("id"));
        var price = Json.MAPPER.readValue(row.getString("price"), Price.class);
        return new Purchase(
                id,
                State.valueOf(row.getString("state")),
                at(row, "due_at"),
                row.getInt("asks"),
                Duration.ofSeconds(row.getLong("age")),
                new Meter(
                        row.getString("company"),
                        MeterType.valueOf(row.getString("meter_type")),
                        row.getString("meter_number")),
                owner(row, price),
                new Purchase.Contact(row.getString("phone"), row.getString("email")),
                price,
                paying(row),
                vending(row, id),
                ending(row),
                when(row, "created_at"),
                when(row, "updated_at"));
    }

    private static Purchase.Owner owner(ResultSet row, Price price) throws SQLException {
        var estimate = price.estimate();
        return new Purchase.Owner(
                row.getString("company_name"),
                row.getString("customer_name"),
                row.getString("customer_address"),
                estimate == null || estimate.assumed() ? null : estimate.band());
    }

    private static Purchase.Paying paying(ResultSet row) throws SQLException {
        var checkout = row.getString("checkout_url");
        return new Purchase.Paying(
                row.getString("gateway"),
                row.getString("payment_reference"),
                checkout == null ? null : URI.create(checkout),
                row.getString("decline"),
                at(row, "declined_at"),
                kobo(row, "paid_kobo"),
                at(row, "paid_at"),
                row.getString("paid_by"));
    }

    private Purchase.Vending vending(ResultSet row, PurchaseId id) throws SQLException {
        var sealed = row.getBytes("tokens_sealed");
        return new Purchase.Vending(
                row.getString("vendor"),
                row.getString("vend_reference"),
                Duration.ofSeconds(row.getLong("vend_age")),
                row.getInt("attempts"),
                sealed == null ? List.of() : tokens(seal.open(id.value(), sealed)),
                row.getObject("units_tenths", Long.class),
                row.getString("vend_receipt"),
                at(row, "vended_at"));
    }

    private static Purchase.Ending ending(ResultSet row) throws SQLException {
        var from = row.getString("review_from");
        return new Purchase.Ending(
                row.getObject("receipt_number", Long.class),
                row.getString("reason_code"),
                row.getString("reason"),
                from == null ? null : State.valueOf(from),
                at(row, "refund_due_at"),
                kobo(row, "whole_refund_kobo"),
                kobo(row, "refunded_kobo"),
                at(row, "refunded_at"),
                at(row, "reversed_at"));
    }

    byte[] seal(PurchaseId id, List<Token> tokens) {
        return seal.seal(id.value(), Json.MAPPER.writeValueAsString(tokens));
    }

    private static List<Token> tokens(String json) {
        return List.of(Json.MAPPER.readValue(json, Token[].class));
    }

    private static @Nullable Kobo kobo(ResultSet row, String column) throws SQLException {
        var amount = row.getObject(column, Long.class);
        return amount == null ? null : new Kobo(amount);
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Instant when(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
