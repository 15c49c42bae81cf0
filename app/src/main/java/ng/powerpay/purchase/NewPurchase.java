package ng.powerpay.purchase;

import java.time.Duration;
import ng.powerpay.meter.Price;
import ng.powerpay.meter.VerifiedMeter;
import org.jspecify.annotations.Nullable;

/**
 * What goes into the store when a purchase is placed.
 *
 * @param key the customer's idempotency key
 * @param inputHash SHA-256 of what was asked under that key
 * @param firstAsk when the gateway is asked although no event told of a payment
 * @param reseller the number of the partner it came from; null for our own shop
 */
record NewPurchase(
        PurchaseId id,
        String key,
        byte[] inputHash,
        VerifiedMeter meter,
        Purchase.Contact contact,
        Price price,
        String gateway,
        Duration firstAsk,
        @Nullable Long reseller) {

    /** One from our own shop. */
    NewPurchase(
            PurchaseId id,
            String key,
            byte[] inputHash,
            VerifiedMeter meter,
            Purchase.Contact contact,
            Price price,
            String gateway,
            Duration firstAsk) {
        this(id, key, inputHash, meter, contact, price, gateway, firstAsk, null);
    }
}
