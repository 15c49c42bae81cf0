/**
 * What was sold, added up for those who look at the shop from afar: {@code SalesDays} writes every
 * Lagos day down once it is over, {@code SalesChore} has that done, and {@code Sales} answers from
 * what is written and, for the days that are not, from the postings themselves. {@code
 * AnalyticsController} is the staff's door.
 */
@NullMarked
package ng.powerpay.analytics;

import org.jspecify.annotations.NullMarked;
