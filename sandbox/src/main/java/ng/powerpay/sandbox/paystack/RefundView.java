package ng.powerpay.sandbox.paystack;

import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Refund;
import ng.powerpay.sandbox.gateway.RefundStatus;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;

/** A refund as the API and the {@code refund.*} events show it. */
final class RefundView {

    private RefundView() {}

    /** What the merchant wrote, to be kept with the refund. */
    static Fields notes(String customer, String merchant) {
        return Fields.of("customer", customer).and("merchant", merchant);
    }

    static Fields of(Refund refund, Charge charge) {
        return Fields.of("id", refund.id())
                .and("integration", 100_043)
                .and("domain", "test")
                .and("transaction", charge.id())
                .and("transaction_reference", refund.reference())
                .and("dispute", null)
                .and("amount", refund.amountKobo())
                .and("deducted_amount", refund.amountKobo())
                .and("currency", "NGN")
                .and("channel", null)
                .and("status", refund.status().word())
                .and("customer_note", Json.text(refund.extra(), "customer"))
                .and("merchant_note", Json.text(refund.extra(), "merchant"))
                .and("refunded_by", "sandbox@powerpay.example")
                .and("createdAt", refund.createdAt())
                .and("refunded_at", refund.status() == RefundStatus.PROCESSED ? refund.createdAt() : null);
    }

    static Fields event(Refund refund, Charge charge) {
        return Fields.of("status", refund.status().word())
                .and("transaction_reference", refund.reference())
                .and("refund_reference", "TRF_" + refund.id())
                .and("id", refund.id())
                .and("amount", refund.amountKobo())
                .and("currency", "NGN")
                .and("processor", "instant-transfer")
                .and(
                        "customer",
                        Fields.of("first_name", null)
                                .and("last_name", null)
                                .and("email", charge.order().customer().email()))
                .and("integration", 100_043)
                .and("domain", "test")
                .and("customer_note", Json.text(refund.extra(), "customer"))
                .and("merchant_note", Json.text(refund.extra(), "merchant"));
    }
}
