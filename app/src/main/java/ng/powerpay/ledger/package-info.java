/**
 * Where the money is, by double entry. An {@link ng.powerpay.ledger.Entry} is a named set of lines
 * that add up to nothing; {@link ng.powerpay.ledger.Entries} makes those a purchase needs. They are
 * written in the statement that moves the purchase, under a name that can exist only once, and the
 * database refuses an unbalanced entry and any change of a posting. {@link
 * ng.powerpay.ledger.Balances} tells what was on each account at any instant.
 */
@NullMarked
package ng.powerpay.ledger;

import org.jspecify.annotations.NullMarked;
