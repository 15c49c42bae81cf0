package ng.powerpay.sts.meter;

import ng.powerpay.sts.DecoderKey;

/** The key in force and its label; they only ever change together. */
public record MeterKey(DecoderKey key, KeyLabel label) {}
