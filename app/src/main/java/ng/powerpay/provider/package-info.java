/**
 * What is known of gateways and vendors at run time, whoever they are. {@link
 * ng.powerpay.provider.Switches} says who takes new business; staff change it. Every call is
 * counted
 * by {@link ng.powerpay.provider.Measurements}: the last minutes are {@link
 * ng.powerpay.provider.Health}, the rest stands in {@code Minutes} and becomes the public status on
 * the {@code StatusBoard}. {@link ng.powerpay.provider.Recording} keeps what was sent and answered,
 * without what is private ({@code Redaction}), in {@link ng.powerpay.provider.Exchanges} as
 * evidence
 * of the purchase that {@link ng.powerpay.provider.OnBehalf} names; {@link
 * ng.powerpay.provider.Breaking} spares who does not answer. {@link ng.powerpay.provider.Roster} is
 * how the wiring tells who there is.
 */
@NullMarked
package ng.powerpay.provider;

import org.jspecify.annotations.NullMarked;
