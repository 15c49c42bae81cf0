/**
 * Monnify. {@link ng.powerpay.payment.monnify.MonnifyGateway} signs in and makes the calls; {@code
 * MonnifyAnswers} reads what comes back about payments, account numbers and events, {@code
 * MonnifyRefunds} what comes back about refunds. What a vendor sells through Monnify's bills is
 * another folder, {@code vending.monnifybills}.
 */
@NullMarked
package ng.powerpay.payment.monnify;

import org.jspecify.annotations.NullMarked;
