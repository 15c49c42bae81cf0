/**
 * A payer of electricity bills that speaks Flutterwave's bills API, version 3. {@link
 * ng.powerpay.sandbox.flutterwavebills.FlutterwaveBillsVendor} is the way in, {@code BillsApi} checks
 * and sells, {@code BillView} writes the answers, {@code Biller} has the companies' codes, of which
 * only Eko's items are documented. Messages of errors are made up: the real ones have no list.
 */
@NullMarked
package ng.powerpay.sandbox.flutterwavebills;

import org.jspecify.annotations.NullMarked;
