package ng.powerpay.sts.meter;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ng.powerpay.sts.DecoderKey;
import ng.powerpay.sts.Drn;
import ng.powerpay.sts.EncryptionAlgorithm;
import ng.powerpay.sts.KeyExpiry;
import ng.powerpay.sts.KeyRevision;
import ng.powerpay.sts.KeySection;
import ng.powerpay.sts.KeyType;
import ng.powerpay.sts.StsError;
import ng.powerpay.sts.StsException;
import ng.powerpay.sts.SupplyGroupCode;
import ng.powerpay.sts.TariffIndex;
import ng.powerpay.sts.Tid;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;
import ng.powerpay.sts.cipher.StaTables;
import org.jspecify.annotations.Nullable;

/** A meter's state as lines of {@code name=value}, sorted; the key stands in it in clear. */
public final class MeterFile {
    private static final int MAX_LENGTH = 200_000;

    private final Properties values;

    private MeterFile(Properties values) {
        this.values = values;
    }

    static String save(VirtualMeter meter) {
        Map<String, Object> out = new TreeMap<>();
        out.put("drn", meter.drn().digits());
        out.put("tids.size", meter.limits().tidStoreSize());
        out.put("capacity", meter.limits().registerCapacity().tenths());
        putKey(out, meter.key());
        out.put("tids", joined(meter.usedTids()));
        for (Utility utility : Utility.values()) {
            out.put("units." + utility, meter.credit(utility).tenths());
            out.put("money." + utility, meter.money(utility));
        }
        out.put("limit.power", meter.powerLimit());
        out.put("limit.phase", meter.phaseLimit());
        out.put("tampered", meter.tampered());
        for (KeySection held : meter.pending.all()) {
            out.put("held." + held.order(), held.payload());
        }
        return out.entrySet().stream().map(e -> e + "\n").collect(Collectors.joining());
    }

    private static void putKey(Map<String, Object> out, MeterKey key) {
        out.put("key", key.key().revealHex());
        out.put("ea", key.key().algorithm().code());
        out.put("sgc", key.label().sgc().digits());
        out.put("ti", key.label().tariff().value());
        out.put("krn", key.label().krn().value());
        out.put("kt", key.label().type().digit());
        out.put("ken", key.label().ken().value());
    }

    private static String joined(List<Tid> tids) {
        return tids.stream().map(t -> String.valueOf(t.value())).collect(Collectors.joining(","));
    }

    /** The meter that {@link VirtualMeter#save} wrote; anything else is {@code STATE_FORMAT}. */
    public static VirtualMeter load(String text, @Nullable StaTables tables) {
        if (text.length() > MAX_LENGTH) {
            throw new StsException(StsError.STATE_FORMAT, "longer than any meter's state");
        }
        Properties values = new Properties();
        try {
            values.load(new StringReader(text));
            return new MeterFile(values).meter(tables);
        } catch (StsException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new StsException(StsError.STATE_FORMAT, "not a meter's state");
        }
    }

    private VirtualMeter meter(@Nullable StaTables tables) {
        var limits = new MeterLimits(number("tids.size"), new Units(longNumber("capacity")));
        List<Tid> tids = Arrays.stream(value("tids").split(",", -1))
                .filter(t -> !t.isEmpty())
                .map(t -> new Tid(Integer.parseInt(t)))
                .toList();
        var meter = VirtualMeter.of(new Drn(value("drn")), key(), limits, tids, tables);
        for (Utility utility : Utility.values()) {
            meter.registers.set(utility, new Units(longNumber("units." + utility)));
            meter.registers.set(utility, money(value("money." + utility)));
        }
        meter.settings.powerLimit = longNumber("limit.power");
        meter.settings.phaseLimit = longNumber("limit.phase");
        meter.settings.tampered = Boolean.parseBoolean(value("tampered"));
        for (int order = 1; order <= 4; order++) {
            if (values.containsKey("held." + order)) {
                meter.pending.add(new KeySection(order, longNumber("held." + order)));
            }
        }
        return meter;
    }

    private static BigInteger money(String text) {
        BigInteger money = new BigInteger(text);
        if (money.bitLength() > Registers.MAX_MONEY_BITS) {
            throw new StsException(StsError.STATE_FORMAT, "more money than a register holds");
        }
        return money;
    }

    private MeterKey key() {
        var key = DecoderKey.ofHex(EncryptionAlgorithm.of(value("ea")), value("key"));
        var label = new KeyLabel(
                new SupplyGroupCode(value("sgc")),
                new TariffIndex(number("ti")),
                new KeyRevision(number("krn")),
                KeyType.of(number("kt")),
                new KeyExpiry(number("ken")));
        return new MeterKey(key, label);
    }

    private String value(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new StsException(StsError.STATE_FORMAT, name + " is missing");
        }
        return value;
    }

    private int number(String name) {
        return Integer.parseInt(value(name));
    }

    private long longNumber(String name) {
        return Long.parseLong(value(name));
    }
}
