package ng.powerpay.aws.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import org.junit.jupiter.api.Test;

class WatchConfigTest {

    private static WatchConfig read(Map<String, String> environment) {
        var settings = new Settings(environment);
        var config = WatchConfig.read(settings);
        settings.check();
        return config;
    }

    @Test
    void hasDefaults() {
        assertEquals(new WatchConfig("PowerPay", Duration.ofMinutes(1), Set.of()), read(Map.of()));
    }

    @Test
    void readsEverySetting() {
        var given = Map.of(
                "POWERPAY_AWS_METRICS_NAMESPACE", "Shop/Test",
                "POWERPAY_AWS_METRICS_EVERY", "10s",
                "POWERPAY_AWS_METRICS_ONLY", "CasesOpen,WorkDue");
        var only = Set.of("CasesOpen", "WorkDue");
        assertEquals(new WatchConfig("Shop/Test", Duration.ofSeconds(10), only), read(given));
    }

    @Test
    void refusesWhatCloudWatchWould() {
        assertThrows(SettingsFault.class, () -> read(Map.of("POWERPAY_AWS_METRICS_NAMESPACE", "AWS/Shop")));
        assertThrows(SettingsFault.class, () -> read(Map.of("POWERPAY_AWS_METRICS_NAMESPACE", "two words")));
        assertThrows(SettingsFault.class, () -> read(Map.of("POWERPAY_AWS_METRICS_EVERY", "0s")));
        assertThrows(SettingsFault.class, () -> read(Map.of("POWERPAY_AWS_METRICS_ONLY", "CasesOpen, WorkDue")));
        assertThrows(SettingsFault.class, () -> read(Map.of("POWERPAY_AWS_METRICS_ONLY", "powerpay.cases.open")));
    }
}
