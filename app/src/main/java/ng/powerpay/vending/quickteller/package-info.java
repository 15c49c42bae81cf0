/**
 * Interswitch Quickteller bills. {@code QuicktellerVendor} makes the calls, each with a signature of its
 * own by {@code QuicktellerSignature}; {@code QuicktellerAnswers} reads what comes back, by the published
 * codes.
 */
@NullMarked
package ng.powerpay.vending.quickteller;

import org.jspecify.annotations.NullMarked;
