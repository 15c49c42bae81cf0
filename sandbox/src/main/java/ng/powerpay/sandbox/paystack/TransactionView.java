package ng.powerpay.sandbox.paystack;

import java.util.Map;
import ng.powerpay.sandbox.platform.Fields;
import org.jspecify.annotations.Nullable;

/** A transaction as verify and the charge.success event show it. */
final class TransactionView {

    private TransactionView() {}

    static Fields of(Transaction transaction) {
        Fields view = money(transaction);
        view.putAll(Fields.of("message", null)
                .and("ip_address", "127.0.0.1")
                .and("metadata", transaction.order().metadata())
                .and("log", null)
                .and("fees_split", null)
                .and("authorization", authorization(transaction.progress().choice()))
                .and("customer", customer(transaction.order().email()))
                .and("plan", null)
                .and("split", Map.of())
                .and("order_id", null)
                .and("source", null)
                .and("subaccount", Map.of()));
        return view;
    }

    private static Fields money(Transaction transaction) {
        var progress = transaction.progress();
        Choice choice = progress.choice();
        return Fields.of("id", transaction.id())
                .and("domain", "test")
                .and("status", transaction.status().word())
                .and("reference", transaction.order().reference())
                .and("receipt_number", null)
                .and("amount", transaction.amountKobo())
                .and("requested_amount", transaction.order().amountKobo())
                .and("currency", "NGN")
                .and("fees", progress.paidAt() == null ? null : transaction.feesKobo())
                .and("channel", choice == null ? "card" : choice.channel().word())
                .and("gateway_response", progress.words())
                .and("paid_at", progress.paidAt())
                .and("paidAt", progress.paidAt())
                .and("created_at", transaction.createdAt())
                .and("createdAt", transaction.createdAt())
                .and("transaction_date", transaction.createdAt());
    }

    private static Fields authorization(@Nullable Choice choice) {
        if (choice == null) {
            return new Fields();
        }
        boolean card = choice.channel() == Channel.CARD;
        return Fields.of("authorization_code", "AUTH_sandbox")
                .and("bin", card ? choice.card().number().substring(0, 6) : "000000")
                .and("last4", card ? choice.card().lastFour() : "0000")
                .and("exp_month", "12")
                .and("exp_year", "2030")
                .and("channel", choice.channel().word())
                .and("card_type", card ? "visa" : "")
                .and("bank", "TEST BANK")
                .and("country_code", "NG")
                .and("brand", card ? "visa" : "")
                .and("reusable", card)
                .and("signature", "SIG_sandbox")
                .and("account_name", null);
    }

    private static Fields customer(String email) {
        return Fields.of("id", 1_000_000 + Math.floorMod(email.hashCode(), 1_000_000))
                .and("first_name", null)
                .and("last_name", null)
                .and("email", email)
                .and("customer_code", "CUS_" + Integer.toHexString(email.hashCode()))
                .and("phone", null)
                .and("metadata", null)
                .and("risk_action", "default");
    }
}
