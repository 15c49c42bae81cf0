package ng.powerpay.customer;

import java.util.Locale;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterType;

/**
 * A meter to be saved.
 *
 * @param name as its owner calls it
 */
record MeterOrder(String company, MeterType type, String number, String name) {

    MeterOrder {
        Given.in("company", company);
        Given.in("type", type);
        number = Given.in("number", number).strip().toUpperCase(Locale.ROOT);
        name = Given.name("name", name);
    }

    Meter meter() {
        return new Meter(company, type, number);
    }
}
