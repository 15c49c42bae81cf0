/**
 * Buying by a phone without internet: a menu that the network dials (USSD), in Africa's Talking's
 * form.
 * {@code UssdController} is the door; a {@code Dial} has all that was typed so far, and {@code
 * Menu} walks it from the start each time ({@code Walk}, {@code At}), so that no process need
 * remember. What cannot be recomputed is in {@code UssdNotes}: a phone's language, and the price a
 * screen named, for only what was read can be agreed to. {@code MeterCheck} and {@code Sale} wait
 * for others a moment only; what takes longer goes on behind the screen. {@code Screens} writes,
 * {@code Wording} fits.
 */
@NullMarked
package ng.powerpay.ussd;

import org.jspecify.annotations.NullMarked;
