package ng.powerpay.sts.meter;

import static ng.powerpay.sts.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import ng.powerpay.sts.AmountField;
import ng.powerpay.sts.CurrencyField;
import ng.powerpay.sts.EncryptionAlgorithm;
import ng.powerpay.sts.KeyExpiry;
import ng.powerpay.sts.KeyRegister;
import ng.powerpay.sts.KeyType;
import ng.powerpay.sts.ManagementFunction;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.MeterTest;
import ng.powerpay.sts.StsError;
import ng.powerpay.sts.Tid;
import ng.powerpay.sts.Token;
import ng.powerpay.sts.TokenCodec;
import ng.powerpay.sts.TokenContent;
import ng.powerpay.sts.TokenContent.Management;
import ng.powerpay.sts.TokenContent.TransferCredit;
import ng.powerpay.sts.TokenContent.TransferCurrency;
import ng.powerpay.sts.Training;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VirtualMeterTest {
    private static final MeterConfig CONFIG = Training.meter(EncryptionAlgorithm.MISTY1);
    private static final Units CAPACITY = new Units(1000);

    private MeterConfig config = CONFIG;
    private VirtualMeter meter = meter(50);

    private VirtualMeter meter(int storeSize, Tid... used) {
        var limits = new MeterLimits(storeSize, CAPACITY);
        return Training.virtual(config, Training.key(config.register()), limits, used);
    }

    private void under(KeyType type, int ken) {
        KeyRegister r = CONFIG.register();
        var register = new KeyRegister(r.sgc(), r.krn(), type, r.baseDate(), new KeyExpiry(ken));
        config = CONFIG.with(register);
        meter = meter(50);
    }

    private TokenResult enter(TokenContent content) {
        return meter.enter(Training.codec(config).encode(content).digits()).result();
    }

    private static TransferCredit credit(int tid, int tenths) {
        return new TransferCredit(Utility.ELECTRICITY, 5, new Tid(tid), new AmountField(tenths));
    }

    private static Management manage(ManagementFunction function, int tid, int value) {
        return new Management(function, 5, new Tid(tid), value);
    }

    private Units left() {
        return meter.credit(Utility.ELECTRICITY);
    }

    @Test
    void anAnswerHoldsWhatTheTokenSaid() {
        TransferCredit content = credit(100, 50);
        String digits = Training.codec(config).encode(content).grouped();
        assertEquals(new MeterAnswer(TokenResult.ACCEPT, Optional.of(content)), meter.enter(digits));
        assertEquals(new MeterAnswer(TokenResult.USED_ERROR, Optional.of(content)), meter.enter(digits));
        assertEquals(Optional.empty(), meter.enter("12").content());
    }

    @ParameterizedTest
    @EnumSource(Utility.class)
    void everyUtilityHasItsOwnRegisters(Utility utility) {
        enter(new TransferCredit(utility, 5, new Tid(100), new AmountField(50)));
        enter(new TransferCurrency(utility, new Tid(101), new CurrencyField(0, 70)));
        for (Utility each : Utility.values()) {
            assertEquals(new Units(each == utility ? 50 : 0), meter.credit(each));
            assertEquals(BigInteger.valueOf(each == utility ? 70 : 0), meter.money(each));
        }
    }

    @Test
    void creditAddsUp() {
        assertEquals(TokenResult.ACCEPT, enter(credit(100, 50)));
        assertEquals(TokenResult.ACCEPT, enter(credit(101, 70)));
        assertEquals(new Units(120), left());
        enter(new TransferCurrency(Utility.GAS, new Tid(102), new CurrencyField(0, 70)));
        enter(new TransferCurrency(Utility.GAS, new Tid(103), new CurrencyField(8, 100)));
        assertEquals(BigInteger.valueOf(-30), meter.money(Utility.GAS));
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890123456789, FORMAT_ERROR", "123456789012345678901, FORMAT_ERROR",
        "abcdefghijklmnopqrst, FORMAT_ERROR", "73786976294838206464, FORMAT_ERROR",
        "51043465443420856213, CRC_ERROR", "00000000000402653184, FUNCTION_ERROR"
    })
    void whatIsNoTokenOfThisMeterIsRefused(String digits, TokenResult result) {
        assertEquals(result, meter.enter(digits).result());
        assertEquals(Units.ZERO, left());
        assertTrue(meter.usedTids().isEmpty());
    }

    @Test
    void olderThanTheStoreIsOldAndEqualIsUsed() {
        meter = meter(50, new Tid(100));
        assertEquals(TokenResult.OLD_ERROR, enter(credit(99, 10)));
        assertEquals(TokenResult.USED_ERROR, enter(credit(100, 10)));
        assertEquals(TokenResult.ACCEPT, enter(credit(101, 10)));
        assertEquals(List.of(new Tid(100), new Tid(101)), meter.usedTids());
    }

    @Test
    void aFullStoreForgetsTheSmallest() {
        meter = meter(2, new Tid(100));
        enter(credit(300, 10));
        enter(credit(200, 10));
        assertEquals(List.of(new Tid(200), new Tid(300)), meter.usedTids());
        assertEquals(TokenResult.OLD_ERROR, enter(credit(100, 10)));
        assertEquals(TokenResult.OLD_ERROR, enter(credit(199, 10)));
        assertEquals(TokenResult.USED_ERROR, enter(credit(200, 10)));
    }

    @Test
    void anOverflowTakesNothingAndKeepsTheIdentifierFree() {
        assertEquals(TokenResult.ACCEPT, enter(credit(100, 1000)));
        assertEquals(TokenResult.OVERFLOW_ERROR, enter(credit(101, 1)));
        assertEquals(CAPACITY, left());
        assertEquals(new Units(400), meter.consume(Utility.ELECTRICITY, new Units(400)));
        assertEquals(TokenResult.ACCEPT, enter(credit(101, 1)));
        assertEquals(new Units(601), left());
    }

    @Test
    void moneyOverflowsToo() {
        CurrencyField most = new CurrencyField(7, 0xFFFF);
        int tid = 100;
        TokenResult result = TokenResult.ACCEPT;
        BigInteger before = BigInteger.ZERO;
        while (result == TokenResult.ACCEPT && tid < 20_000) {
            before = meter.money(Utility.TIME);
            result = enter(new TransferCurrency(Utility.TIME, new Tid(tid++), most));
        }
        assertEquals(TokenResult.OVERFLOW_ERROR, result);
        assertEquals(before, meter.money(Utility.TIME));
        assertTrue(before.bitLength() <= 127);
        assertTrue(before.add(most.value()).bitLength() > 127);
    }

    @Test
    void whatIsUsedIsTakenAndNoMoreThanThereIs() {
        meter.fill(Utility.ELECTRICITY, new Units(100));
        assertEquals(new Units(100), meter.consume(Utility.ELECTRICITY, new Units(150)));
        assertEquals(Units.ZERO, left());
        meter.fill(Utility.ELECTRICITY, new Units(100));
        assertEquals(new Units(30), meter.consume(Utility.ELECTRICITY, new Units(30)));
        assertEquals(new Units(70), left());
    }

    @Test
    void anExpiredKeyTakesNothing() {
        under(KeyType.UNIQUE, 1);
        assertEquals(TokenResult.ACCEPT, enter(credit(0x1_FFFF, 10)));
        assertEquals(TokenResult.KEY_EXPIRED_ERROR, enter(credit(0x2_0000, 10)));
        assertEquals(new Units(10), left());
    }

    @ParameterizedTest
    @CsvSource({"DEFAULT, DDTK_ERROR", "INITIALISATION, KEY_TYPE_ERROR", "UNIQUE, ACCEPT"})
    void onlyAUniqueKeyTakesCredit(KeyType type, TokenResult result) {
        under(type, 255);
        assertEquals(result, enter(credit(100, 10)));
        var money = new TransferCurrency(Utility.GAS, new Tid(101), new CurrencyField(0, 1));
        assertEquals(result, enter(money));
        int taken = result.accepted() ? 1 : 0;
        assertEquals(new Units(10L * taken), left());
        assertEquals(BigInteger.valueOf(taken), meter.money(Utility.GAS));
        assertEquals(TokenResult.ACCEPT, enter(manage(ManagementFunction.CLEAR_CREDIT, 102, 0)));
    }

    @Test
    void managementTokensSetLimitsAndClearTheTamperState() {
        assertEquals(-1, meter.powerLimit());
        assertEquals(-1, meter.phaseLimit());
        meter.tamper();
        assertTrue(meter.tampered());
        enter(manage(ManagementFunction.SET_MAXIMUM_POWER_LIMIT, 100, 16_385));
        enter(manage(ManagementFunction.SET_MAXIMUM_PHASE_POWER_UNBALANCE_LIMIT, 101, 300));
        enter(manage(ManagementFunction.CLEAR_TAMPER_CONDITION, 102, 0));
        assertEquals(16_394, meter.powerLimit());
        assertEquals(300, meter.phaseLimit());
        assertFalse(meter.tampered());
        assertEquals(List.of(new Tid(100), new Tid(101), new Tid(102)), meter.usedTids());
    }

    @Test
    void clearCreditNamesARegister() {
        for (Utility utility : Utility.values()) {
            int tid = 1000 + 10 * utility.number();
            enter(new TransferCredit(utility, 5, new Tid(tid), new AmountField(50)));
            enter(new TransferCurrency(utility, new Tid(tid + 1), new CurrencyField(0, 70)));
        }
        enter(manage(ManagementFunction.CLEAR_CREDIT, 2000, 1));
        assertEquals(Units.ZERO, meter.credit(Utility.WATER));
        assertEquals(BigInteger.valueOf(70), meter.money(Utility.WATER));
        enter(manage(ManagementFunction.CLEAR_CREDIT, 2002, 6));
        assertEquals(BigInteger.ZERO, meter.money(Utility.GAS));
        assertEquals(new Units(50), meter.credit(Utility.GAS));
        assertEquals(TokenResult.RANGE_ERROR, enter(manage(ManagementFunction.CLEAR_CREDIT, 2003, 8)));
        assertEquals(new Units(50), left());
        enter(manage(ManagementFunction.CLEAR_CREDIT, 2003, 0xFFFF));
        for (Utility utility : Utility.values()) {
            assertEquals(Units.ZERO, meter.credit(utility));
            assertEquals(BigInteger.ZERO, meter.money(utility));
        }
    }

    @Test
    void extendedTokensAreNotThisMeters() {
        Management extended = manage(ManagementFunction.EXTENDED_TOKEN_SET, 100, 0xFC00);
        assertEquals(TokenResult.FUNCTION_ERROR, enter(extended));
        assertTrue(meter.usedTids().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, ACCEPT",
        "0, 12, ACCEPT",
        "0, 13, MFR_CODE_ERROR",
        "2, 12, ACCEPT",
        "1, 0, ACCEPT",
        "1, 12, MFR_CODE_ERROR"
    })
    void testTokensAreForOneMakerOrForAll(int subclass, int maker, TokenResult result) {
        Token token = TokenCodec.unencrypted(new MeterTest(subclass, 1, maker));
        assertEquals(result, meter.enter(token.digits()).result());
        assertEquals(result, meter.enter(token.digits()).result());
    }

    @Test
    void aMeterOfALongNumberHasAFourDigitMaker() {
        var pan = ng.powerpay.sts.MeterPan.of(new ng.powerpay.sts.Drn("7222807748366"));
        config = new MeterConfig(pan, CONFIG.algorithm(), CONFIG.register(), CONFIG.tariff());
        meter = meter(50);
        Token four = TokenCodec.unencrypted(new MeterTest(1, 1, 7222));
        assertEquals(TokenResult.ACCEPT, meter.enter(four.digits()).result());
        Token two = TokenCodec.unencrypted(new MeterTest(0, 1, 72));
        assertEquals(TokenResult.MFR_CODE_ERROR, meter.enter(two.digits()).result());
    }

    @Test
    void theStoreHasALimit() {
        assertRefused(StsError.FIELD_RANGE, () -> new MeterLimits(0, CAPACITY));
        assertRefused(StsError.FIELD_RANGE, () -> new MeterLimits(10_001, CAPACITY));
        assertEquals(10_000, new MeterLimits(10_000, CAPACITY).tidStoreSize());
        assertEquals(CAPACITY, meter.limits().registerCapacity());
    }

    @Test
    void statusNumbersAreThoseOfTheStandard() {
        int[] status = {1, 2, 3, 1, 1, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};
        TokenResult[] results = TokenResult.values();
        assertEquals(status.length, results.length);
        for (int i = 0; i < status.length; i++) {
            assertEquals(status[i], results[i].status());
            assertEquals(i < 6, results[i].accepted());
        }
    }
}
