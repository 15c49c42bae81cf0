package ng.powerpay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import ng.powerpay.platform.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Sends every route of the API document wild values: each answer must be one the document names, a
 * refusal must be a problem, and nothing may be a fault of ours.
 */
class OpenApiFuzzTest {

    private static final long SEED = 20_261_122;
    private static final int TRIES = 40;
    private static final List<String> WILD = List.of(
            "",
            " ",
            "ikeja",
            "PREPAID",
            "POSTPAID",
            "1111111111111",
            "-1",
            "0",
            "1000000",
            "1e99",
            "null",
            "true",
            "\u0000",
            "ọ̀kẹ́",
            "'; drop table purchase; --",
            "%2e%2e%2f",
            "PP7K2M9QXD4T",
            "4567",
            "9999999999999999999999",
            "key-0000-0001",
            "x".repeat(3000),
            "08031234567",
            "VENDED",
            "😀");
    private static final List<String> WILD_JSON = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "0",
            "-1",
            "1.5",
            "1e400",
            "\"\"",
            "\"ikeja\"",
            "\"PREPAID\"",
            "\"1111111111111\"",
            "1000000",
            "\"\\u0000\"",
            "\"" + "y".repeat(3000) + "\"",
            "[[[[[[]]]]]]");

    private final Random random = new Random(SEED);
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everyAnswerIsOneTheDocumentNames() throws Exception {
        var document = Json.MAPPER.readTree(Files.readString(Path.of("../docs/api/openapi.json")));
        var asked = 0;
        try (var market = new Market(Map.of("POWERPAY_SIGN_INS_PER_MINUTE", "100000"))) {
            for (var path : document.path("paths").properties()) {
                for (var operation : path.getValue().properties()) {
                    for (var i = 0; i < TRIES; i++, asked++) {
                        check(
                                operation.getValue(),
                                send(market, path.getKey(), operation.getKey(), operation.getValue(), document));
                    }
                }
            }
        }
        assertTrue(asked >= 600, "asked " + asked);
    }

    private static void check(JsonNode operation, HttpResponse<String> answer) {
        var status = Integer.toString(answer.statusCode());
        var what = operation.path("operationId").asString() + " answered " + status + " " + answer.body();
        assertTrue(answer.statusCode() < 500 || answer.statusCode() == 503, what);
        assertTrue(operation.path("responses").has(status), what);
        if (answer.statusCode() >= 400) {
            assertTrue(
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"),
                    what);
            var code = Json.MAPPER.readTree(answer.body()).path("code").asString();
            var named =
                    operation.path("responses").path(status).path("description").asString();
            assertTrue(List.of(named.split(", ")).contains(code), what);
        }
    }

    private HttpResponse<String> send(Market market, String path, String method, JsonNode operation, JsonNode document)
            throws Exception {
        var query = new StringBuilder();
        var request = HttpRequest.newBuilder();
        var address = path;
        for (var parameter : operation.path("parameters")) {
            var name = parameter.path("name").asString();
            var value = WILD.get(random.nextInt(WILD.size()));
            switch (parameter.path("in").asString()) {
                case "path" -> address = address.replace("{" + name + "}", encoded(value.isBlank() ? "x" : value));
                case "query" -> query.append('&').append(name).append('=').append(encoded(value));
                case "header" -> request.header(name, value.replaceAll("[^ -~]", "?"));
                default -> {}
            }
        }
        var body = operation.has("requestBody") ? body(operation, document) : "";
        request.uri(URI.create(market.shop.url() + address + "?" + query));
        request.method(
                method.toUpperCase(java.util.Locale.ROOT),
                method.equals("get") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        request.header("Content-Type", random.nextInt(20) == 0 ? "text/plain" : "application/json");
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String body(JsonNode operation, JsonNode document) {
        var reference = operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asString("");
        if (random.nextInt(6) == 0 || reference.isEmpty()) {
            return WILD_JSON.get(random.nextInt(WILD_JSON.size()));
        }
        var fields = document.at(reference.substring(1)).path("properties").properties().stream()
                .filter(_ -> random.nextInt(8) > 0)
                .map(field -> "\"" + field.getKey() + "\":" + WILD_JSON.get(random.nextInt(WILD_JSON.size())))
                .toList();
        return "{" + String.join(",", fields) + "}";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
