/**
 * How fast staff see a shop with years of purchases: {@code Filling} puts them into the database,
 * {@code StaffBench} runs the server on it and asks as the staff's pages do.
 */
@NullMarked
package ng.powerpay.bench.staff;

import org.jspecify.annotations.NullMarked;
