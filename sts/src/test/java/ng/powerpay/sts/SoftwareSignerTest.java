package ng.powerpay.sts;

import static ng.powerpay.sts.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ng.powerpay.sts.TokenContent.Management;
import ng.powerpay.sts.TokenContent.TransferCredit;
import ng.powerpay.sts.TokenContent.TransferCurrency;
import ng.powerpay.sts.cipher.StaTables;
import org.junit.jupiter.api.Test;

class SoftwareSignerTest {
    private static final MeterConfig METER = Training.meter(EncryptionAlgorithm.MISTY1);
    private static final MeterConfig STA = Training.meter(EncryptionAlgorithm.STA);
    private static final Tid TID = Tid.at(Training.NOW, BaseDate.Y2014);
    private static final VendingKey KEY = Training.key(Training.REGISTER);
    private static final TokenSigner SIGNER = Training.signer(KEY);
    private static final Units FIFTY = new Units(500);

    private static KeyRegister register(KeyType type, int ken) {
        KeyRegister r = Training.REGISTER;
        return new KeyRegister(r.sgc(), r.krn(), type, r.baseDate(), new KeyExpiry(ken));
    }

    @Test
    void everyKindOfTokenSaysWhatWasAsked() {
        TokenCodec codec = Training.codec(METER);
        assertEquals(
                new TransferCredit(Utility.WATER, 5, TID, new AmountField(500)),
                codec.decode(SIGNER.credit(METER, Utility.WATER, TID, FIFTY)));
        CurrencyField money = new CurrencyField(1, 77);
        assertEquals(
                new TransferCurrency(Utility.GAS, TID, money),
                codec.decode(SIGNER.currency(METER, Utility.GAS, TID, money)));
        ManagementFunction clear = ManagementFunction.CLEAR_CREDIT;
        assertEquals(new Management(clear, 5, TID, 0xFFFF), codec.decode(SIGNER.manage(METER, clear, TID, 0xFFFF)));
    }

    @Test
    void rndTakesFourBitsAndVaries() {
        Set<Token> tokens = new HashSet<>();
        SoftwareSigner signer = SoftwareSigner.simulator(List.of(KEY));
        for (int i = 0; i < 200; i++) {
            tokens.add(signer.credit(METER, Utility.TIME, TID, FIFTY));
        }
        assertTrue(tokens.size() > 10 && tokens.size() <= 16);
        SoftwareSigner wide = signer.withRnd(() -> -1);
        var content = Training.codec(METER).decode(wide.credit(METER, Utility.TIME, TID, FIFTY));
        assertEquals(new TransferCredit(Utility.TIME, 15, TID, new AmountField(500)), content);
    }

    @Test
    void amountsThatWouldChangeOrAreNothingAreRefused() {
        Units odd = new Units(16_385);
        assertRefused(StsError.AMOUNT_INEXACT, () -> SIGNER.credit(METER, Utility.GAS, TID, odd));
        assertRefused(StsError.AMOUNT_RANGE, () -> SIGNER.credit(METER, Utility.GAS, TID, Units.ZERO));
        Units huge = new Units(18_201_625);
        assertRefused(StsError.AMOUNT_RANGE, () -> SIGNER.credit(METER, Utility.GAS, TID, huge));
    }

    @Test
    void aMissingKeyIsNamed() {
        MeterConfig other = METER.with(KeyRegister.unique("999999", 1, BaseDate.Y2014));
        assertRefused(StsError.KEY_UNKNOWN, () -> SIGNER.credit(other, Utility.GAS, TID, FIFTY));
    }

    @Test
    void defaultKeysCarryNoCreditButManagementTokens() {
        MeterConfig fresh = METER.with(register(KeyType.DEFAULT, 255));
        TokenSigner signer = Training.signer(Training.key(fresh.register()));
        assertRefused(StsError.KEY_TYPE, () -> signer.credit(fresh, Utility.GAS, TID, FIFTY));
        CurrencyField money = new CurrencyField(0, 1);
        assertRefused(StsError.KEY_TYPE, () -> signer.currency(fresh, Utility.GAS, TID, money));
        ManagementFunction tamper = ManagementFunction.CLEAR_TAMPER_CONDITION;
        Token token = signer.manage(fresh, tamper, TID, 0);
        assertEquals(new Management(tamper, 5, TID, 0), Training.codec(fresh).decode(token));
    }

