package ng.powerpay.sts.meter;

import ng.powerpay.sts.StsError;
import ng.powerpay.sts.StsException;
import ng.powerpay.sts.Units;

/**
 * What differs between makes of meter.
 *
 * @param tidStoreSize how many token identifiers it remembers, 1-10000; no source gives the
 *     standard's minimum
 * @param registerCapacity the most one register holds
 */
public record MeterLimits(int tidStoreSize, Units registerCapacity) {
    public static final MeterLimits USUAL = new MeterLimits(50, new Units(999_999_999));

    public MeterLimits {
        if (tidStoreSize < 1 || tidStoreSize > 10_000) {
            throw new StsException(StsError.FIELD_RANGE, "a meter remembers 1-10000 token identifiers");
        }
    }
}
