/**
 * The roles of staff and the mark that says which of them a route is for. Used by whoever has staff
 * routes.
 */
@NullMarked
package ng.powerpay.role;

import org.jspecify.annotations.NullMarked;
