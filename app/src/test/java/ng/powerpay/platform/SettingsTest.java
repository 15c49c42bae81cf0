package ng.powerpay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void everyFaultIsNamedAtOnceAndNoSecretIsShown() {
        var settings = new Settings(Map.of(
                "POWERPAY_WAIT", "soon",
                "POWERPAY_DATA_KEY", "hunter2",
                "POWERPAY_COLOUR", "red",
                "POWERPAY_DB_URL", "x",
                "PATH", "ignored"));
        settings.duration("WAIT", "5s", "a wait");
        settings.key("DATA_KEY", "a key");
        settings.secret("MISSING", "a secret");
        var fault = assertThrows(SettingsFault.class, settings::check).toString();
        assertTrue(fault.contains("POWERPAY_WAIT \"soon\" does not fit: duration"), fault);
        assertTrue(fault.contains("POWERPAY_MISSING is missing: a secret"), fault);
        assertTrue(fault.contains("POWERPAY_COLOUR is not a setting"), fault);
        assertTrue(fault.contains("POWERPAY_DB_URL was removed: use POWERPAY_DATABASE_URL"), fault);
        assertTrue(fault.contains("POWERPAY_DATA_KEY does not fit"), fault);
        assertFalse(fault.contains("hunter2"), fault);
    }

    @Test
    void aPasswordInAnAddressIsNotShown() {
        var settings = new Settings(Map.of("POWERPAY_SMTP_URL", "smtp://us er:hunter2@mail"));
        settings.url("SMTP_URL", null, "a server");
        assertFalse(
                assertThrows(SettingsFault.class, settings::check).toString().contains("hunter2"));
    }

    @Test
    void valuesAreTypedAndBlankMeansTheDefault() {
        var settings = new Settings(Map.of("POWERPAY_WAIT", "300ms", "POWERPAY_MOST", " "));
        assertEquals(Duration.ofMillis(300), settings.duration("WAIT", "5s", "a wait"));
        assertEquals(7, settings.whole("MOST", 7, 10, "a bound"));
        settings.check();
    }

    @Test
    void wholeNumbersHaveBounds() {
        var settings = new Settings(Map.of("POWERPAY_MOST", "11", "POWERPAY_LEAST", "-1"));
        settings.whole("MOST", 7, 10, "a bound");
        settings.whole("LEAST", 7, 10, "a bound");
        var fault = assertThrows(SettingsFault.class, settings::check).toString();
        assertEquals(2, fault.lines().count(), fault);
    }
}
