package ng.powerpay.sts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import ng.powerpay.sts.cipher.StaTables;
import ng.powerpay.sts.meter.KeyLabel;
import ng.powerpay.sts.meter.MeterKey;
import ng.powerpay.sts.meter.MeterLimits;
import ng.powerpay.sts.meter.VirtualMeter;

/** Meters and keys that tests share. */
public final class Training {
    public static final Drn DRN = new Drn("12345678903");
    public static final String KEY = "abababababababab949494949494949401234567";
    public static final String OTHER_KEY = "82a3cf9ac7578e6e55e3d0201e3865cd73096ecb";
    public static final String DES_KEY = "abababababababab";
    public static final KeyRegister REGISTER = KeyRegister.unique("201457", 1, BaseDate.Y2014);
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private Training() {}

    public static MeterConfig meter(EncryptionAlgorithm algorithm) {
        return new MeterConfig(MeterPan.of(DRN), algorithm, REGISTER, new TariffIndex(1));
    }

    public static SoftwareSigner signer(VendingKey... keys) {
        return SoftwareSigner.simulator(Arrays.asList(keys)).withRnd(() -> 5);
    }

    public static VendingKey key(KeyRegister register) {
        return VendingKey.ofHex(register, KEY);
    }

    public static TokenCodec codec(MeterConfig meter) {
        return TokenCodec.of(key(meter.register()).derive(meter), StaTables.sample());
    }

    /** A virtual meter that shares {@code key}'s decoder key. */
    public static VirtualMeter virtual(MeterConfig meter, VendingKey key, Tid... used) {
        return virtual(meter, key, MeterLimits.USUAL, used);
    }

    public static VirtualMeter virtual(MeterConfig meter, VendingKey key, MeterLimits limits, Tid... used) {
        var loaded = new MeterKey(key.derive(meter), KeyLabel.of(meter.register(), meter.tariff()));
        Drn drn = meter.pan().drn();
        return VirtualMeter.of(drn, loaded, limits, List.of(used), StaTables.sample());
    }
}
