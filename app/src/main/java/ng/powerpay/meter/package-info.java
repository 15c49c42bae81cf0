/**
 * What is sold, to which meter, at which price. {@link ng.powerpay.meter.Catalogue} holds the
 * twelve companies, tariffs, VAT and our fee, each with its date and source; {@link
 * ng.powerpay.meter.MeterLookup} asks a vendor who owns a meter and remembers it for ten minutes;
 * {@link ng.powerpay.meter.Pricing} turns both and an amount into one all-in {@link
 * ng.powerpay.meter.Price}. {@code MeterController} shows them.
 */
@NullMarked
package ng.powerpay.meter;

import org.jspecify.annotations.NullMarked;
