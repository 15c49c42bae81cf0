/**
 * iRecharge. {@link ng.powerpay.vending.irecharge.IrechargeProvider} reads the settings, {@code
 * IrechargeVendor} makes the signed calls, {@code IrechargeAnswers} reads what comes back and
 * {@code Discos} has its code for every company. A sale is found again only by the access token of
 * its meter look-up, so {@code prepare} fetches that first and the stored reference is {@code
 * 123456789012.TOKEN}. Source: public clients; what only one of them says is a setting.
 */
@NullMarked
package ng.powerpay.vending.irecharge;

import org.jspecify.annotations.NullMarked;
