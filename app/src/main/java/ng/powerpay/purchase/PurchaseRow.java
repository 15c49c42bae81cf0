package ng.powerpay.purchase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import ng.powerpay.job.DueWork;
import ng.powerpay.job.SqlClaims;
import ng.powerpay.job.Work;
import ng.powerpay.meter.Price;
import ng.powerpay.notify.Language;
import ng.powerpay.payment.Transfer;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Seal;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a row of {@code purchase}; opens the sealed tokens. */
final class PurchaseRow {

    private static final Logger LOG = LoggerFactory.getLogger(PurchaseRow.class);

    private static final List<String> COLUMNS = List.of(
            "id",
            "state",
            "due_at",
            "asks",
            "claims",
            "company",
            "meter_type",
            "meter_number",
            "customer_name",
            "customer_address",
            "phone",
            "email",
            "language",
            "price",
            "gateway",
            "payment_reference",
            "checkout_url",
            "transfer_account",
            "decline",
            "declined_at",
            "paid_kobo",
            "paid_at",
            "paid_by",
            "vendor",
            "vend_reference",
            "attempts",
            "tokens_sealed",
            "units_tenths",
            "vend_receipt",
            "vended_at",
            "receipt_number",
            "reason_code",
            "reason",
            "review_from",
            "refunded_kobo",
            "refunded_at",
            "reversed_at",
            "created_at",
            "updated_at",
            "input_hash");

    /** Four reads of a purchase read the same one, and many buy for the same round sums. */
    private static final Cache<String, Price> PRICES =
            Caffeine.newBuilder().maximumSize(1_000).build();

    /** All that is read of a row. */
    static String columns(String table) {
        return COLUMNS.stream().map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    /** What is read beside the row, from {@code p} and {@code c}. */
    static final String JOINED = """
            , c.name as company_name,
                extract(epoch from now() - p.created_at)::bigint as age,
                extract(epoch from now() - p.vend_started_at)::bigint as vend_age,
                (select due_at from refund r
                  where r.purchase_id = p.id and r.number = p.refund_number) as refund_due_at,
                (select amount_kobo from refund r where r.purchase_id = p.id and r.number = 0) as whole_refund_kobo
            """;

    static final String SELECT =
            "select " + columns("p") + JOINED + "from purchase p join company c on c.code = p.company\n";

    private final Seal seal;

    PurchaseRow(Seal seal) {
        this.seal = seal;
    }

    /** A row that was claimed. */
    DueWork.Due<Purchase> due(ResultSet row) throws SQLException {
        var stuck = SqlClaims.tries(row.getInt("claims")) > Purchases.MOST_CLAIMS;
        var id = row.getString("id");
        return new DueWork.Due<>(
                stuck ? Work.STUCK : row.getString("state"),
                id,
                row.getInt("claims"),
                stuck ? null : readable(row, id));
    }

    /** One row that cannot be read must not keep the others from their steps. */
    private @Nullable Purchase readable(ResultSet row, String id) throws SQLException {
        try {
            return read(row);
        } catch (RuntimeException e) {
            LOG.error("purchase {} cannot be read: {}", id, e.toString());
            return null;
        }
    }

    Purchase read(ResultSet row) throws SQLException {
        var id = new PurchaseId(row.getString("id"));
        var price = PRICES.get(row.getString("price"), json -> Json.MAPPER.readValue(json, Price.class));
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
                new Purchase.Contact(
                        row.getString("phone"), row.getString("email"), Language.of(row.getString("language"))),
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
        var account = row.getString("transfer_account");
        return new Purchase.Paying(
                row.getString("gateway"),
                row.getString("payment_reference"),
                checkout == null ? null : URI.create(checkout),
                account == null ? null : Json.MAPPER.readValue(account, Transfer.Account.class),
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
