/**
 * What finance hands to others: what each gateway and vendor settles, the tax on our fee, and what
 * vendors may pay us of what we sold. Every figure is a sum of postings, as {@link
 * ng.powerpay.ledger.DailySums} adds them up. {@code Settlement}, {@code Vat} and {@code
 * Commission} are pure arithmetic over these sums; {@code Reports} fetches them, {@code
 * ReportController} gives them as JSON and as tables.
 */
@NullMarked
package ng.powerpay.report;

import org.jspecify.annotations.NullMarked;
