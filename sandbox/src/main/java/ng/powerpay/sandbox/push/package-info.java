/**
 * A push service for browsers (RFC 8030) with the browsers in it: it takes what is sealed for them,
 * opens it as a browser would, and shows it.
 */
@NullMarked
package ng.powerpay.sandbox.push;

import org.jspecify.annotations.NullMarked;
