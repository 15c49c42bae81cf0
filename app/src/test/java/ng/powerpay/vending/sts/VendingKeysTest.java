package ng.powerpay.vending.sts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import org.junit.jupiter.api.Test;

/** A shop does not start with keys that are not right, and says why without saying the key. */
class VendingKeysTest {

    private static String refusal(Map<String, String> environment) {
        var settings = new Settings(environment);
        VendingKeys.read(settings);
        return String.valueOf(assertThrows(SettingsFault.class, settings::check).getMessage());
    }

    @Test
    void theStartIsRefusedWithEveryFaultAtOnce() {
        var file = Estate.keyFile("201457 1 2014 " + Estate.KEY, "x", "201457 1 2014 " + Estate.KEY + "00");
        var said = refusal(Map.of("POWERPAY_STS_KEYS", file, "POWERPAY_STS_TABLES", "/no/such/file"));
        assertTrue(said.contains("POWERPAY_STS_KEYS: line 2"), said);
        assertTrue(said.contains("POWERPAY_STS_KEYS: line 3: KEY_FORMAT"), said);
        assertTrue(said.contains("POWERPAY_STS_TABLES: STA_TABLES_FORMAT"), said);
        assertFalse(said.contains("94949494"), said);
    }

    @Test
    void aFileThatIsNotThereOrNotNamedIsAFault() {
        assertTrue(refusal(Map.of("POWERPAY_STS_KEYS", "/no/such/file")).contains("cannot be read"));
        assertTrue(refusal(Map.of()).contains("POWERPAY_STS_KEYS is missing"));
    }

    @Test
    void whoIsSwitchedOffNeedsNoKeys() {
        var settings = new Settings(Map.of());
        VendingKeys.read(settings.demanding(false));
        settings.check();
    }
}
