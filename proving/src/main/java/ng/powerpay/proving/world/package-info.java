/**
 * The seeded world: the shipped steps under a virtual clock, with everything around them failing by
 * dice. One seed is one world of some forty purchases: hours of faults, then healing, then the
 * books are compared with what the pretend gateway and vendors know themselves. {@code World} runs
 * many.
 *
 * <p>Everything runs on one thread. At each boundary (a call of the store or of a provider) {@code
 * Stage} may let time pass, and while it passes the rest of the world goes on inside that call: other
 * nodes claim what is due, customers pay, events arrive. So a step is overtaken, outlives its lease,
 * is killed before or after any effect, or gets an error for what was written. Of two steps the one
 * begun later always ends first; steps that cross each other (A, B, A, B) appear only where one of
 * them is killed. Processes have clocks of their own that are wrong; the database has the true one.
 *
 * <p>What needs the purchase's own types (the store in memory, customers, staff, the invariants)
 * lives in {@code ng.powerpay.purchase} of this module. With {@code --sql} every statement is made in
 * PostgreSQL too, whose clock is the world's, and both stores must answer alike ({@code Mirror}).
 */
@NullMarked
package ng.powerpay.proving.world;

import org.jspecify.annotations.NullMarked;
