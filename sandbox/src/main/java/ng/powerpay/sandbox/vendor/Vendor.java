package ng.powerpay.sandbox.vendor;

import java.util.Optional;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.provider.Event;
import ng.powerpay.sandbox.provider.Messenger;
import ng.powerpay.sandbox.provider.Provider;

/**
 * What is a vendor's own: its prices, words and addresses. Everything else is the {@link
 * Counter}'s.
 */
public interface Vendor extends Provider {

    /** Kobo of so many that it leaves us. */
    long commissionKobo(Company company, long amountKobo);

    /**
     * What it tells the merchant when a waiting sale was decided; empty when it says nothing then.
     */
    default Optional<Event> settled(Slip slip) {
        return Optional.empty();
    }

    /**
     * Whether the merchant's answer to an event is what it wants; otherwise it tells it again, five
     * times in all.
     */
    default boolean heard(Messenger.Answer answer) {
        return answer.status() == 200;
    }

    /** Adds the merchant's addresses, under {@code /NAME}. Called once, when the sandbox starts. */
    void join(Routes routes, Counter counter);
}
