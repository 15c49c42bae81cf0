/**
 * Termii, which carries SMS: one call, the transactional ({@code dnd}) channel by default, and its
 * reports as JSON.
 */
@NullMarked
package ng.powerpay.notify.termii;

import org.jspecify.annotations.NullMarked;
