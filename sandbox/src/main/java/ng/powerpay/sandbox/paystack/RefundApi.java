package ng.powerpay.sandbox.paystack;

import java.util.List;
import java.util.Optional;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Charges;
import ng.powerpay.sandbox.gateway.Refund;
import ng.powerpay.sandbox.gateway.RefundStatus;
import ng.powerpay.sandbox.gateway.Refunds;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import tools.jackson.databind.JsonNode;

/** {@code /refund} and what is under it. */
final class RefundApi {

    private final Charges charges;
    private final Refunds refunds;

    RefundApi(Charges charges, Refunds refunds) {
        this.charges = charges;
        this.refunds = refunds;
    }

    Reply create(Request request) {
        JsonNode body = request.json();
        Optional<Charge> found = findAny(Json.text(body, "transaction"));
        if (found.isEmpty()) {
            return Answers.noTransaction();
        }
        Charge charge = found.get();
        long left = refunds.refundable(charge);
        long amount = body.path("amount").isMissingNode() ? left : Amounts.kobo(body.path("amount"));
        if (left <= 0) {
            return refused("Transaction has been fully reversed", "transaction_reversed");
        }
        if (amount <= 0 || amount > left) {
            return refused("Refund amount cannot be more than transaction amount", "invalid_amount");
        }
        var notes = RefundView.notes(Json.text(body, "customer_note"), Json.text(body, "merchant_note"));
        Refund refund = refunds.open(charge, amount, Json.MAPPER.valueToTree(notes));
        return Answers.ok("Refund has been queued for processing", opened(refund, charge));
    }

    Reply show(Request request) {
        return refunds.find(request.named("id"))
                .map(refund -> Answers.ok("Refund retrieved", view(refund)))
                .orElseGet(RefundApi::noRefund);
    }

    Reply list(Request request) {
        String of = request.query("transaction") + request.query("reference");
        Listing listing = Listing.of(request);
        List<Fields> views = refunds.all().stream()
                .filter(it -> of.isBlank() || matches(it, of))
                .filter(it -> listing.holds(it.createdAt()))
                .map(this::view)
                .toList();
        return listing.reply("Refunds retrieved", views);
    }

    Reply retry(Request request) {
        Optional<Refund> found = refunds.find(request.named("id"));
        if (found.isEmpty()) {
            return noRefund();
        }
        JsonNode account = request.json().path("refund_account_details");
        if (!needsAttention(found.get())) {
            return refused("Refund does not need attention", "invalid_state");
        }
        if (!Json.text(account, "account_number").matches("\\d{10}")
                || Json.text(account, "bank_id").isBlank()) {
            return refused("Account number and bank are needed", "invalid_params");
        }
        return Answers.ok("Refund retried and has been queued for processing", view(refunds.retry(found.get())));
    }

    private static boolean needsAttention(Refund refund) {
        return refund.status() == RefundStatus.NEEDS_ATTENTION;
    }

    /** By reference or by number, as a refund may name it. */
    private Optional<Charge> findAny(String referenceOrId) {
        return charges.find(referenceOrId).or(() -> charges.findId(referenceOrId));
    }

    private boolean matches(Refund refund, String referenceOrId) {
        return findAny(referenceOrId)
                .map(it -> it.reference().equals(refund.reference()))
                .orElse(false);
    }

    private Fields opened(Refund refund, Charge charge) {
        Fields view = view(refund);
        view.put("transaction", TransactionView.of(charge));
        view.put("fully_deducted", false);
        view.put("expected_at", refund.createdAt().plusSeconds(864_000));
        return view;
    }

    private Fields view(Refund refund) {
        return RefundView.of(refund, charges.find(refund.reference()).orElseThrow());
    }

    private static Reply noRefund() {
        return Answers.refused(404, "Refund not found", "not_found", "Check the id of the refund");
    }

    private static Reply refused(String message, String code) {
        return Answers.refused(400, message, code, "Check the request and try again");
    }
}
