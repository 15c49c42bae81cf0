package ng.powerpay.payment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ng.powerpay.platform.Kobo;

/** One who takes money from customers for us. No method throws for what the network does. */
public interface Gateway {

    /** Short and stable, stored with every purchase: {@code paystack}. */
    String name();

    /** For people: {@code Paystack}. */
    default String label() {
        return name().substring(0, 1).toUpperCase(Locale.ROOT) + name().substring(1);
    }

    /** How customers can pay there. */
    default Set<Way> ways() {
        return EnumSet.allOf(Way.class);
    }

    Checkout open(CheckoutRequest request);

    default AccountOffer accounts() {
        return AccountOffer.NONE;
    }

    /**
     * Asks for an account number of this purchase's own, where the gateway has such. Asked again,
     * it is one of the same payment: two that can be paid for one purchase are told as one sum.
     *
     * @param until when the purchase's time to pay ends; the account is closed then where the gateway
     *     lets us say so
     */
    default Transfer transfer(CheckoutRequest request, Instant until) {
        return new Transfer.NotOffered();
    }

    /**
     * Asks what became of the payment.
     *
     * @param asked what the customer was asked to pay: some gateways answer only those who know
     * it. What
     *     was paid is in the answer
     */
    PaymentStatus verify(String reference, Kobo asked);

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
