package ng.powerpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys are begun and moved while the shop is open. */
class KeysCommandTest {

    private static String keys(Map<String, String> environment, int status, String... arguments) {
        var out = new ByteArrayOutputStream();
        var command = new KeysCommand(environment, Addition.NONE, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertEquals(status, command.run(List.of(arguments)), out.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aKeyIsBegunAndAllAreMovedUnderANewSetting() {
        try (var shop = new Shop(Map.of("POWERPAY_ROLE", "api"))) {
            var environment = new HashMap<>(shop.environment());
            assertEquals(1, keys(environment, 0).lines().count());
            assertTrue(keys(environment, 0, "begin").startsWith("data key 2 is begun"));
            var key = Base64.getEncoder().encodeToString(new byte[32]);
            environment.put("POWERPAY_OLD_DATA_KEYS", key);
            environment.put("POWERPAY_DATA_KEY", key.replaceFirst("A", "B"));
            assertTrue(keys(environment, 0, "rewrap").startsWith("2 data keys are wrapped anew"));
            environment.remove("POWERPAY_OLD_DATA_KEYS");
            assertEquals(2, keys(environment, 0).lines().count());
            assertTrue(keys(shop.environment(), 1).contains("does not open"), "the old setting opens nothing now");
            assertTrue(keys(environment, 1, "burn").contains("is not understood"));
        }
    }
}
