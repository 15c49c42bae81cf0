/**
 * How the shop stands at this moment, for the staff's first page. {@code OverviewFigures} asks the
 * database,
 * {@code OverviewBoard} keeps the answer for as long as the page waits between two looks, however
 * many look, and {@code Alert} is the one line that somebody should act on.
 */
@NullMarked
package ng.powerpay.overview;

import org.jspecify.annotations.NullMarked;
