/**
 * Baxi, of Capricorn Digital. {@code BaxiVendor} makes the calls, {@code BaxiOutcome} classifies the
 * answers, {@code BaxiMeterAnswer} reads whose meter it is. Its codes are known from one source only,
 * so which of them are an end is a setting of {@link ng.powerpay.vending.baxi.BaxiProvider}.
 */
@NullMarked
package ng.powerpay.vending.baxi;

import org.jspecify.annotations.NullMarked;
