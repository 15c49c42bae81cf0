package ng.powerpay.receipt;

import ng.powerpay.platform.Settings;

/** Who sells, as it must stand on a receipt. */
public record SellerConfig(String name, String address, String taxNumber, String complaints) {

    public static SellerConfig read(Settings settings) {
        return new SellerConfig(
                settings.text("SELLER_NAME", "PowerPay", "our legal name on receipts"),
                settings.text("SELLER_ADDRESS", "Lagos, Nigeria", "our address on receipts"),
                settings.text("SELLER_TIN", "not set", "our tax identification number"),
                settings.text("COMPLAINTS", "help@powerpay.ng", "where complaints go, on receipts and mail"));
    }
}
