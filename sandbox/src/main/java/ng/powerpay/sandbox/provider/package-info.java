/**
 * What every pretend provider has in common, gateway or vendor: its name and what it tells the
 * application ({@link ng.powerpay.sandbox.provider.Provider}), where it stands and its own secrets
 * ({@link ng.powerpay.sandbox.provider.Place}), how long things take ({@link
 * ng.powerpay.sandbox.provider.Timing}), keys, signatures and login tokens, and telling the
 * merchant
 * of an event ({@link ng.powerpay.sandbox.provider.Event}). Knows nothing of money or meters.
 */
@NullMarked
package ng.powerpay.sandbox.provider;

import org.jspecify.annotations.NullMarked;
