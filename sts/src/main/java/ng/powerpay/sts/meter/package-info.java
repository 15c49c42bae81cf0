/**
 * A meter in software: {@link ng.powerpay.sts.meter.VirtualMeter} takes typed tokens and answers
 * with a {@link ng.powerpay.sts.meter.TokenResult}. Behind it:
 * {@link ng.powerpay.sts.meter.TidStore} (which identifiers were used),
 * {@link ng.powerpay.sts.meter.Registers} (credit), {@link ng.powerpay.sts.meter.PendingKey}
 * (sections of a key change) and {@link ng.powerpay.sts.meter.MeterFile} (state as text).
 */
@NullMarked
package ng.powerpay.sts.meter;

import org.jspecify.annotations.NullMarked;
