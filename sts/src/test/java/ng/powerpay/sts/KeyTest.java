package ng.powerpay.sts;

import static ng.powerpay.sts.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTest {
    private static final MeterConfig STA = Training.meter(EncryptionAlgorithm.STA);
    private static final MeterConfig MISTY1 = Training.meter(EncryptionAlgorithm.MISTY1);

    @Test
    void keysPrintWithoutTheirSecret() {
        VendingKey vending = Training.key(Training.REGISTER);
        for (String printed : List.of(vending.toString(), vending.derive(STA).toString())) {
            assertFalse(printed.matches("(?i).*(abababab|87f3ecbb|94949494).*"), printed);
        }
        assertEquals("DecoderKey[STA]", vending.derive(STA).toString());
        assertEquals("VendingKey[DKGA04, " + Training.REGISTER + "]", vending.toString());
    }

    @Test
    void theLengthOfAVendingKeyTellsItsGeneration() {
        assertEquals("04", Training.key(Training.REGISTER).generation());
        assertEquals("02", VendingKey.ofHex(Training.REGISTER, Training.DES_KEY).generation());
    }

    @Test
    void keysOfAnyOtherFormAreRefused() {
        for (String hex : List.of("", "abab", "ab".repeat(19), "ab".repeat(24), "zz".repeat(8), "a".repeat(15))) {
            assertRefused(StsError.KEY_FORMAT, () -> VendingKey.ofHex(Training.REGISTER, hex));
        }
        assertRefused(StsError.KEY_FORMAT, () -> VendingKey.of(Training.REGISTER, new byte[16]));
        for (String hex : List.of("", "ab".repeat(7), "ab".repeat(16), "zz".repeat(8))) {
            assertRefused(StsError.KEY_FORMAT, () -> DecoderKey.ofHex(EncryptionAlgorithm.STA, hex));
        }
        String half = "ab".repeat(8);
        assertRefused(StsError.KEY_FORMAT, () -> DecoderKey.ofHex(EncryptionAlgorithm.MISTY1, half));
    }

    @Test
    void aRefusalNeverRepeatsTheKey() {
        StsException no =
                assertRefused(StsError.KEY_PARITY, () -> VendingKey.ofHex(Training.REGISTER, "aaababababababab"));
        assertFalse(no.toString().contains("aaab"));
    }

    @Test
    void evenParityIsRefusedWhereverItIs() {
        for (int place = 0; place < 8; place++) {
            byte[] secret = HexFormat.of().parseHex(Training.DES_KEY);
            secret[place] ^= 1;
            assertRefused(StsError.KEY_PARITY, () -> VendingKey.of(Training.REGISTER, secret));
        }
    }

    @Test
    void theCallersArrayIsCopied() {
        byte[] secret = HexFormat.of().parseHex(Training.KEY);
        VendingKey key = VendingKey.of(Training.REGISTER, secret);
        DecoderKey before = key.derive(STA);
        secret[0] = 0;
        assertEquals(before, key.derive(STA));
    }

    @Test
    void aClosedKeyIsWiped() {
        VendingKey key = Training.key(Training.REGISTER);
        DecoderKey before = key.derive(STA);
        key.close();
        assertNotEquals(before, key.derive(STA));
    }

    @Test
    void aKeyOnlyServesItsOwnRegister() {
        VendingKey key = Training.key(Training.REGISTER);
        MeterConfig other = STA.with(KeyRegister.unique("201458", 1, BaseDate.Y2014));
        assertRefused(StsError.KEY_UNKNOWN, () -> key.derive(other));
    }

    @Test
    void dkga02MakesNoEa11Keys() {
        VendingKey key = VendingKey.ofHex(Training.REGISTER, Training.DES_KEY);
        assertRefused(StsError.ALGORITHM_REFUSED, () -> key.derive(MISTY1));
    }

    @Test
    void commonKeysKnowTheIssuerOnlyAndOnlyUnderDkga02() {
        MeterConfig common = STA.with(of(KeyType.COMMON));
        assertEquals(0x0072700000000000L, DesKeyGeneration.panBlock(common));
        var longDrn = new MeterConfig(
                MeterPan.of(new Drn("7222807748366")), EncryptionAlgorithm.STA, common.register(), common.tariff());
        assertEquals(0, DesKeyGeneration.panBlock(longDrn));
        VendingKey key = Training.key(common.register());
        assertRefused(StsError.KEY_TYPE, () -> key.derive(common));
    }

    @Test
    void theDesBlocksHoldTheAttributesAsDigits() {
        assertEquals(0x0072712345678903L, DesKeyGeneration.panBlock(STA));
        assertEquals(0x2201457011FFFFFFL, DesKeyGeneration.controlBlock(STA));
    }

    private static KeyRegister of(KeyType type) {
        KeyRegister r = Training.REGISTER;
        return new KeyRegister(r.sgc(), r.krn(), type, r.baseDate(), r.ken());
    }

    @Test
    void decoderKeysAreEqualByAlgorithmAndBits() {
        DecoderKey key = DecoderKey.misty1(1, 2);
        assertEquals(key, DecoderKey.misty1(1, 2));
        assertEquals(key.hashCode(), DecoderKey.misty1(1, 2).hashCode());
        assertNotEquals(key.hashCode(), DecoderKey.misty1(1, 3).hashCode());
        assertNotEquals(key, DecoderKey.misty1(3, 2));
        assertNotEquals(key, DecoderKey.misty1(1, 3));
        assertNotEquals(DecoderKey.sta(2), DecoderKey.misty1(0, 2));
        assertNotEquals(new Object(), key);
        assertFalse(key.equals(new Object()));
    }

    @Test
    void hexadecimalKeysReadBackInEitherCase() {
        String hex = "0123456789abcdef";
        DecoderKey sta = DecoderKey.ofHex(EncryptionAlgorithm.STA, hex.toUpperCase(java.util.Locale.ROOT));
        assertEquals(hex, sta.revealHex());
        DecoderKey misty1 = DecoderKey.ofHex(EncryptionAlgorithm.MISTY1, hex + "fedcba9876543210");
        assertEquals(hex + "fedcba9876543210", misty1.revealHex());
        assertEquals(0x01234567, misty1.word(0));
        assertEquals(0x89abcdef, misty1.word(1));
        assertEquals(0xfedcba98, misty1.word(2));
        assertEquals(0x76543210, misty1.word(3));
        assertEquals(0x01234567, sta.word(0));
        assertEquals(EncryptionAlgorithm.STA, sta.algorithm());
    }
}
