/**
 * The days of the books and how people close them. A day is compared by {@code reconcile}; what
 * differed is settled by a case that is decided, or explained where there is none; then finance
 * closes the day. {@code Days} is the store, whose rules are in the tables too; {@code DayDesk} is
 * what people do, {@code DayController} their door, and {@code Reopening} opens a day again, which
 * takes two people.
 */
@NullMarked
package ng.powerpay.closing;

import org.jspecify.annotations.NullMarked;
