/**
 * The customer's account: optional, for guests buy too. {@code SignIn} opens it, by code, password
 * or passkey, with the pieces of {@code auth}; {@code AccountSessions} remembers where it is open,
 * and
 * {@link ng.powerpay.account.AccountFilter} lets nobody else through to a {@code /v1/account}
 * route. What else an account keeps is elsewhere: {@link ng.powerpay.account.AccountMade} tells of
 * a new one.
 */
@NullMarked
package ng.powerpay.account;

import org.jspecify.annotations.NullMarked;
