package ng.powerpay.sts;

import static ng.powerpay.sts.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeterNumberTest {
    @Test
    void elevenDigitsBelongToIssuer600727() {
        MeterPan pan = MeterPan.of(new Drn("00000000000"));
        assertEquals("600727000000000009", pan.digits());
        assertEquals("600727", pan.iin());
        assertEquals("00000000000", pan.drn().digits());
    }

    @Test
    void thirteenDigitsBelongToIssuer0000() {
        MeterPan pan = MeterPan.of(new Drn("0100000000008"));
        assertEquals("000001000000000082", pan.digits());
        assertEquals("0000", pan.iin());
        assertEquals("0100000000008", pan.drn().digits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678904", "11111111113", "7222807748365"})
    void aWrongCheckDigitOfAMeterNumberIsRefused(String digits) {
        assertRefused(StsError.CHECK_DIGIT, () -> new Drn(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567890", "123456789012", "1234567890x", "１２３４５６７８９０３", "123456789/3"})
    void aMeterNumberIs11Or13Digits(String digits) {
        assertRefused(StsError.DRN_FORMAT, () -> new Drn(digits));
    }

    @Test
    void aPanIsCheckedWhole() {
        assertEquals("11111111115", new MeterPan("600727111111111153").drn().digits());
        assertRefused(StsError.PAN_FORMAT, () -> new MeterPan("60072700000000000"));
        assertRefused(StsError.PAN_FORMAT, () -> new MeterPan("500727000000000009"));
        assertRefused(StsError.CHECK_DIGIT, () -> new MeterPan("600727000000000008"));
        // The meter number inside is wrong although the PAN's own last digit holds.
        String head = "60072700000000001";
        assertRefused(StsError.CHECK_DIGIT, () -> new MeterPan(head + Luhn.checkDigit(head)));
    }

    @Test
    void supplyGroupCodesAreSixDigits() {
        assertEquals(1234, new SupplyGroupCode("001234").number());
        assertEquals("001234", SupplyGroupCode.ofNumber(1234).digits());
        assertEquals("999999", SupplyGroupCode.ofNumber(999_999).digits());
        assertRefused(StsError.SGC_FORMAT, () -> SupplyGroupCode.ofNumber(1_000_000));
        assertRefused(StsError.SGC_FORMAT, () -> SupplyGroupCode.ofNumber(-1));
        assertRefused(StsError.SGC_FORMAT, () -> new SupplyGroupCode("12345"));
    }
}
