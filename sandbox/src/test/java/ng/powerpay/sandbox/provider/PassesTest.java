package ng.powerpay.sandbox.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Login tokens and the secrets behind them. */
class PassesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void aPassIsGoodUntilItsEndAndOnlyWithItsKey() {
        String pass = passes("key", NOW).issue(Duration.ofMinutes(5));
        assertTrue(passes("key", NOW.plusSeconds(299)).admit(with(pass)));
        assertFalse(passes("key", NOW.plusSeconds(300)).admit(with(pass)));
        assertFalse(passes("other", NOW).admit(with(pass)));
        assertFalse(passes("key", NOW).admit(with("9" + pass)));
        assertFalse(passes("key", NOW).admit(with("")));
    }

    @Test
    void aSecretIsMadeOnceAndKept(@TempDir Path folder) {
        String made = Secrets.in(folder).of("buypower.token", "bp_", 15);
        assertTrue(made.matches("bp_[0-9a-f]{15}"), made);
        assertEquals(made, Secrets.in(folder).of("buypower.token", "bp_", 15));
        assertEquals("given", Secrets.of(Map.of("a", "given")).of("a", "x", 8));
    }

    @Test
    void aSignatureIsThePublishedOne() {
        assertEquals(
                "de7c9b85b8b78aa6bc8a7a36f70a90701c9db4d9",
                Keys.hmacHex("HmacSHA1", "key", "The quick brown fox jumps over the lazy dog"));
    }

    private static Passes passes(String key, Instant now) {
        return new Passes(key, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Request with(String pass) {
        return new Request("GET", "/", Map.of("Authorization", "Bearer " + pass), Body.of(""), Map.of());
    }
}
