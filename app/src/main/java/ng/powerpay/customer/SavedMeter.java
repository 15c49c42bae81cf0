package ng.powerpay.customer;

import java.time.Instant;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterType;

/**
 * A meter that an account keeps.
 *
 * @param name as its owner calls it
 * @param customerName as the company told when it was saved
 */
record SavedMeter(
        String id,
        String name,
        String company,
        String companyName,
        MeterType type,
        String number,
        String customerName,
        Instant addedAt) {

    Meter meter() {
        return new Meter(company, type, number);
    }
}
