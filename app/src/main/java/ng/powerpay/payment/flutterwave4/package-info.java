/**
 * Flutterwave's fourth API, which shares nothing with the third. {@link
 * ng.powerpay.payment.flutterwave4.Flutterwave4Gateway} signs in and makes the calls, {@code
 * Flutterwave4Answers} reads what comes back. It has no page on which the customer picks a way: there is
 * the page of one wallet, and an account number of the purchase's own.
 */
@NullMarked
package ng.powerpay.payment.flutterwave4;

import org.jspecify.annotations.NullMarked;
