package ng.powerpay.sandbox.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Event;
import ng.powerpay.sandbox.provider.Provider;

/**
 * What is a gateway's own: its prices, cards, words and addresses. Everything else is the {@link
 * Till}'s.
 */
public interface Gateway extends Provider {

    /** Kobo it keeps of so many that arrived. */
    long feeKobo(Channel channel, long amountKobo);

    /** The published test cards; the first one pays, its name should be {@code success}. */
    List<TestCard> cards();

    /**
     * What it tells the merchant when a charge ended, paid or failed; empty when it says nothing
     * then.
     */
    Optional<Event> ended(Charge charge);

    /**
     * What it tells the merchant when a refund reached a state; empty when it says nothing then.
     */
    Optional<Event> moved(Refund refund, Charge charge);

    /** The query fields it adds to the merchant's return address. */
    Map<String, String> returned(Charge charge);

    /** Where a customer who cancelled goes; blank for the return address. */
    default String cancelUrl(Charge charge) {
        return "";
    }

    /** How its refunds can end. */
    default List<RefundPlan> refundPlans() {
        return List.of(RefundPlan.PROCESSED, RefundPlan.FAILED);
    }

    /** How often it tries to tell one event. */
    default int webhookTries() {
        return 77;
    }

    /** Adds the merchant's addresses, under {@code /NAME}. Called once, when the sandbox starts. */
    void join(Routes routes, Till till);
}
