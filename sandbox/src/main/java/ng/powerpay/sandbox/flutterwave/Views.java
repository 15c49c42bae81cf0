package ng.powerpay.sandbox.flutterwave;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import ng.powerpay.sandbox.gateway.Channel;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Refund;
import ng.powerpay.sandbox.platform.BadRequest;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;

/** Flutterwave's envelope and what is in it. Amounts are naira with decimals. */
final class Views {

    private static final int A_PAGE = 20;

    private Views() {}

    static Reply ok(String message, Object data) {
        return Reply.json(
                200, Fields.of("status", "success").and("message", message).and("data", data));
    }

    static Reply refused(int status, String message) {
        return Reply.json(
                status, Fields.of("status", "error").and("message", message).and("data", null));
    }

    /** One page of twenty. */
    static Reply page(Request request, String message, List<Fields> all) {
        String asked = request.query("page");
        if (!asked.matches("|[1-9]\\d{0,5}")) {
            throw new BadRequest("page must be a number");
        }
        int page = asked.isEmpty() ? 1 : Integer.parseInt(asked);
        int start = Math.min(all.size(), (page - 1) * A_PAGE);
        var info = Fields.of("total", all.size())
                .and("current_page", page)
                .and("total_pages", (all.size() + A_PAGE - 1) / A_PAGE);
        return Reply.json(
                200,
                Fields.of("status", "success")
                        .and("message", message)
                        .and("meta", Fields.of("page_info", info))
                        .and("data", all.subList(start, Math.min(all.size(), start + A_PAGE))));
    }

    /** Whether a time is within the days that were asked for. */
    static boolean holds(Request request, Instant at) {
        try {
            String from = request.query("from");
            String to = request.query("to");
            return (from.isBlank() || !at.isBefore(day(from)))
                    && (to.isBlank() || at.isBefore(day(to).plus(Duration.ofDays(1))));
        } catch (DateTimeParseException e) {
            throw new BadRequest("from and to must be days such as 2026-11-22");
        }
    }

    private static Instant day(String text) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Fields transaction(Charge charge) {
        boolean paid = charge.paidAt() != null;
        long kobo = paid ? charge.paidKobo() : charge.order().amountKobo();
        var customer = charge.order().customer();
        return Fields.of("id", charge.id())
                .and("tx_ref", charge.reference())
                .and("flw_ref", "FLW-MOCK-" + charge.code())
                .and("device_fingerprint", "N/A")
                .and("amount", Naira.decimal(kobo))
                .and("currency", "NGN")
                .and("charged_amount", Naira.decimal(kobo))
                .and("app_fee", Naira.decimal(charge.feeKobo()))
                .and("merchant_fee", 0)
                .and("processor_response", charge.progress().words())
                .and("auth_model", "PIN")
                .and("ip", "127.0.0.1")
                .and("narration", "Sandbox")
                .and("status", status(charge))
                .and("payment_type", charge.channel().word())
                .and("created_at", paid ? charge.paidAt() : charge.createdAt())
                .and("account_id", 100_043)
                .and("amount_settled", Naira.decimal(charge.paidKobo() - charge.feeKobo()))
                .and(
                        "customer",
                        Fields.of("id", 1)
                                .and("name", customer.name())
                                .and("phone_number", customer.phone())
                                .and("email", customer.email()));
    }

    static String status(Charge charge) {
        return switch (charge.status()) {
            case PAID -> "successful";
            case REVERSED -> "reversed";
            case FAILED -> "failed";
            case NEW, SEEN, WAITING, CANCELLED -> "pending";
        };
    }

    /** The older shape of an event. */
    static Fields flat(Charge charge) {
        return Fields.of("id", charge.id())
                .and("txRef", charge.reference())
                .and("flwRef", "FLW-MOCK-" + charge.code())
                .and("orderRef", "URF_" + charge.id())
                .and("createdAt", charge.createdAt())
                .and("amount", Naira.decimal(charge.paidKobo()))
                .and("charged_amount", Naira.decimal(charge.paidKobo()))
                .and("status", status(charge))
                .and("currency", "NGN")
                .and("event.type", "BANK_TRANSFER_TRANSACTION");
    }

    static Fields refund(Refund refund, Charge charge) {
        return Fields.of("id", refund.id())
                .and("account_id", 100_043)
                .and("transaction_id", charge.id())
                .and("flw_ref", "URF_" + refund.id())
                .and("amount_refunded", Naira.decimal(refund.amountKobo()))
                .and("status", status(refund, charge))
                .and("comment", Json.text(refund.extra(), "comments"))
                .and("destination", "payment_source")
                .and("meta", "{\"source\":\"availablebalance\"}")
                .and("created_at", refund.createdAt());
    }

    private static String status(Refund refund, Charge charge) {
        return switch (refund.status()) {
            case PENDING, PROCESSING -> "pending";
            case PROCESSED -> charge.channel() == Channel.CARD ? "completed-mpgs" : "completed-bank-transfer";
            case FAILED, NEEDS_ATTENTION -> "failed";
        };
    }

    static Fields event(Refund refund, Charge charge) {
        return Fields.of("id", refund.id())
                .and("AccountId", 100_043)
                .and("TransactionId", charge.id())
                .and("FlwRef", "URF_" + refund.id())
                .and("AmountRefunded", Naira.decimal(refund.amountKobo()))
                .and("status", status(refund, charge))
                .and("destination", "payment_source")
                .and("comments", Json.text(refund.extra(), "comments"))
                .and("createdAt", refund.createdAt());
    }
}
