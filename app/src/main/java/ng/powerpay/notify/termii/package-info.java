/** Termii, which carries SMS: one call, the transactional ({@code dnd}) channel by default. */
@NullMarked
package ng.powerpay.notify.termii;

import org.jspecify.annotations.NullMarked;
