package ng.powerpay.vending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ng.powerpay.platform.Kobo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BalanceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1000|100000", "1,234.50|123450", "5.999999|599", "-0.015|-2", "0|0"})
    void nairaBecomeWholeKoboNeverMore(String naira, long kobo) {
        assertEquals(new Balance.Known(new Kobo(kobo)), Balance.ofNaira("one", naira));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "1e900", "1e999999999", "99999999999999999999", "--1", "NaN"})
    void whateverIsNoMoneyIsUnknown(String naira) {
        assertInstanceOf(Balance.Unknown.class, Balance.ofNaira("one", naira));
    }
}
