package ng.powerpay.purchase;

import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.MeterType;

/**
 * Wants energy for 10,000 naira, and sends the order again under the same key until it is taken.
 */
record Customer(String key, MeterType type) {

    private static final Kobo AMOUNT = Kobo.naira(10_000);
    /** With our fee and its tax, as the catalogue has them. */
    private static final Kobo TOTAL = new Kobo(1_010_750);

    PurchaseOrder order() {
        return new PurchaseOrder(
                "ikeja", type, "11111111111", AMOUNT, TOTAL, "08031234567", "ada@example.com", null, null, null);
    }
}
