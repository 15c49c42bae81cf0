package ng.powerpay.sts.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import ng.powerpay.sts.BaseDate;
import ng.powerpay.sts.EncryptionAlgorithm;
import ng.powerpay.sts.KeyExpiry;
import ng.powerpay.sts.KeyRegister;
import ng.powerpay.sts.KeySection;
import ng.powerpay.sts.KeyType;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.TariffIndex;
import ng.powerpay.sts.Tid;
import ng.powerpay.sts.Token;
import ng.powerpay.sts.TokenSigner;
import ng.powerpay.sts.Training;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;
import ng.powerpay.sts.VendingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeyChangeTest {
    private static final KeyRegister OF_1993 = KeyRegister.unique("201457", 1, BaseDate.Y1993);
    private static final KeyRegister OF_2014 = KeyRegister.unique("201457", 2, BaseDate.Y2014);
    private static final Instant LAST_DAY = Instant.parse("2024-11-24T20:00:00Z");
    private static final Instant AFTER = Instant.parse("2024-11-25T08:00:00Z");
    private static final Units FIFTY = new Units(500);

    private static TokenResult enter(VirtualMeter meter, Token token) {
        return meter.enter(token.digits()).result();
    }

    private static List<TokenResult> enterAll(VirtualMeter meter, List<Token> tokens) {
        return tokens.stream().map(token -> enter(meter, token)).toList();
    }

    private static Token credit(TokenSigner signer, MeterConfig meter, Instant now) {
        Tid tid = Tid.at(now, meter.register().baseDate());
        return signer.credit(meter, Utility.ELECTRICITY, tid, FIFTY);
    }

    @ParameterizedTest
    @CsvSource({
        "STA, abababababababab949494949494949401234567",
        "STA, abababababababab",
        "MISTY1, abababababababab949494949494949401234567"
    })
    void baseDate1993RollsOverTo2014(EncryptionAlgorithm algorithm, String oldKey) {
        MeterConfig old = Training.meter(algorithm).with(OF_1993);
        MeterConfig next = old.with(OF_2014);
        VendingKey key = VendingKey.ofHex(OF_1993, oldKey);
        VendingKey nextKey = VendingKey.ofHex(OF_2014, Training.OTHER_KEY);
        TokenSigner signer = Training.signer(key, nextKey);
        VirtualMeter meter = Training.virtual(old, key);
        assertEquals(TokenResult.ACCEPT, enter(meter, credit(signer, old, LAST_DAY)));

        List<TokenResult> results = enterAll(meter, signer.changeKey(old, next, AFTER));

        assertEquals(TokenResult.ACCEPT_KEY_CHANGED, results.getLast());
        assertEquals(algorithm == EncryptionAlgorithm.STA ? 2 : 4, results.size());
        assertTrue(meter.usedTids().isEmpty(), "RO clears the store");
        assertEquals(FIFTY, meter.credit(Utility.ELECTRICITY), "the balance stays");
        Token first = credit(signer, next, AFTER);
        assertEquals(TokenResult.ACCEPT, enter(meter, first));
        assertEquals(TokenResult.USED_ERROR, enter(meter, first));
        assertEquals(new Units(1000), meter.credit(Utility.ELECTRICITY));
        assertEquals(TokenResult.CRC_ERROR, enter(meter, credit(signer, old, LAST_DAY)));
        assertEquals(new MeterKey(nextKey.derive(next), KeyLabel.of(OF_2014, next.tariff())), meter.key());
    }

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void everythingThatGoesWithTheKeyChangesWithIt(EncryptionAlgorithm algorithm) {
        KeyRegister last = new KeyRegister(
                new ng.powerpay.sts.SupplyGroupCode("987654"),
                new ng.powerpay.sts.KeyRevision(9),
                KeyType.DEFAULT,
                BaseDate.Y2014,
                new KeyExpiry(0xA5));
        MeterConfig old = Training.meter(algorithm);
        MeterConfig next = old.with(last).with(new TariffIndex(99));
        VendingKey key = Training.key(old.register());
        TokenSigner signer = Training.signer(key, Training.key(last));
        VirtualMeter meter = Training.virtual(old, key, new Tid(7));
        List<Token> tokens = signer.changeKey(old, next, Training.NOW);
        enterAll(meter, tokens.reversed());
        assertEquals(KeyLabel.of(last, new TariffIndex(99)), meter.key().label());
        assertEquals(List.of(new Tid(7)), meter.usedTids(), "the base date did not change");
    }

    @Test
    void eachSectionIsAnsweredByItsNumberUntilTheSetIsComplete() {
        MeterConfig old = Training.meter(EncryptionAlgorithm.MISTY1);
        VendingKey key = Training.key(old.register());
        VirtualMeter meter = Training.virtual(old, key);
        MeterConfig next = old.with(new TariffIndex(2));
        List<Token> set = Training.signer(key).changeKey(old, next, Training.NOW);
        assertEquals(TokenResult.ACCEPT_4TH_KCT, enter(meter, set.get(3)));
        assertEquals(TokenResult.ACCEPT_1ST_KCT, enter(meter, set.get(0)));
        assertEquals(TokenResult.ACCEPT_1ST_KCT, enter(meter, set.get(0)));
        assertEquals(TokenResult.ACCEPT_3RD_KCT, enter(meter, set.get(2)));
        assertEquals(key.derive(old), meter.key().key());
        assertEquals(TokenResult.ACCEPT_KEY_CHANGED, enter(meter, set.get(1)));
        assertEquals(key.derive(next), meter.key().key());
    }

    @Test
    void aGroupThatMustReachTheMeterWaitsForTheThirdToken() {
        MeterConfig old = Training.meter(EncryptionAlgorithm.STA);
        KeyRegister other = KeyRegister.unique("000042", 1, BaseDate.Y2014);
        VendingKey key = Training.key(old.register());
        TokenSigner signer = Training.signer(key, Training.key(other));
        VirtualMeter meter = Training.virtual(old, key);
        List<Token> set = signer.changeKey(old, old.with(other), Training.NOW);
        assertEquals(
                List.of(TokenResult.ACCEPT_1ST_KCT, TokenResult.ACCEPT_2ND_KCT, TokenResult.ACCEPT_KEY_CHANGED),
                enterAll(meter, set));
        assertEquals("000042", meter.key().label().sgc().digits());
    }

    private final VirtualMeter sta =
            Training.virtual(Training.meter(EncryptionAlgorithm.STA), Training.key(Training.REGISTER));

    private TokenResult section(int order, long payload) {
        var codec = Training.codec(Training.meter(EncryptionAlgorithm.STA));
        return enter(sta, codec.encode(new KeySection(order, payload)));
    }

    @ParameterizedTest
    @CsvSource({
        "F10, F01, KEY_TYPE_ERROR", "F13, F01, KEY_TYPE_ERROR", "F02, F01, RANGE_ERROR",
        "FA2, F01, RANGE_ERROR", "F12, F64, RANGE_ERROR", "F12, F01, ACCEPT_KEY_CHANGED",
        "F11, F63, ACCEPT_KEY_CHANGED"
    })
    void aSetThatMayNotBeLoadedIsRefusedWholeAndForgotten(String first, String second, TokenResult result) {
        MeterKey before = sta.key();
        assertEquals(TokenResult.ACCEPT_1ST_KCT, section(1, Long.parseLong(first, 16) << 32 | 1));
        assertEquals(result, section(2, Long.parseLong(second, 16) << 32 | 2));
        assertEquals(result.accepted(), !before.equals(sta.key()));
        if (!result.accepted()) {
            assertEquals(TokenResult.ACCEPT_2ND_KCT, section(2, 0xF01L << 32));
        }
    }

    @Test
    void ea07HasNoFourthSection() {
        assertEquals(TokenResult.FUNCTION_ERROR, section(4, 0));
    }

    @Test
    void aGroupNumberAboveSixDigitsIsOutOfRange() {
        section(1, 0xF16L << 32);
        section(2, 0xF01L << 32);
        assertEquals(TokenResult.RANGE_ERROR, section(3, 1_000_000L << 20));
        assertFalse(sta.key().label().sgc().digits().isEmpty());
    }
}
