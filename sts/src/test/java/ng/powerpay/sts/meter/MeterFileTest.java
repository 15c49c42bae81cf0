package ng.powerpay.sts.meter;

import static ng.powerpay.sts.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ng.powerpay.sts.AmountField;
import ng.powerpay.sts.CurrencyField;
import ng.powerpay.sts.EncryptionAlgorithm;
import ng.powerpay.sts.ManagementFunction;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.StsError;
import ng.powerpay.sts.TariffIndex;
import ng.powerpay.sts.Tid;
import ng.powerpay.sts.Token;
import ng.powerpay.sts.TokenContent;
import ng.powerpay.sts.TokenContent.Management;
import ng.powerpay.sts.TokenContent.TransferCredit;
import ng.powerpay.sts.TokenContent.TransferCurrency;
import ng.powerpay.sts.Training;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;
import ng.powerpay.sts.cipher.StaTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeterFileTest {
    private static String saved(EncryptionAlgorithm algorithm) {
        MeterConfig config = Training.meter(algorithm);
        VirtualMeter meter = Training.virtual(config, Training.key(config.register()), new Tid(7));
        for (TokenContent content : contents()) {
            enter(meter, Training.codec(config).encode(content));
        }
        meter.tamper();
        MeterConfig next = config.with(new TariffIndex(2));
        var signer = Training.signer(Training.key(config.register()));
        enter(meter, signer.changeKey(config, next, Training.NOW).getFirst());
        return meter.save();
    }

    private static List<TokenContent> contents() {
        var limit = ManagementFunction.SET_MAXIMUM_POWER_LIMIT;
        var phase = ManagementFunction.SET_MAXIMUM_PHASE_POWER_UNBALANCE_LIMIT;
        return List.of(
                new TransferCredit(Utility.WATER, 5, new Tid(100), new AmountField(500)),
                new TransferCurrency(Utility.GAS, new Tid(101), new CurrencyField(8, 77)),
                new Management(limit, 5, new Tid(102), 3000),
                new Management(phase, 5, new Tid(103), 300));
    }

    private static void enter(VirtualMeter meter, Token token) {
        assertTrue(meter.enter(token.digits()).result().accepted());
    }

    private static VirtualMeter load(String text) {
        return MeterFile.load(text, StaTables.sample());
    }

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void aSavedMeterReadsBackWhole(EncryptionAlgorithm algorithm) {
        String text = saved(algorithm);
        VirtualMeter meter = load(text);
        assertEquals(text, meter.save());
        assertEquals(new Units(500), meter.credit(Utility.WATER));
        assertEquals(-77, meter.money(Utility.GAS).intValueExact());
        assertEquals(3000, meter.powerLimit());
        assertEquals(300, meter.phaseLimit());
        assertTrue(meter.tampered());
        assertEquals(5, meter.usedTids().size());
    }

    @Test
    void aKeyChangeHalfTypedGoesOnAfterLoading() {
        VirtualMeter meter = load(saved(EncryptionAlgorithm.STA));
        MeterConfig config = Training.meter(EncryptionAlgorithm.STA);
        var signer = Training.signer(Training.key(config.register()));
        MeterConfig next = config.with(new TariffIndex(2));
        Token second = signer.changeKey(config, next, Training.NOW).get(1);
        assertEquals(
                TokenResult.ACCEPT_KEY_CHANGED, meter.enter(second.digits()).result());
        assertEquals("02", meter.key().label().tariff().digits());
    }

    @Test
    void aMeterThatUsedNothingReadsBack() {
        MeterConfig config = Training.meter(EncryptionAlgorithm.STA);
        String text = Training.virtual(config, Training.key(config.register())).save();
        assertEquals(List.of(), load(text).usedTids());
        assertEquals(text, load(text).save());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drn",
                "key",
                "ea",
                "sgc",
                "ti",
                "krn",
                "kt",
                "ken",
                "tids",
                "tids.size",
                "capacity",
                "units.GAS",
                "money.TIME",
                "limit.power",
                "limit.phase",
                "tampered"
            })
    void everyLineIsNeeded(String name) {
        String text = saved(EncryptionAlgorithm.STA).replace(name + "=", "other=");
        assertRefused(StsError.STATE_FORMAT, () -> load(text));
    }

    @ParameterizedTest
    @CsvSource({
        "ken=255, ken=x, STATE_FORMAT", "ken=255, ken=256, KEY_EXPIRY_RANGE",
        "tids.size=50, tids.size=0, FIELD_RANGE", "money.TIME=0, money.TIME=x, STATE_FORMAT",
        "drn=12345678903, drn=12345678904, CHECK_DIGIT", "units.GAS=0, units.GAS=-1, AMOUNT_RANGE",
        "tampered, \\u00zz, STATE_FORMAT", "ea=07, ea=09, ALGORITHM_REFUSED"
    })
    void aWrongValueIsRefusedByName(String right, String wrong, StsError error) {
        String text = saved(EncryptionAlgorithm.STA);
        assertTrue(text.contains(right));
        assertRefused(error, () -> load(text.replace(right, wrong)));
    }

    @Test
    void sizesAreLimited() {
        String text = saved(EncryptionAlgorithm.STA);
        assertRefused(StsError.STATE_FORMAT, () -> load(text + "#".repeat(200_001)));
        String most = "#".repeat(200_000 - text.length());
        assertEquals(text, load(text + most).save());
        String money = "money.TIME=" + "9".repeat(40);
        assertRefused(StsError.STATE_FORMAT, () -> load(text.replace("money.TIME=0", money)));
    }

    @Test
    void ea07WithoutTablesIsRefused() {
        String text = saved(EncryptionAlgorithm.STA);
        assertRefused(StsError.STA_TABLES_MISSING, () -> MeterFile.load(text, null));
    }
}
