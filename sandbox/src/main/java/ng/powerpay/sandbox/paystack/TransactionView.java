package ng.powerpay.sandbox.paystack;

import static ng.powerpay.sandbox.platform.Json.object;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transaction as verify and the charge.success event show it. */
final class TransactionView {

    private TransactionView() {}

    static Map<String, @Nullable Object> of(Transaction transaction) {
        Map<String, @Nullable Object> view = money(transaction);
        view.putAll(object(
                "message",
                null,
                "ip_address",
                "127.0.0.1",
                "metadata",
                transaction.order().metadata(),
                "log",
                null,
                "fees_split",
                null,
                "authorization",
                authorization(transaction.progress().choice()),
                "customer",
                customer(transaction.order().email()),
                "plan",
                null,
                "split",
                Map.of(),
                "order_id",
                null,
                "source",
                null,
                "subaccount",
                Map.of()));
        return view;
    }

    private static Map<String, @Nullable Object> money(Transaction transaction) {
        var progress = transaction.progress();
        Choice choice = progress.choice();
        return object(
                "id", transaction.id(),
                "domain", "test",
                "status", transaction.status().word(),
                "reference", transaction.order().reference(),
                "receipt_number", null,
                "amount", transaction.amountKobo(),
                "requested_amount", transaction.order().amountKobo(),
                "currency", "NGN",
                "fees", progress.paidAt() == null ? null : transaction.feesKobo(),
                "channel", choice == null ? "card" : choice.channel().word(),
                "gateway_response", progress.words(),
                "paid_at", progress.paidAt(),
                "paidAt", progress.paidAt(),
                "created_at", transaction.createdAt(),
                "createdAt", transaction.createdAt(),
                "transaction_date", transaction.createdAt());
    }

    private static Map<String, @Nullable Object> authorization(@Nullable Choice choice) {
        if (choice == null) {
            return Map.of();
        }
        boolean card = choice.channel() == Channel.CARD;
        return object(
                "authorization_code",
                "AUTH_sandbox",
                "bin",
                card ? choice.card().number().substring(0, 6) : "000000",
                "last4",
                card ? choice.card().lastFour() : "0000",
                "exp_month",
                "12",
                "exp_year",
                "2030",
                "channel",
                choice.channel().word(),
                "card_type",
                card ? "visa" : "",
                "bank",
                "TEST BANK",
                "country_code",
                "NG",
                "brand",
                card ? "visa" : "",
                "reusable",
                card,
                "signature",
                "SIG_sandbox",
                "account_name",
                null);
    }

    private static Map<String, @Nullable Object> customer(String email) {
        return object(
                "id",
                1_000_000 + Math.floorMod(email.hashCode(), 1_000_000),
                "first_name",
                null,
                "last_name",
                null,
                "email",
                email,
                "customer_code",
                "CUS_" + Integer.toHexString(email.hashCode()),
                "phone",
                null,
                "metadata",
                null,
                "risk_action",
                "default");
    }
}
