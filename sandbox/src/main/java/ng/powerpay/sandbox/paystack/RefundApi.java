package ng.powerpay.sandbox.paystack;

import java.util.List;
import java.util.Optional;
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
        Optional<Transaction> found = charges.findAny(Json.text(body, "transaction"));
        if (found.isEmpty()) {
            return Answers.noTransaction();
        }
        Transaction transaction = found.get();
        long left = refunds.refundable(transaction);
        long amount = body.path("amount").isMissingNode() ? left : Amounts.kobo(body.path("amount"));
        if (left <= 0) {
            return refused("Transaction has been fully reversed", "transaction_reversed");
        }
        if (amount <= 0 || amount > left) {
            return refused("Refund amount cannot be more than transaction amount", "invalid_amount");
        }
        var notes = new Refund.Notes(Json.text(body, "customer_note"), Json.text(body, "merchant_note"));
        Refund refund = refunds.open(transaction, amount, notes);
        return Answers.ok("Refund has been queued for processing", opened(refund, transaction));
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
        if (!found.get().status().equals("needs-attention")) {
            return refused("Refund does not need attention", "invalid_state");
        }
        if (!Json.text(account, "account_number").matches("\\d{10}")
                || Json.text(account, "bank_id").isBlank()) {
            return refused("Account number and bank are needed", "invalid_params");
        }
        return Answers.ok("Refund retried and has been queued for processing", view(refunds.retry(found.get())));
    }

    private boolean matches(Refund refund, String referenceOrId) {
        return charges.findAny(referenceOrId)
                .map(it -> it.order().reference().equals(refund.reference()))
                .orElse(false);
    }

    private Fields opened(Refund refund, Transaction transaction) {
        Fields view = view(refund);
        view.put("transaction", TransactionView.of(transaction));
        view.put("fully_deducted", false);
        view.put("expected_at", refund.createdAt().plusSeconds(864_000));
        return view;
    }

    private Fields view(Refund refund) {
        Transaction transaction = charges.find(refund.reference()).orElseThrow();
        return Fields.of("id", refund.id())
                .and("integration", 100_043)
                .and("domain", "test")
                .and("transaction", transaction.id())
                .and("transaction_reference", refund.reference())
                .and("dispute", null)
                .and("amount", refund.amountKobo())
                .and("deducted_amount", refund.amountKobo())
                .and("currency", "NGN")
                .and("channel", null)
                .and("status", refund.status())
                .and("customer_note", refund.notes().customer())
                .and("merchant_note", refund.notes().merchant())
                .and("refunded_by", "sandbox@powerpay.example")
                .and("createdAt", refund.createdAt())
                .and("refunded_at", refund.status().equals("processed") ? refund.createdAt() : null);
    }

    private static Reply noRefund() {
        return Answers.refused(404, "Refund not found", "not_found", "Check the id of the refund");
    }

    private static Reply refused(String message, String code) {
        return Answers.refused(400, message, code, "Check the request and try again");
    }
}
