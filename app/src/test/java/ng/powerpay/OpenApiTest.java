package ng.powerpay;

import java.nio.file.Path;
import java.util.Map;
import ng.powerpay.platform.Json;
import org.junit.jupiter.api.Test;

/** The committed API document is the one the routes make. */
class OpenApiTest {

    private static final Path DOCUMENT = Path.of("../docs/api/openapi.json");

    @Test
    void theCommittedDocumentIsWhatTheRoutesSay() throws Exception {
        try (var shop = new Shop(Map.of())) {
            var made = Json.MAPPER.readTree(shop.get("/v3/api-docs").body());
            var text = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(made) + "\n";
            DocumentsTest.same(DOCUMENT, text);
        }
    }
}
