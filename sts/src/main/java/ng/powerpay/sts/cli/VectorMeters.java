package ng.powerpay.sts.cli;

import java.util.Locale;
import ng.powerpay.sts.BaseDate;
import ng.powerpay.sts.Drn;
import ng.powerpay.sts.EncryptionAlgorithm;
import ng.powerpay.sts.KeyExpiry;
import ng.powerpay.sts.KeyRegister;
import ng.powerpay.sts.KeyRevision;
import ng.powerpay.sts.KeyType;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.MeterPan;
import ng.powerpay.sts.StsError;
import ng.powerpay.sts.StsException;
import ng.powerpay.sts.SupplyGroupCode;
import ng.powerpay.sts.TariffIndex;

/** Reads a vector's meter and keys into the engine's types. */
final class VectorMeters {
    private VectorMeters() {}

    static EncryptionAlgorithm algorithm(Case vector) {
        return EncryptionAlgorithm.of(vector.text("ea"));
    }

    /** From {@code drn}, else from {@code pan}. */
    static MeterPan pan(Case vector) {
        if (vector.has("drn")) {
            return MeterPan.of(new Drn(vector.text("drn")));
        }
        return new MeterPan(vector.text("pan"));
    }

    static MeterConfig meter(Case vector) {
        return meter(vector, vector, KeyExpiry.NEVER);
    }

    /** The meter of {@code vector} under the attributes {@code key} holds. */
    static MeterConfig meter(Case vector, Case key, KeyExpiry ken) {
        var register = new KeyRegister(
                new SupplyGroupCode(key.text("sgc")),
                new KeyRevision(key.number("krn")),
                KeyType.of(vector.number("keyType")),
                baseDate(key),
                ken);
        var tariff = new TariffIndex(key.number("tariffIndex"));
        return new MeterConfig(pan(vector), algorithm(vector), register, tariff);
    }

    /** {@code 2014} or {@code 14}; DKGA02 vectors need none. */
    static BaseDate baseDate(Case key) {
        String year = key.text("baseDate", "2014");
        return BaseDate.of(Integer.parseInt(
                switch (year) {
                    case "93" -> "1993";
                    case "14" -> "2014";
                    case "35" -> "2035";
                    default -> year;
                }));
    }

    /** The names vectors give to errors. */
    static String name(StsException e) {
        boolean format = e.error().name().startsWith("TOKEN_");
        StsError error = e.error();
        return format ? "FORMAT_ERROR" : error.name().toUpperCase(Locale.ROOT);
    }
}
