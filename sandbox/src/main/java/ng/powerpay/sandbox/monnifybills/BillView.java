package ng.powerpay.sandbox.monnifybills;

import java.util.List;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.vendor.Lookup;
import ng.powerpay.sandbox.vendor.Slip;
import ng.powerpay.sandbox.vendor.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Monnify's envelope, a validated customer and a vend as its bills show them. */
final class BillView {

    private BillView() {}

    static Reply.Whole ok(Object body) {
        return Reply.json(
                200,
                Fields.of("requestSuccessful", true)
                        .and("responseMessage", "success")
                        .and("responseCode", "0")
                        .and("responseBody", body));
    }

    static Reply.Whole refused(int status, String code, String message) {
        return Reply.json(
                status,
                Fields.of("requestSuccessful", false)
                        .and("responseMessage", message)
                        .and("responseCode", code));
    }

    /** @param validation what a vend must send along; null for nothing */
    static Reply.Whole customer(Lookup.Found found, @Nullable String validation) {
        var instruction = Fields.of("requireValidationRef", validation != null);
        if (validation != null) {
            instruction.put("validationReference", validation);
        }
        var limits = found.account().terms().limits();
        return ok(Fields.of("priceType", "OPEN")
                .and("customerName", found.account().owner().name())
                .and("vendInstruction", instruction)
                .and("minAmount", Naira.decimal(limits.leastKobo()))
                .and("maxAmount", Naira.decimal(limits.mostKobo())));
    }

    static Reply.Whole of(Slip slip) {
        var view = head(slip.order().reference(), status(slip.state()))
                .and("transactionReference", "MFBP" + slip.id())
                .and("vendAmount", Naira.decimal(slip.order().amountKobo()))
                .and("payableAmount", Naira.decimal(slip.vend().sold().costKobo()))
                .and("customerId", slip.order().number())
                .and("productCode", slip.order().extra().get("productCode"))
                .and("billerName", slip.order().company().title());
        view.put("metaData", slip.account().prepaid() ? tokens(slip) : null);
        return ok(view);
    }

    /** A vend that was refused, which is in no books. */
    static Reply.Whole failed(JsonNode body, String why) {
        return ok(head(Json.text(body, "reference"), "FAILED").and("description", why));
    }

    private static Fields head(String reference, String status) {
        return Fields.of("vendReference", reference).and("vendStatus", status);
    }

    private static @Nullable Fields tokens(Slip slip) {
        if (slip.token().isEmpty()) {
            return null;
        }
        List<String> keyChange = slip.keyChange();
        return Fields.of("token", slip.token().map(BillView::grouped).orElse(null))
                .and("unit", slip.bill().units())
                .and("vat", Naira.decimal(slip.bill().vatKobo()))
                .and("debtAmount", Naira.decimal(slip.bill().debtKobo()))
                .and("bonusToken", slip.bonus().map(BillView::grouped).orElse(null))
                .and("kct1", keyChange.isEmpty() ? null : keyChange.getFirst())
                .and("kct2", keyChange.isEmpty() ? null : keyChange.getLast());
    }

    private static String status(State state) {
        return switch (state) {
            case DELIVERED, TOKEN_LATE, RESOLVED -> "SUCCESS";
            case WAITING, STUCK -> "IN_PROGRESS";
            case FAILED, REVERSED -> "FAILED";
        };
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1-");
    }
}
