/**
 * A text message service that speaks Termii's wire format; what it is given lands in the outbox.
 * Source: Termii's public documentation.
 */
@NullMarked
package ng.powerpay.sandbox.termii;

import org.jspecify.annotations.NullMarked;
