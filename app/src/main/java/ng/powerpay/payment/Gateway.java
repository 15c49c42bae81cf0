package ng.powerpay.payment;

import java.util.Map;

/** One who takes money from customers for us. No method throws for what the network does. */
public interface Gateway {

    /** Short and stable, stored with every purchase: {@code paystack}. */
    String name();

    Checkout open(CheckoutRequest request);

    /** Asks what became of the payment. */
    PaymentStatus verify(String reference);

    /** Asks what became of this refund, found by its key; ask before {@link #refund}. */
    RefundStatus refundStatus(RefundRequest refund);

    /** Gives money back. Only after {@link #refundStatus} said that it knows no such refund yet. */
    RefundStatus refund(RefundRequest refund);

    Patience patience();

    /**
     * Checks and reads an event.
     *
     * @param headers names in lower case
     * @param body exactly as received
     */
    Webhook read(Map<String, String> headers, byte[] body);
}
