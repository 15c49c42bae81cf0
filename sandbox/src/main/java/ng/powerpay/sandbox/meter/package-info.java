/**
 * The pretend distribution companies: who has which meter ({@link
 * ng.powerpay.sandbox.meter.Accounts},
 * {@link ng.powerpay.sandbox.meter.Scenario}), what a sale buys ({@link
 * ng.powerpay.sandbox.meter.Bill}), real STS tokens for it ({@link
 * ng.powerpay.sandbox.meter.TokenMint}) and meters that take them ({@link
 * ng.powerpay.sandbox.meter.VirtualMeters}), with a page each to type on. All numbers are made by
 * rule, none at random, so that a page and a test can name them.
 */
@NullMarked
package ng.powerpay.sandbox.meter;

import org.jspecify.annotations.NullMarked;
