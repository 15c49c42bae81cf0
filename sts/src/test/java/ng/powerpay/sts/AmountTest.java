package ng.powerpay.sts;

import static ng.powerpay.sts.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 1, 1",
        "16383, 16383, 16383",
        "16384, 16384, 16384",
        "16385, 16385, 16394",
        "180214, 32767, 180214",
        "180215, 32768, 180224",
        "180224, 32768, 180224",
        "1818524, 49151, 1818524",
        "1818525, 49152, 1818624",
        "18201623, 65535, 18201624",
        "18201624, 65535, 18201624"
    })
    void amountsRoundUpInTheCustomersFavour(long asked, int field, long credited) {
        AmountField made = AmountField.roundingUp(asked);
        assertEquals(field, made.code());
        assertEquals(credited, made.value());
        assertEquals(new Units(credited), made.units());
    }

    @Test
    void amountsOutsideTheFieldAreRefused() {
        assertRefused(StsError.AMOUNT_RANGE, () -> AmountField.roundingUp(18_201_625));
        assertRefused(StsError.AMOUNT_RANGE, () -> AmountField.roundingUp(-1));
        assertRefused(StsError.FIELD_RANGE, () -> new AmountField(0x1_0000));
        assertRefused(StsError.FIELD_RANGE, () -> new AmountField(-1));
    }

    @Test
    void anExactAmountNeverChangesSilently() {
        assertEquals(new AmountField(16_383), AmountField.exact(Units.LARGEST_EXACT));
        assertEquals(new AmountField(65_535), AmountField.exact(Units.LARGEST_TOKEN));
        assertRefused(StsError.AMOUNT_INEXACT, () -> AmountField.exact(new Units(16_385)));
    }

    @Test
    void unitsAreReadToOneDecimal() {
        assertEquals(new Units(123), Units.parse("12.3"));
        assertEquals(new Units(120), Units.parse("12"));
        assertEquals(new Units(5), Units.parse("0.5"));
        for (String text : List.of("", "12.34", "-1", "1e3", ".5", "12.", "12345678901234")) {
            assertRefused(StsError.AMOUNT_FORMAT, () -> Units.parse(text));
        }
    }

    @Test
    void unitsPrintWithOneDecimal() {
        assertEquals("12.3", new Units(123).toString());
        assertEquals("0.0", Units.ZERO.toString());
    }

    @Test
    void unitsAddSubtractAndCompare() {
        assertEquals(new Units(30), new Units(10).plus(new Units(20)));
        assertEquals(new Units(5), new Units(20).minus(new Units(15)));
        assertTrue(new Units(1).compareTo(new Units(2)) < 0);
        assertRefused(StsError.AMOUNT_RANGE, () -> new Units(1).minus(new Units(2)));
        assertEquals(1_000_000_000_000_000L, new Units(1_000_000_000_000_000L).tenths());
        assertRefused(StsError.AMOUNT_RANGE, () -> new Units(1_000_000_000_000_001L));
    }

    @Test
    void aLargeSaleSplitsIntoTokensThatAreEachExact() {
        List<Units> pieces = new Units(40_000).split();
        assertEquals(List.of(new Units(16_383), new Units(16_383), new Units(7_234)), pieces);
        assertEquals(List.of(), Units.ZERO.split());
        assertEquals(1, Units.LARGEST_EXACT.split().size());
        assertEquals(1000, new Units(16_383_000).split().size());
        assertRefused(StsError.AMOUNT_RANGE, () -> new Units(16_383_001).split());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "1, 0, 1, 1",
        "-1, 8, 1, -1",
        "100000, 0, 24746, 100004",
        "-100000, 8, 24745, -99994",
        "1638300000, 1, 30947, 1638342624",
        "-18022400000, 9, 48969, -18021442624"
    })
    void moneyRoundsTowardPlusInfinity(String asked, int nibble, int field, String credited) {
        CurrencyField made = CurrencyField.roundingUp(new BigInteger(asked));
        assertEquals(new CurrencyField(nibble, field), made);
        assertEquals(new BigInteger(credited), made.value());
    }

    @Test
    void moneyOutsideTheFieldIsRefused() {
        BigInteger largest = new CurrencyField(7, 0xFFFF).value();
        assertEquals(new CurrencyField(7, 0xFFFF), CurrencyField.roundingUp(largest));
        BigInteger more = largest.add(BigInteger.ONE);
        assertRefused(StsError.AMOUNT_RANGE, () -> CurrencyField.roundingUp(more));
        assertRefused(StsError.FIELD_RANGE, () -> new CurrencyField(16, 0));
        assertRefused(StsError.FIELD_RANGE, () -> new CurrencyField(0, 0x1_0000));
    }
}
