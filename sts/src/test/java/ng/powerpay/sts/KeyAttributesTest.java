package ng.powerpay.sts;

import static ng.powerpay.sts.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyAttributesTest {
    @Test
    void aTariffIndexHasTwoDigits() {
        assertEquals("00", new TariffIndex(0).digits());
        assertEquals("09", new TariffIndex(9).digits());
        assertEquals("10", new TariffIndex(10).digits());
        assertEquals("99", new TariffIndex(99).digits());
        assertRefused(StsError.TARIFF_INDEX_RANGE, () -> new TariffIndex(100));
        assertRefused(StsError.TARIFF_INDEX_RANGE, () -> new TariffIndex(-1));
    }

    @Test
    void aKeyRevisionIsOneToNine() {
        assertEquals(1, new KeyRevision(1).value());
        assertEquals(9, new KeyRevision(9).value());
        assertRefused(StsError.KEY_REVISION_RANGE, () -> new KeyRevision(0));
        assertRefused(StsError.KEY_REVISION_RANGE, () -> new KeyRevision(10));
    }

    @Test
    void aKeyExpiryCountsInSixtyFourThousandMinutes() {
        KeyExpiry ken = new KeyExpiry(85);
        assertTrue(ken.allows(new Tid(85 << 16 | 0xFFFF)));
        assertFalse(ken.allows(new Tid(86 << 16)));
        assertTrue(KeyExpiry.NEVER.allows(new Tid(Tid.MAX)));
        assertTrue(new KeyExpiry(0).allows(new Tid(0xFFFF)));
        assertRefused(StsError.KEY_EXPIRY_RANGE, () -> new KeyExpiry(256));
        assertRefused(StsError.KEY_EXPIRY_RANGE, () -> new KeyExpiry(-1));
    }

    @Test
    void keyTypesAreTheStandardsDigits() {
        for (int digit = 0; digit < 4; digit++) {
            assertEquals(digit, KeyType.of(digit).digit());
        }
        assertRefused(StsError.KEY_TYPE, () -> KeyType.of(4));
        assertRefused(StsError.KEY_TYPE, () -> KeyType.of(-1));
        assertTrue(KeyType.DEFAULT.loadable());
        assertFalse(KeyType.COMMON.loadable());
    }

    @Test
    void thereAreThreeBaseDates() {
        assertEquals(BaseDate.Y1993, BaseDate.of(1993));
        assertEquals(BaseDate.Y2014, BaseDate.of(2014));
        assertEquals("35", BaseDate.of(2035).code());
        assertEquals(Instant.parse("2014-01-01T00:00:00Z"), BaseDate.Y2014.start());
        assertRefused(StsError.FIELD_RANGE, () -> BaseDate.of(2015));
    }

    @Test
    void withdrawnAlgorithmsAreRefusedByName() {
        assertEquals(EncryptionAlgorithm.STA, EncryptionAlgorithm.of("07"));
        assertEquals(EncryptionAlgorithm.MISTY1, EncryptionAlgorithm.of("11"));
        StsException ea09 = assertRefused(StsError.ALGORITHM_REFUSED, () -> EncryptionAlgorithm.of("09"));
        assertTrue(ea09.toString().contains("EA09"));
        assertRefused(StsError.ALGORITHM_REFUSED, () -> EncryptionAlgorithm.of("12"));
        for (String code : new String[] {"01", "03"}) {
            StsException no = assertRefused(StsError.ALGORITHM_REFUSED, () -> VendingKey.requireGeneration(code));
            assertTrue(no.toString().contains("DKGA" + code));
        }
        assertRefused(StsError.ALGORITHM_REFUSED, () -> VendingKey.requireGeneration("05"));
        assertEquals("02", VendingKey.requireGeneration("02"));
        assertEquals("04", VendingKey.requireGeneration("04"));
    }

    @Test
    void aMeterMovesToAnotherRegisterOrTariff() {
        MeterConfig meter = Training.meter(EncryptionAlgorithm.STA);
        KeyRegister other = KeyRegister.unique("201458", 2, BaseDate.Y2035);
        assertEquals(other, meter.with(other).register());
        assertEquals(new TariffIndex(7), meter.with(new TariffIndex(7)).tariff());
        assertNotEquals(meter, meter.with(new TariffIndex(7)));
        assertEquals(meter.register(), meter.with(new TariffIndex(7)).register());
    }
}
