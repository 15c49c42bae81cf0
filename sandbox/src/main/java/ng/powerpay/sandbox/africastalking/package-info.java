/**
 * A text message service that speaks Africa's Talking's wire format; what it is given lands in the
 * outbox. Source: its public documentation.
 */
@NullMarked
package ng.powerpay.sandbox.africastalking;

import org.jspecify.annotations.NullMarked;
