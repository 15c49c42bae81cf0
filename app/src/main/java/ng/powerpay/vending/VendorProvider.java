package ng.powerpay.vending;

import ng.powerpay.remote.Provider;

/**
 * Offers a vendor: the one public class, besides the vendor itself, that a vendor's folder needs.
 */
public interface VendorProvider extends Provider<Vendor> {}
