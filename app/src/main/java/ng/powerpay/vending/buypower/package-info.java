/**
 * BuyPower. {@code BuypowerVendor} makes the calls, {@code BuypowerOutcome} classifies answers to a
 * sale and to a question about it, {@code BuypowerMeterAnswer} reads whose meter it is. What only one
 * source says of BuyPower is a setting of {@link ng.powerpay.vending.buypower.BuypowerProvider}.
 */
@NullMarked
package ng.powerpay.vending.buypower;

import org.jspecify.annotations.NullMarked;
