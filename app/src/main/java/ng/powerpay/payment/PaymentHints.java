package ng.powerpay.payment;

/** Told when a gateway hints that something happened to a payment. */
@FunctionalInterface
public interface PaymentHints {

    /**
     * Notes the event once and makes asking due now. Unknown references and repeated events change
     * nothing.
     */
    void received(String gateway, Webhook.Hint hint);
}
