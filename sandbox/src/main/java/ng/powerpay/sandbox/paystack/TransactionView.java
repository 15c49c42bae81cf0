package ng.powerpay.sandbox.paystack;

import java.util.Map;
import ng.powerpay.sandbox.gateway.Channel;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Choice;
import ng.powerpay.sandbox.platform.Fields;
import org.jspecify.annotations.Nullable;

/** A transaction as verify and the charge.success event show it. */
final class TransactionView {

    private TransactionView() {}

    static Fields of(Charge charge) {
        Fields view = money(charge);
        view.putAll(Fields.of("message", null)
                .and("ip_address", "127.0.0.1")
                .and("metadata", charge.order().extra())
                .and("log", null)
                .and("fees_split", null)
                .and("authorization", authorization(charge.choice()))
                .and("customer", customer(charge.order().customer().email()))
                .and("plan", null)
                .and("split", Map.of())
                .and("order_id", null)
                .and("source", null)
                .and("subaccount", Map.of()));
        return view;
    }

    /** The state in Paystack's words; an undecided payment has another one for each channel. */
    static String status(Charge charge) {
        return switch (charge.status()) {
            case NEW, CANCELLED -> "abandoned";
            case SEEN -> "ongoing";
            case WAITING ->
                switch (charge.channel()) {
                    case CARD -> "pending";
                    case BANK_TRANSFER -> "processing";
                    case USSD -> "queued";
                };
            case PAID -> "success";
            case FAILED -> "failed";
            case REVERSED -> "reversed";
        };
    }

    private static Fields money(Charge charge) {
        boolean paid = charge.paidAt() != null;
        return Fields.of("id", charge.id())
                .and("domain", "test")
                .and("status", status(charge))
                .and("reference", charge.reference())
                .and("receipt_number", null)
                .and("amount", paid ? charge.paidKobo() : charge.order().amountKobo())
                .and("requested_amount", charge.order().amountKobo())
                .and("currency", "NGN")
                .and("fees", paid ? charge.feeKobo() : null)
                .and("channel", charge.channel().word())
                .and("gateway_response", charge.progress().words())
                .and("paid_at", charge.paidAt())
                .and("paidAt", charge.paidAt())
                .and("created_at", charge.createdAt())
                .and("createdAt", charge.createdAt())
                .and("transaction_date", charge.createdAt());
    }

    private static Fields authorization(@Nullable Choice choice) {
        if (choice == null) {
            return new Fields();
        }
        boolean card = choice.channel() == Channel.CARD;
        return Fields.of("authorization_code", "AUTH_sandbox")
                .and("bin", card ? choice.card().bin() : "000000")
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
