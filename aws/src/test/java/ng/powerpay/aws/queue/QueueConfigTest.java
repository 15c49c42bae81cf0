package ng.powerpay.aws.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import org.junit.jupiter.api.Test;

class QueueConfigTest {

    private static final String VENDING = "https://sqs.eu-west-1.amazonaws.com/123456789012/vending";
    private static final String NOTIFICATIONS = "https://sqs.eu-west-1.amazonaws.com/123456789012/notifications";

    private static QueueConfig read(Map<String, String> environment) {
        var settings = new Settings(environment);
        var config = QueueConfig.read(settings);
        settings.check();
        return config;
    }

    @Test
    void withoutQueuesTheStepsRunInTheServer() {
        var config = read(Map.of());
        assertFalse(config.isOn());
        assertEquals(
                new QueueConfig("", "", Duration.ofSeconds(50), Duration.ofMinutes(5), Duration.ofMinutes(20)), config);
    }

    @Test
    void everySettingIsRead() {
        var config = read(Map.of(
                "POWERPAY_AWS_VENDING_QUEUE", VENDING,
                "POWERPAY_AWS_NOTIFICATION_QUEUE", NOTIFICATIONS,
                "POWERPAY_AWS_FUNCTION_TIMEOUT", "60s",
                "POWERPAY_AWS_QUEUE_VISIBILITY", "360s",
                "POWERPAY_AWS_QUEUE_PATIENCE", "1h"));
        assertTrue(config.isOn());
        assertEquals("https://sqs.eu-west-1.amazonaws.com/", config.endpoint().toString());
        assertEquals(
                new QueueConfig(
                        VENDING, NOTIFICATIONS, Duration.ofMinutes(1), Duration.ofMinutes(6), Duration.ofHours(1)),
                config);
    }

    private static String refusal(String... pairs) {
        var environment = Map.of(pairs[0], pairs[1]);
        return String.valueOf(
                assertThrows(SettingsFault.class, () -> read(environment)).getMessage());
    }

    @Test
    void whatDoesNotGoTogetherIsNamed() {
        assertTrue(refusal("POWERPAY_AWS_QUEUE_VISIBILITY", "299s").contains("at least 6 times"));
        assertTrue(refusal("POWERPAY_AWS_QUEUE_PATIENCE", "4m").contains("POWERPAY_AWS_QUEUE_PATIENCE"));
        assertTrue(refusal("POWERPAY_AWS_VENDING_QUEUE", VENDING).contains("go together"));
        assertTrue(refusal("POWERPAY_AWS_VENDING_QUEUE", "vending").contains("addresses of queues"));
    }
}
