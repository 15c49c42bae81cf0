package ng.powerpay.sts.cli;

import java.util.List;
import ng.powerpay.sts.BaseDate;
import ng.powerpay.sts.DecoderKey;
import ng.powerpay.sts.Drn;
import ng.powerpay.sts.KeyExpiry;
import ng.powerpay.sts.KeyRegister;
import ng.powerpay.sts.KeyRevision;
import ng.powerpay.sts.KeyType;
import ng.powerpay.sts.SupplyGroupCode;
import ng.powerpay.sts.TariffIndex;
import ng.powerpay.sts.Tid;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;
import ng.powerpay.sts.meter.KeyLabel;
import ng.powerpay.sts.meter.MeterKey;
import ng.powerpay.sts.meter.MeterLimits;
import ng.powerpay.sts.meter.VirtualMeter;

/** Vectors that type tokens into a virtual meter and watch it. */
final class MeterChecks {
    // Scenarios name neither meter nor group; nothing they check depends on these.
    private static final Drn ANY_DRN = new Drn("00000000000");
    private static final SupplyGroupCode ANY_GROUP = new SupplyGroupCode("123456");

    private MeterChecks() {}

    static Comparison scenario(Case vector, TableSets tables) {
        VirtualMeter meter = meter(vector, tables);
        Comparison all = new Comparison(vector);
        int number = 0;
        for (Case step : vector.objects("steps")) {
            all.all("step " + ++number, step(step, meter));
        }
        return all;
    }

    private static Comparison step(Case step, VirtualMeter meter) {
        var result = meter.enter(step.text("token")).result();
        return new Comparison(step)
                .field("expect", result)
                .field("creditTenthsAfter", meter.credit(Utility.ELECTRICITY).tenths())
                .field("keyTypeAfter", meter.key().label().type().digit())
                .field("decoderKeyAfterHex", meter.key().key().revealHex())
                .field("kenAfter", meter.key().label().ken().value());
    }

    private static VirtualMeter meter(Case vector, TableSets tables) {
        Case initial = vector.object("initial");
        var register = new KeyRegister(
                ANY_GROUP,
                new KeyRevision(1),
                KeyType.of(initial.number("keyType")),
                BaseDate.Y2014,
                new KeyExpiry(initial.number("ken")));
        var key = DecoderKey.ofHex(VectorMeters.algorithm(vector), initial.text("decoderKeyHex"));
        var loaded = new MeterKey(key, KeyLabel.of(register, new TariffIndex(1)));
        int size = initial.number("tidStoreSize");
        var limits = new MeterLimits(size, MeterLimits.USUAL.registerCapacity());
        List<Tid> used = initial.numbers("tidStore").stream().map(Tid::new).toList();
        var meter = VirtualMeter.of(ANY_DRN, loaded, limits, used, tables.of(vector));
        meter.fill(Utility.ELECTRICITY, new Units(initial.longNumber("creditTenths")));
        return meter;
    }
}
