package ng.powerpay.payment;

import java.util.Map;
import ng.powerpay.platform.Kobo;

/** One who takes money from customers for us. No method throws for what the network does. */
public interface Gateway {

    /** Short and stable, stored with every purchase: {@code paystack}. */
    String name();

    Checkout open(CheckoutRequest request);

    /** Asks what became of the payment. */
    PaymentStatus verify(String reference);

    /**
     * Asks what became of the refund of a payment; ask before {@link #refund}.
     *
     * @param amount what should go back; a refund of another amount needs attention
     */
    RefundStatus refundStatus(String reference, Kobo amount);

    /** Gives money back. Only after {@link #refundStatus} said that there is no refund yet. */
    RefundStatus refund(String reference, Kobo amount);

    /**
     * Checks and reads an event.
     *
     * @param headers names in lower case
     * @param body exactly as received
     */
    Webhook read(Map<String, String> headers, byte[] body);
}
