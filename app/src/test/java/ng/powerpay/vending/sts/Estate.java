package ng.powerpay.vending.sts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import ng.powerpay.sts.BaseDate;
import ng.powerpay.sts.Drn;
import ng.powerpay.sts.EncryptionAlgorithm;
import ng.powerpay.sts.KeyRegister;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.MeterPan;
import ng.powerpay.sts.StsException;
import ng.powerpay.sts.TariffIndex;
import ng.powerpay.sts.VendingKey;
import ng.powerpay.sts.meter.KeyLabel;
import ng.powerpay.sts.meter.MeterKey;
import ng.powerpay.sts.meter.MeterLimits;
import ng.powerpay.sts.meter.VirtualMeter;

/** A closed group with its key file, and meters to type its tokens into. */
public final class Estate {

    public static final String GROUP = "lekkigardens";
    public static final String KEY = "abababababababab949494949494949401234567";
    private static final KeyRegister REGISTER = KeyRegister.unique("201457", 1, BaseDate.Y2014);

    private Estate() {}

    /** The path of a key file with these lines that only its owner may read. */
    public static String keyFile(String... lines) {
        try {
            var file = Files.createTempFile("keys", ".txt");
            file.toFile().deleteOnExit();
            Files.write(file, List.of(lines));
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String keyFile() {
        return keyFile("# the estate's key", "", "201457 1 2014 " + KEY);
    }

    /** A meter number whose check digit holds. */
    public static String number(int serial) {
        var head = "%010d".formatted(1_234_500_000L + serial);
        return IntStream.range(0, 10)
                .mapToObj(last -> head + last)
                .filter(Estate::holds)
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(String number) {
        try {
            return new Drn(number).digits().equals(number);
        } catch (StsException e) {
            return false;
        }
    }

    /** 225.50 naira a kWh, from 500 to 100,000 naira at once. */
    static StsMeters.Row meter(int serial, boolean blocked) {
        return new StsMeters.Row(
                GROUP,
                number(serial),
                "Ada Obi",
                "Plot 4",
                "A",
                22_550,
                50_000L,
                10_000_000L,
                "201457",
                1,
                1,
                "11",
                2014,
                blocked);
    }

    /** The meter on the wall. */
    public static VirtualMeter wall(String number) {
        var config =
                new MeterConfig(MeterPan.of(new Drn(number)), EncryptionAlgorithm.MISTY1, REGISTER, new TariffIndex(1));
        try (var key = VendingKey.ofHex(REGISTER, KEY)) {
            var loaded = new MeterKey(key.derive(config), KeyLabel.of(REGISTER, config.tariff()));
            return VirtualMeter.of(config.pan().drn(), loaded, MeterLimits.USUAL, List.of(), null);
        }
    }
}
