/**
 * Bills that are sold through Monnify. {@link ng.powerpay.vending.monnifybills.MonnifyBillsVendor}
 * signs in and makes the calls, {@code MonnifyBillsAnswers} says what the answers mean, {@code
 * Products} is the setting that names what is sold of which company. A vend needs what validating the
 * customer gave; it is part of the reference, so that a vend can be sent again after a restart.
 */
@NullMarked
package ng.powerpay.vending.monnifybills;

import org.jspecify.annotations.NullMarked;
