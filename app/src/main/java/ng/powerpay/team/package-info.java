/**
 * Who works here and what each may do. {@code Team} changes both, and every change takes two
 * persons: one proposes, another administrator agrees ({@code approval}). How members sign in is
 * {@code staff}'s.
 */
@NullMarked
package ng.powerpay.team;

import org.jspecify.annotations.NullMarked;
