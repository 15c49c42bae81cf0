/**
 * How much anybody may ask for. {@link ng.powerpay.limit.RateLimits} counts who asks how often, for
 * all nodes together while there is a Redis; {@code RateLimitFilter} stands before every route, and
 * {@code CrowdFilter} bounds how many requests are under way at once.
 */
@NullMarked
package ng.powerpay.limit;

import org.jspecify.annotations.NullMarked;
