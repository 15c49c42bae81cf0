package ng.powerpay.sandbox.flutterwave4;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Refund;
import ng.powerpay.sandbox.gateway.Status;
import ng.powerpay.sandbox.platform.BadRequest;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;

/** Flutterwave's envelope and what is in it. Amounts are naira with decimals. */
final class Views {

    private static final int MOST_ON_A_PAGE = 50;
    private static final int USUAL_ON_A_PAGE = 10;

    private Views() {}

    static Reply ok(int status, Object data) {
        return Reply.json(
                status, Fields.of("status", "success").and("message", "Done").and("data", data));
    }

    /** The code is the HTTP status behind a 10. */
    static Reply refused(int status, String type, String message) {
        var error = Fields.of("type", type).and("code", "10" + status).and("message", message);
        return Reply.json(status, Fields.of("status", "failed").and("error", error));
    }

    static Reply page(Request request, List<Fields> all) {
        int size = Math.min(MOST_ON_A_PAGE, number(request.query("size"), USUAL_ON_A_PAGE));
        int page = number(request.query("page"), 1);
        int start = Math.min(all.size(), (page - 1) * size);
        var info = Fields.of("total", all.size())
                .and("current_page", page)
                .and("total_pages", (all.size() + size - 1) / size);
        return Reply.json(
                200,
                Fields.of("status", "success")
                        .and("message", "Fetched")
                        .and("meta", Fields.of("page_info", info))
                        .and("data", all.subList(start, Math.min(all.size(), start + size))));
    }

    private static int number(String text, int otherwise) {
        if (!text.matches("|[1-9]\\d{0,5}")) {
            throw new BadRequest("page and size must be numbers");
        }
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    /** Whether a time is from {@code from} to before {@code to}. */
    static boolean holds(Request request, Instant at) {
        try {
            String from = request.query("from");
            String to = request.query("to");
            return (from.isBlank() || !at.isBefore(Instant.parse(from)))
                    && (to.isBlank() || at.isBefore(Instant.parse(to)));
        } catch (DateTimeParseException e) {
            throw new BadRequest("from and to must be times");
        }
    }

    static Fields charge(Charge charge) {
        boolean paid = charge.paidAt() != null;
        var fee = Fields.of("type", "app").and("amount", Naira.decimal(charge.feeKobo()));
        return Fields.of("id", id(charge))
                .and(
                        "amount",
                        Naira.decimal(paid ? charge.paidKobo() : charge.order().amountKobo()))
                .and("fees", paid ? List.of(fee) : List.of())
                .and("currency", "NGN")
                .and("customer_id", customerId(charge.order().customer().email()))
                .and("disputed", false)
                .and("settled", false)
                .and("meta", Map.of())
                .and(
                        "payment_method_details",
                        Fields.of("id", "pmd_sandbox")
                                .and("type", charge.channel().word()))
                .and("redirect_url", charge.order().page().returnUrl())
                .and("refunded", charge.status() == Status.REVERSED)
                .and("reference", charge.reference())
                .and("status", status(charge))
                .and(
                        "processor_response",
                        Fields.of("type", charge.progress().words()).and("code", "00"))
                .and("created_datetime", paid ? charge.paidAt() : charge.createdAt());
    }

    static String id(Charge charge) {
        return "chg_" + charge.code();
    }

    static String status(Charge charge) {
        return switch (charge.status()) {
            case PAID, REVERSED -> "succeeded";
            case FAILED -> "failed";
            case NEW, SEEN, WAITING, CANCELLED -> "pending";
        };
    }

    static String customerId(String email) {
        return "cus_" + Integer.toHexString(email.hashCode());
    }

    static Fields refund(Refund refund, Charge charge) {
        String status = switch (refund.status()) {
            case PENDING -> "new";
            case PROCESSING -> "pending";
            case PROCESSED -> "succeeded";
            case FAILED -> "failed";
            case NEEDS_ATTENTION -> "requires_action";
        };
        return Fields.of("id", "rfd_" + refund.id())
                .and("amount_refunded", Naira.decimal(refund.amountKobo()))
                .and("meta", refund.extra().path("meta"))
                .and("reason", "requested_by_customer")
                .and("status", status)
                .and("charge_id", id(charge))
                .and("created_datetime", refund.createdAt());
    }
}
