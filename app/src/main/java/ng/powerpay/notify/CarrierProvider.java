package ng.powerpay.notify;

import ng.powerpay.remote.Provider;

/** Offers a carrier of SMS: what a carrier's folder needs besides its {@link SmsSender}. */
public interface CarrierProvider extends Provider<SmsSender> {}
