/**
 * Customers as staff see them: {@code Customers} finds them, with and without an account, {@code
 * CustomerDesk} says what staff may see and do, and everything shown in clear is in the trace
 * first.
 * {@code CustomerIds} names them in addresses without telling who they are.
 */
@NullMarked
package ng.powerpay.care;

import org.jspecify.annotations.NullMarked;
