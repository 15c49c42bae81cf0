/**
 * Purchases the way staff look for them. {@code SearchKey} knows by its shape what was typed into
 * the one box, {@code PurchaseFilter} is what else was asked for, {@code FilterSql} turns both into
 * a statement that goes by an index or looks at a bounded number of rows, {@code FoundPurchases}
 * runs it by pages. {@code ExportSheet} writes the same as a table, {@code SavedViews} keeps what
 * people ask for often.
 */
@NullMarked
package ng.powerpay.search;

import org.jspecify.annotations.NullMarked;
