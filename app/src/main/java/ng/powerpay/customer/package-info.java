/**
 * What an account keeps for its owner. {@code SavedMeters} are the meters with their names, {@code
 * PurchaseLinks} which purchases are the account's own, {@code Usage} what they come to. {@code
 * Reminders} are looked at by {@code SendReminders}. {@code Consents} is the log of what was agreed
 * to,
 * {@code Identities} knows that somebody has a BVN or NIN without knowing it. {@code
 * ExportController} gives everything that every package keeps, {@code EndAccount} has all of them
 * forget it, and {@code Retention} forgets who made purchases that are too old to ask about. Every
 * statement names the account, so another person's number finds nothing.
 */
@NullMarked
package ng.powerpay.customer;

import org.jspecify.annotations.NullMarked;
