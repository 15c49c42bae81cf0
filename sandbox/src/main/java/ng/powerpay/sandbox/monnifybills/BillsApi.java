package ng.powerpay.sandbox.monnifybills;

import java.util.Map;
import java.util.Optional;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.provider.Keys;
import ng.powerpay.sandbox.vendor.Answer;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Lookup;
import ng.powerpay.sandbox.vendor.Order;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code /vas/bills-payment}, and the balance of the wallet that pays for it. */
final class BillsApi {

    private final Counter counter;
    private final String secretKey;

    BillsApi(Counter counter, String secretKey) {
        this.counter = counter;
        this.secretKey = secretKey;
    }

    Reply validate(Request request) throws InterruptedException {
        JsonNode body = request.json();
        Optional<Product> product = Product.of(Json.text(body, "productCode"));
        String number = Json.text(body, "customerId");
        if (product.isEmpty() || number.isEmpty()) {
            return BillView.refused(422, "99", "Product code is not known, or customerId is missing");
        }
        return switch (counter.verify(product.get().company(), number)) {
            case Lookup.Found found
            when found.account().prepaid() == product.get().prepaid() ->
                BillView.customer(found, validation(product.get(), number));
            case Lookup.Found _, Lookup.Unknown _ -> BillView.refused(400, "99", "Customer not found");
            case Lookup.Down _ -> BillView.refused(400, "99", "Provider service is currently unavailable");
        };
    }

    /** Bills are paid without one. */
    private @Nullable String validation(Product product, String number) {
        return product.prepaid()
                ? Keys.hmacHex("HmacSHA256", secretKey, product.code() + number).substring(0, 12)
                : null;
    }

    Reply vend(Request request) throws InterruptedException {
        JsonNode body = request.json();
        Optional<Product> product = Product.of(Json.text(body, "productCode"));
        String number = Json.text(body, "customerId");
        String reference = Json.text(body, "reference");
        if (product.isEmpty() || number.isEmpty() || reference.isEmpty() || kobo(body) <= 0) {
            return BillView.refused(400, "99", "productCode, customerId, reference and amount are needed");
        }
        String validation = validation(product.get(), number);
        if (validation != null && !Json.text(body, "validationReference").equals(validation)) {
            return BillView.failed(body, "validationReference is missing or not of this customer");
        }
        var target =
                new Order.Target(product.get().company(), number, product.get().prepaid());
        var extra = Map.of("productCode", product.get().code());
        var order = new Order(reference, target, kobo(body), Json.text(body, "phoneNumber"), extra);
        return counter.vend(order, answer -> switch (answer) {
            case Answer.Taken taken -> BillView.of(taken.slip());
            case Answer.Refused refused -> refusal(refused, body);
        });
    }

    private static Reply.Whole refusal(Answer.Refused refused, JsonNode body) {
        return switch (refused.why()) {
            case WALLET_EMPTY -> BillView.refused(400, "D04", "Insufficient wallet balance");
            case DUPLICATE -> BillView.refused(400, "D05", "Supplied reference already exists");
            case TOO_SOON -> BillView.refused(400, "D07", "Duplicate request within 2 minutes");
            case UNKNOWN_METER -> BillView.failed(body, "Customer not found");
            case BELOW_MINIMUM -> BillView.failed(body, "Amount is below the minimum");
            case ABOVE_MAXIMUM -> BillView.failed(body, "Amount is above the maximum");
            case COMPANY_DOWN, CODE -> BillView.failed(body, "Provider service is currently unavailable");
        };
    }

    Reply requery(Request request) throws InterruptedException {
        String reference = request.query("reference");
        if (reference.isEmpty()) {
            return BillView.refused(400, "99", "Required request parameter 'reference' is not present");
        }
        return counter.query(reference)
                .map(BillView::of)
                .orElseGet(() -> BillView.refused(200, "99", "Transaction not found for reference: " + reference));
    }

    Reply balance(Request request) {
        var left = Naira.decimal(counter.walletKobo());
        return request.query("accountNumber").equals(MonnifyBillsVendor.WALLET)
                ? BillView.ok(Fields.of("availableBalance", left).and("ledgerBalance", left))
                : BillView.refused(400, "99", "Supplied account number does not belong to merchant");
    }

    private static long kobo(JsonNode body) {
        try {
            return body.path("amount").isNumber() ? Naira.kobo(Json.text(body, "amount")) : -1;
        } catch (ArithmeticException | NumberFormatException e) {
            return -1;
        }
    }
}
