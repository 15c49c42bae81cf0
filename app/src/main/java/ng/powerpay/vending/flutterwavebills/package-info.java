/**
 * Bills of Flutterwave, version 3. {@link ng.powerpay.vending.flutterwavebills.FlutterwaveBillsProvider}
 * reads the settings, {@code FlutterwaveBillsVendor} makes the calls, {@code FlutterwaveBillsAnswers}
 * reads what comes back and {@code Billers} has the biller and its items for every company. Source:
 * Flutterwave's documentation; what it leaves open is a setting or unknown.
 */
@NullMarked
package ng.powerpay.vending.flutterwavebills;

import org.jspecify.annotations.NullMarked;
