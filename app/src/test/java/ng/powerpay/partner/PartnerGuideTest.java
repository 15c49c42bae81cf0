package ng.powerpay.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import ng.powerpay.platform.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide for partners says what there is: its routes, its events, and its code runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnerGuideTest {

    private static final Pattern CALL = Pattern.compile("\\$SHOP(/v1/[^\\s\"?]+)(?:\\?([^\"\\s]*))?");
    private static final Pattern CODE = Pattern.compile("```java\n// Webhook.java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SAMPLE = Pattern.compile("```json\n(.*?)\n```");

    private String guide = "";
    private JsonNode routes = Json.MAPPER.createObjectNode();

    @TempDir
    private Path folder;

    @BeforeAll
    void read() throws Exception {
        guide = Files.readString(Path.of("../docs/partners.md"));
        routes = Json.MAPPER
                .readTree(Files.readString(Path.of("../docs/api/openapi.json")))
                .path("paths");
    }

    @Test
    void everyCallIsARouteWithTheseParameters() {
        var calls = new ArrayList<String>();
        var found = CALL.matcher(guide);
        while (found.find()) {
            var path = found.group(1).replace("$ID", "{id}");
            assertTrue(routes.has(path), path);
            var known = routes.path(path)
                    .path("get")
                    .path("parameters")
                    .valueStream()
                    .map(one -> one.path("name").asString())
                    .toList();
            if (found.group(2) != null) {
                Arrays.stream(found.group(2).split("&"))
                        .map(one -> one.split("=", 2)[0])
                        .forEach(name -> assertTrue(known.contains(name), path + " " + name));
            }
            calls.add(path);
        }
        assertTrue(calls.size() >= 8, calls.toString());
    }

    @Test
    void everyEventIsNamed() {
        for (var type : Endpoint.TYPES) {
            assertTrue(guide.contains("`" + type + "`"), type);
        }
        var sample = SAMPLE.matcher(guide);
        assertTrue(sample.find());
        var event = Json.MAPPER.readTree(sample.group(1));
        assertTrue(Endpoint.TYPES.contains(event.path("type").asString()));
    }

    @Test
    void itsCodeKnowsOurSignatures() throws Exception {
        var code = CODE.matcher(guide);
        assertTrue(code.find());
        var file = Files.writeString(folder.resolve("Webhook.java"), code.group(1));
        var compiler = ToolProvider.getSystemJavaCompiler();
        assertEquals(0, compiler.run(null, null, null, "-proc:none", "-d", folder.toString(), file.toString()));
        try (var loader = new URLClassLoader(new java.net.URL[] {folder.toUri().toURL()}, null)) {
            var check = loader.loadClass("Webhook")
                    .getMethod(
                            "isGenuine",
                            String.class,
                            String.class,
                            String.class,
                            String.class,
                            String.class,
                            long.class);
            var secret = WebhookSecret.fresh();
            var good = WebhookSecret.sign(secret, "msg_1", 1_700_000_000, "{}");
            var other = WebhookSecret.sign(WebhookSecret.fresh(), "msg_1", 1_700_000_000, "{}");
            for (var signatures : List.of(good, other + " " + good)) {
                assertEquals(true, check.invoke(null, secret, "msg_1", "1700000000", signatures, "{}", 1_700_000_100L));
            }
            assertFalse((boolean) check.invoke(null, secret, "msg_1", "1700000000", other, "{}", 1_700_000_100L));
            assertFalse((boolean) check.invoke(null, secret, "msg_1", "1700000000", good, "{ }", 1_700_000_100L));
            assertFalse((boolean) check.invoke(null, secret, "msg_1", "1700000000", good, "{}", 1_700_001_000L));
        }
    }
}
