/**
 * A pretend phone and the network that it dials: a page that shows the shop's USSD menu as Africa's
 * Talking would, by the shop's real route, and the text messages that this phone got.
 */
@NullMarked
package ng.powerpay.sandbox.ussd;

import org.jspecify.annotations.NullMarked;
