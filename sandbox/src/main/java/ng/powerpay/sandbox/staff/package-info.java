/**
 * What a newcomer needs to be staff of the shop on this machine: members of every role, made by
 * {@code DemoStaff} in the database and enrolled by the shop's real routes, and a page that shows
 * the codes of their second factors, for which others have an app on a phone. Nothing of this is in
 * the shop itself.
 */
@NullMarked
package ng.powerpay.sandbox.staff;

import org.jspecify.annotations.NullMarked;
