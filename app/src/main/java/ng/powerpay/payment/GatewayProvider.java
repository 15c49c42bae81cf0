package ng.powerpay.payment;

import ng.powerpay.remote.Provider;

/**
 * Offers a gateway: the one public class, besides the gateway itself, that a gateway's folder
 * needs.
 */
public interface GatewayProvider extends Provider<Gateway> {}
