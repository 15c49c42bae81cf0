package ng.powerpay.sandbox.monnify;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import ng.powerpay.sandbox.gateway.Channel;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Refund;
import ng.powerpay.sandbox.gateway.RefundStatus;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import org.jspecify.annotations.Nullable;

/** Monnify's envelope, and a transaction and a refund as answers and events show them. */
final class Answers {

    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu h:mm:ss a", Locale.ENGLISH).withZone(LAGOS);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(LAGOS);

    private Answers() {}

    static Reply ok(Object body) {
        return Reply.json(
                200,
                Fields.of("requestSuccessful", true)
                        .and("responseMessage", "success")
                        .and("responseCode", "0")
                        .and("responseBody", body));
    }

    static Reply refused(int status, String code, String message) {
        return Reply.json(
                status,
                Fields.of("requestSuccessful", false)
                        .and("responseMessage", message)
                        .and("responseCode", code));
    }

    static Reply noTransaction() {
        return refused(
                404, "99", "There's no transaction matching supplied reference. Please confirm it and try again.");
    }

    /** Monnify's own number of a transaction. */
    static String number(Charge charge) {
        return "MNFY|17|" + STAMP.format(charge.createdAt()) + "|" + String.format("%06d", charge.id() % 1_000_000);
    }

    static String method(Channel channel) {
        return channel == Channel.BANK_TRANSFER ? "ACCOUNT_TRANSFER" : channel.name();
    }

    static Fields of(Charge charge) {
        boolean paid = charge.paidAt() != null;
        return Fields.of("transactionReference", number(charge))
                .and("paymentReference", charge.reference())
                .and("amountPaid", Naira.decimal(charge.paidKobo()).toPlainString())
                .and("totalPayable", Naira.decimal(charge.order().amountKobo()).toPlainString())
                .and("settlementAmount", paid ? settled(charge) : null)
                .and("paidOn", time(charge.paidAt()))
                .and("paymentStatus", status(charge))
                .and("paymentDescription", Json.text(charge.order().extra(), "paymentDescription"))
                .and("currency", "NGN")
                .and("paymentMethod", charge.choice() == null ? null : method(charge.channel()))
                .and("product", Fields.of("type", "WEB_SDK").and("reference", charge.reference()))
                .and("cardDetails", null)
                .and("accountDetails", null)
                .and(
                        "customer",
                        Fields.of("email", charge.order().customer().email())
                                .and("name", charge.order().customer().name()))
                .and("metaData", Map.of());
    }

    private static String settled(Charge charge) {
        return Naira.decimal(charge.paidKobo() - charge.feeKobo()).toPlainString();
    }

    private static String status(Charge charge) {
        return switch (charge.status()) {
            case NEW, SEEN, WAITING -> "PENDING";
            case PAID -> {
                int more = Long.compare(charge.paidKobo(), charge.order().amountKobo());
                yield more == 0 ? "PAID" : more > 0 ? "OVERPAID" : "PARTIALLY_PAID";
            }
            case FAILED -> "FAILED";
            case CANCELLED -> "CANCELLED";
            case REVERSED -> "REVERSED";
        };
    }

    static Fields of(Refund refund, Charge charge) {
        boolean all = refund.amountKobo() == charge.paidKobo();
        return Fields.of("refundReference", Json.text(refund.extra(), "refundReference"))
                .and("transactionReference", number(charge))
                .and("refundReason", Json.text(refund.extra(), "refundReason"))
                .and("customerNote", Json.text(refund.extra(), "customerNote"))
                .and("refundAmount", Naira.decimal(refund.amountKobo()))
                .and("refundType", all ? "FULL_REFUND" : "PARTIAL_REFUND")
                .and("refundStatus", status(refund.status()))
                .and("refundStrategy", "MERCHANT_WALLET")
                .and("comment", "Transaction refund is " + refund.status().word())
                .and("createdOn", time(refund.createdAt()));
    }

    private static String status(RefundStatus status) {
        return switch (status) {
            case PENDING -> "PENDING";
            case PROCESSING -> "IN_PROGRESS";
            case PROCESSED -> "COMPLETED";
            case FAILED, NEEDS_ATTENTION -> "FAILED";
        };
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : TIME.format(at);
    }
}
