package ng.powerpay.sandbox;

import ng.powerpay.sandbox.provider.Place;
import ng.powerpay.sandbox.provider.Timing;

/**
 * What every pretend provider is told.
 *
 * @param place a blank address of the sandbox becomes the server's own
 * @param walletKobo what our wallet holds at the beginning, at each vendor
 */
public record SandboxSettings(Place place, Timing timing, long walletKobo) {}