    @Test
    void anExpiredKeyMakesNothing() {
        int alive = TID.value() >> 16;
        MeterConfig dying = METER.with(register(KeyType.UNIQUE, alive));
        MeterConfig dead = METER.with(register(KeyType.UNIQUE, alive - 1));
        TokenSigner signer = Training.signer(Training.key(dying.register()), Training.key(dead.register()));
        assertEquals(2, signer.credit(dying, Utility.GAS, TID, FIFTY).digits().length() / 10);
        assertRefused(StsError.KEY_EXPIRED, () -> signer.credit(dead, Utility.GAS, TID, FIFTY));
        ManagementFunction clear = ManagementFunction.CLEAR_CREDIT;
        assertRefused(StsError.KEY_EXPIRED, () -> signer.manage(dead, clear, TID, 0));
        CurrencyField money = new CurrencyField(0, 1);
        assertRefused(StsError.KEY_EXPIRED, () -> signer.currency(dead, Utility.GAS, TID, money));
        assertRefused(StsError.KEY_EXPIRED, () -> signer.changeKey(dying, dead, Training.NOW));
        assertEquals(4, signer.changeKey(dead, dying, Training.NOW).size());
    }

    @Test
    void noMeterIsLedToAFactoryOrCommonKey() {
        for (KeyType type : List.of(KeyType.INITIALISATION, KeyType.COMMON)) {
            MeterConfig to = METER.with(register(type, 255));
            TokenSigner signer = Training.signer(KEY, Training.key(to.register()));
            assertRefused(StsError.KEY_TYPE_CHANGE, () -> signer.changeKey(METER, to, Training.NOW));
        }
    }

    @Test
    void aKeyChangeIsForOneMeter() {
        MeterConfig other = new MeterConfig(
                MeterPan.of(new Drn("00000000000")), METER.algorithm(), METER.register(), METER.tariff());
        assertRefused(StsError.KEY_TYPE_CHANGE, () -> SIGNER.changeKey(METER, other, Training.NOW));
        assertRefused(StsError.KEY_TYPE_CHANGE, () -> SIGNER.changeKey(METER, STA, Training.NOW));
    }

    @Test
    void setsHaveTwoThreeOrFourTokens() {
        KeyRegister next = KeyRegister.unique("201458", 1, BaseDate.Y2014);
        TokenSigner signer = Training.signer(KEY, Training.key(next));
        TariffIndex tariff = new TariffIndex(2);
        assertEquals(2, signer.changeKey(STA, STA.with(tariff), Training.NOW).size());
        assertEquals(3, signer.changeKey(STA, STA.with(next), Training.NOW).size());
        assertEquals(
                4, signer.changeKey(METER, METER.with(tariff), Training.NOW).size());
        assertEquals(4, signer.changeKey(METER, METER.with(next), Training.NOW).size());
    }

    @Test
    void aClosedGroupNeedsItsOwnTablesForEa07() {
        StaTables sample = StaTables.sample();
        assertRefused(StsError.STA_TABLES_MISSING, () -> SoftwareSigner.closedGroup(List.of(KEY), sample));
        TokenSigner without = SoftwareSigner.closedGroup(List.of(KEY), null);
        assertRefused(StsError.STA_TABLES_MISSING, () -> without.credit(STA, Utility.GAS, TID, FIFTY));
        assertEquals(20, without.credit(METER, Utility.GAS, TID, FIFTY).digits().length());
    }

    @Test
    void otherTablesMakeOtherTokens() {
        TokenSigner own =
                SoftwareSigner.closedGroup(List.of(KEY), OwnTables.tables()).withRnd(() -> 5);
        Token mine = own.credit(STA, Utility.GAS, TID, FIFTY);
        assertNotEquals(SIGNER.credit(STA, Utility.GAS, TID, FIFTY), mine);
        TokenCodec codec = TokenCodec.of(KEY.derive(STA), OwnTables.tables());
        var content = new TransferCredit(Utility.GAS, 5, TID, new AmountField(500));
        assertEquals(content, codec.decode(mine));
    }
}
