package ng.powerpay.purchase;

import java.time.Duration;
import ng.powerpay.meter.Price;
import ng.powerpay.meter.VerifiedMeter;

/**
 * What goes into the store when a purchase is placed.
 *
 * @param key the customer's idempotency key
 * @param inputHash SHA-256 of what was asked under that key
 * @param firstAsk when the gateway is asked although no event told of a payment
 */
record NewPurchase(
        PurchaseId id,
        String key,
        byte[] inputHash,
        VerifiedMeter meter,
        Purchase.Contact contact,
        Price price,
        String gateway,
        Duration firstAsk) {}
