package ng.powerpay.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Seal;
import org.junit.jupiter.api.Test;

class SharedMemoryTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    record Owner(String name, Kobo arrears) {}

    record Another(String town) {}

    private static final Owner ADA = new Owner("ADA OKAFOR", new Kobo(125_00));

    private static byte[] key(int of) {
        var key = new byte[32];
        key[0] = (byte) of;
        return key;
    }

    private static RedisMemory memory(Redis redis, byte[] key) {
        return new RedisMemory(redis, new Seal(key), key);
    }

    @Test
    void whatOneNodeRemembersTheOtherRecalls() throws Exception {
        try (var server = new LocalRedis();
                var here = server.client();
                var there = server.client()) {
            var one = memory(here, key(1));
            var two = memory(there, key(1));
            assertEquals(Optional.empty(), two.recall("meter", "45012345678", Owner.class));
            one.remember("meter", "45012345678", ADA, MINUTE);
            assertEquals(Optional.of(ADA), two.recall("meter", "45012345678", Owner.class));
            assertEquals(Optional.empty(), two.recall("status", "45012345678", Owner.class), "another kind");
            assertEquals(Optional.empty(), two.recall("meter", "45012345678", Another.class), "another version's");
        }
    }

    @Test
    void nobodyWithoutTheKeyReadsMetersOrNames() throws Exception {
        try (var server = new LocalRedis();
                var client = server.client()) {
            memory(client, key(1)).remember("meter", "45012345678", ADA, MINUTE);
            var stored = client.ask(connection -> {
                        var text = new StringBuilder();
                        for (var name : connection.sync().keys("*")) {
                            text.append(new String(name, StandardCharsets.ISO_8859_1));
                            text.append(new String(connection.sync().get(name), StandardCharsets.ISO_8859_1));
                        }
                        return text.toString();
                    })
                    .orElseThrow();
            assertTrue(stored.startsWith("memory:meter:"), stored);
            assertFalse(stored.contains("45012345678") || stored.contains("OKAFOR"), stored);
            assertEquals(Optional.empty(), memory(client, key(2)).recall("meter", "45012345678", Owner.class));
        }
    }

    @Test
    void whatWasTamperedWithIsForgotten() throws Exception {
        try (var server = new LocalRedis();
                var client = server.client()) {
            var memory = memory(client, key(1));
            memory.remember("meter", "45012345678", ADA, MINUTE);
            client.ask(connection -> {
                var name = connection.sync().keys("*").getFirst();
                var value = connection.sync().get(name);
                value[value.length - 1] ^= 1;
                return connection.sync().set(name, value);
            });
            assertEquals(Optional.empty(), memory.recall("meter", "45012345678", Owner.class));
        }
    }

    @Test
    void aRedisThatIsAwayHasForgottenAndIsFoundAgain() throws Exception {
        try (var server = new LocalRedis();
                var client = server.client()) {
            var memory = memory(client, key(1));
            memory.remember("meter", "1", ADA, MINUTE);
            server.stop();
            assertEquals(Optional.empty(), memory.recall("meter", "1", Owner.class));
            assertFalse(client.isHere());
            memory.remember("meter", "1", ADA, MINUTE);
            server.start();
            LocalRedis.await(client);
            assertTrue(client.isHere());
            memory.remember("meter", "2", ADA, MINUTE);
            assertEquals(Optional.of(ADA), memory.recall("meter", "2", Owner.class));
        }
    }

    @Test
    void aRedisThatNeverWasThereStopsNobody() {
        try (var client = new Redis(URI.create("redis://127.0.0.1:1"))) {
            var memory = memory(client, key(1));
            memory.remember("meter", "1", ADA, MINUTE);
            assertEquals(Optional.empty(), memory.recall("meter", "1", Owner.class));
            assertFalse(client.isHere());
        }
    }
}
