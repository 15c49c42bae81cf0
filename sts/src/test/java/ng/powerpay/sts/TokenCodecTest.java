package ng.powerpay.sts;

import static ng.powerpay.sts.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ng.powerpay.sts.Decoded.Undecodable;
import ng.powerpay.sts.TokenContent.Management;
import ng.powerpay.sts.TokenContent.TransferCredit;
import ng.powerpay.sts.TokenContent.TransferCurrency;
import ng.powerpay.sts.cipher.BlockCipher;
import ng.powerpay.sts.cipher.StaTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokenCodecTest {
    private static final Tid TID = new Tid(0xABCDEF);
    private static final DecoderKey KEY = DecoderKey.sta(0x0ABC12DEF3456789L);
    private static final TokenCodec CODEC = TokenCodec.of(KEY, StaTables.sample());

    @ParameterizedTest
    @EnumSource(Utility.class)
    void everyKindOfCreditReadsBack(Utility utility) {
        assertReadsBack(new TransferCredit(utility, 15, TID, new AmountField(0xFFFF)));
        assertReadsBack(new TransferCredit(utility, 0, new Tid(0), new AmountField(0)));
        assertReadsBack(new TransferCurrency(utility, TID, new CurrencyField(9, 0x1234)));
    }

    @ParameterizedTest
    @EnumSource(ManagementFunction.class)
    void everyManagementFunctionReadsBack(ManagementFunction function) {
        assertReadsBack(new Management(function, 10, TID, 0xFFFF));
        assertEquals(function, ManagementFunction.of(function.subclass()).orElseThrow());
    }

    @Test
    void keySectionsAndTestsReadBack() {
        for (int order = 1; order <= 4; order++) {
            assertReadsBack(new KeySection(order, 0xABC_DEF0_1234L));
        }
        assertReadsBack(new MeterTest(0, 0xF_FFFF_FFFFL, 99));
        assertReadsBack(new MeterTest(1, 0xFFF_FFFFL, 9999));
        assertReadsBack(new MeterTest(2, 0, 0));
    }

    private static void assertReadsBack(TokenContent content) {
        Token token = CODEC.encode(content);
        assertEquals(content.tokenClass(), token.tokenClass());
        assertEquals(content, CODEC.decode(Token.parse(token.digits())));
    }

    /** Blocks no signer makes: right checksum, meaning reserved. */
    @ParameterizedTest
    @CsvSource({
        "0, 8, SUBCLASS_RESERVED", "0, 15, SUBCLASS_RESERVED", "1, 3, SUBCLASS_RESERVED",
        "2, 2, SUBCLASS_RESERVED", "2, 7, SUBCLASS_RESERVED", "2, 11, SUBCLASS_RESERVED"
    })
    void reservedSubclassesAreRefused(int tokenClass, int subclass, StsError error) {
        assertEquals(new Undecodable(error), decode(tokenClass, (long) subclass << 44));
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 10000", "2, 255"})
    void aMakerCodeThatIsNoNumberIsRefused(int subclass, long maker) {
        assertEquals(new Undecodable(StsError.FIELD_RANGE), decode(1, (long) subclass << 44 | maker));
    }

    @Test
    void theReservedClassIsRefused() {
        assertEquals(new Undecodable(StsError.CLASS_RESERVED), CODEC.decode(Token.wrap(3, 0)));
    }

    private static Decoded decode(int tokenClass, long bits) {
        long block = bits << 16 | Crc16.of((long) tokenClass << 48 | bits);
        BlockCipher cipher = KEY.cipher(StaTables.sample());
        return CODEC.decode(Token.wrap(tokenClass, tokenClass == 1 ? block : cipher.encrypt(block)));
    }

    @Test
    void everyChangedBitOfACreditTokenIsNoticed() {
        Token token = CODEC.encode(new TransferCredit(Utility.ELECTRICITY, 5, TID, new AmountField(500)));
        for (int bit = 0; bit < 64; bit++) {
            Token changed = new Token(token.high(), token.low() ^ 1L << bit);
            assertInstanceOf(Undecodable.class, CODEC.decode(changed), "bit " + bit);
        }
    }

    @Test
    void aTokenCannotMoveToAnotherClass() {
        long block = TokenCodec.block(new Management(ManagementFunction.CLEAR_CREDIT, 5, TID, 0));
        Token moved = Token.wrap(0, KEY.cipher(StaTables.sample()).encrypt(block));
        assertEquals(new Undecodable(StsError.CRC_ERROR), CODEC.decode(moved));
    }

    @Test
    void fieldsStayInsideTheirBits() {
        AmountField amount = new AmountField(1);
        assertRefused(StsError.FIELD_RANGE, () -> new TransferCredit(Utility.GAS, 16, TID, amount));
        ManagementFunction clear = ManagementFunction.CLEAR_CREDIT;
        assertRefused(StsError.FIELD_RANGE, () -> new Management(clear, 16, TID, 0));
        assertRefused(StsError.FIELD_RANGE, () -> new Management(clear, 0, TID, 0x1_0000));
        assertRefused(StsError.FIELD_RANGE, () -> new MeterTest(3, 0, 0));
        assertRefused(StsError.FIELD_RANGE, () -> new MeterTest(0, 0x10_0000_0000L, 0));
        assertRefused(StsError.FIELD_RANGE, () -> new MeterTest(1, 0x1000_0000L, 0));
        assertRefused(StsError.FIELD_RANGE, () -> new MeterTest(0, 0, 100));
        assertRefused(StsError.FIELD_RANGE, () -> new MeterTest(1, 0, 10_000));
        assertRefused(StsError.FIELD_RANGE, () -> new KeySection(0, 0));
        assertRefused(StsError.FIELD_RANGE, () -> new KeySection(5, 0));
        assertRefused(StsError.FIELD_RANGE, () -> new KeySection(1, 1L << 44));
        assertRefused(StsError.FIELD_RANGE, () -> Utility.of(4));
    }

    @Test
    void aKeySectionPrintsWithoutItsSecret() {
        KeySection section = new KeySection(2, 0xABC_DEF0_1234L);
        assertEquals("KeySection[order=2]", section.toString());
        assertEquals(0xABC, section.bits(32, 12));
    }

    @Test
    void ea07WithoutTablesIsRefusedAndEa11NeedsNone() {
        assertRefused(StsError.STA_TABLES_MISSING, () -> TokenCodec.of(KEY, null));
        TokenCodec misty1 = TokenCodec.of(DecoderKey.misty1(1, 2), null);
        MeterTest test = new MeterTest(0, 1, 0);
        assertEquals(TokenCodec.unencrypted(test), misty1.encode(test));
    }

    @Test
    void theChecksumIsTheOneThatIsPublished() {
        assertEquals(0xC207, Crc16.of(0x0B19EB230100L));
        assertEquals(0x0FFA, Crc16.of(0x4A2D900FF2L));
        assertEquals(0xAFBC, Crc16.ofCurrency(0x441187CC96F9L));
        byte[] bytes = {0, 5, (byte) 0xC0, 0x2A, 0x55, 0x27, 0x10};
        assertEquals(0x1970, Crc16.of(bytes));
    }
}
