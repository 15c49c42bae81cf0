package ng.powerpay.sandbox.baxi;

import java.util.List;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.vendor.Slip;

/** Baxi's envelope, and sales in it with what the company said of them. */
final class SaleView {

    private SaleView() {}

    static Reply.Whole success(Fields data) {
        return envelope(200, "success", "Successful", data);
    }

    private static Reply.Whole envelope(int code, String status, String message, Fields data) {
        var fields = Fields.of("status", status).and("message", message);
        return Reply.json(code, fields.and("code", code).and("data", data));
    }

    static Reply.Whole error(int http, String code, String message) {
        var errors = Fields.of("status", "error").and("code", code).and("message", message);
        var fields = Fields.of("status", "error").and("message", message);
        return Reply.json(http, fields.and("code", code).and("errors", errors));
    }

    /** @param raw how the company's own answer is called: not the same when asked */
    static Reply.Whole of(Slip slip, String raw) {
        return switch (slip.state()) {
            case DELIVERED, TOKEN_LATE, RESOLVED -> success(sold(slip, raw));
            case WAITING, STUCK -> envelope(201, "pending", "Transaction pending", head(slip, "pending", "2"));
            case FAILED -> success(head(slip, "failed", "1"));
            case REVERSED -> success(head(slip, "reversed", "1"));
        };
    }

    private static Fields head(Slip slip, String status, String code) {
        return Fields.of("transactionStatus", status)
                .and("transactionReference", Long.parseLong(slip.id()))
                .and("statusCode", code)
                .and("transactionMessage", "Payment " + status)
                .and("baxiReference", slip.id().substring(5));
    }

    private static Fields sold(Slip slip, String raw) {
        var company = slip.account().prepaid() ? token(slip) : bill(slip);
        return head(slip, "success", "0")
                .and("tokenCode", slip.token().orElse(""))
                .and("tokenAmount", Naira.decimal(slip.bill().energyKobo()))
                .and("amountOfPower", slip.token().isPresent() ? slip.bill().units() + "KWH" : "")
                .and(raw, company)
                .and("provider_message", "OK");
    }

    private static Fields token(Slip slip) {
        var account = slip.account();
        return Fields.of("standardTokenValue", slip.token().orElse(null))
                .and("standardTokenUnits", slip.bill().units())
                .and("standardTokenAmount", Naira.decimal(slip.bill().energyKobo()))
                .and("standardTokenTax", Naira.decimal(slip.bill().vatKobo()))
                .and("bsstTokenValue", slip.bonus().orElse("N/A"))
                .and("bsstTokenUnits", slip.bonus().map(_ -> Slip.bonusUnits()).orElse("0"))
                .and("kct1", keyChange(slip, 0))
                .and("kct2", keyChange(slip, 1))
                .and("debtAmount", Naira.decimal(slip.bill().debtKobo()))
                .and("fixedAmount", 0)
                .and("tariffIndex", "52")
                .and("algorithmCode", "07")
                .and("tokenTechnologyCode", "02")
                .and("exchangeReference", slip.id().substring(2))
                .and("responseCode", "elec000")
                .and("feeder", account.company().district() + " 11KV")
                .and("serviceBand", account.terms().band().letter())
                .and("fees", List.of())
                .and("resetToken", "N/A")
                .and("status", "ACCEPTED");
    }

    private static Fields bill(Slip slip) {
        return Fields.of("reference", slip.order().reference())
                .and("purchasedUnits", "0.0 Kwh")
                .and("totalAmount", Naira.decimal(slip.order().amountKobo()))
                .and("receiptNumber", slip.id().substring(2))
                .and("responseCode", "200")
                .and("status", "ACCEPTED");
    }

    private static String keyChange(Slip slip, int index) {
        return index < slip.keyChange().size() ? slip.keyChange().get(index) : "N/A";
    }
}
