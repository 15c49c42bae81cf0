package ng.powerpay.sandbox.buypower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import ng.powerpay.sandbox.SandboxWorld;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Company;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.platform.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is BuyPower's own: its signature and its strictness. */
class BuypowerVendorTest {

    private final SandboxWorld world = SandboxWorld.open();
    private final String token =
            Objects.requireNonNull(world.server().variables().get("POWERPAY_BUYPOWER_TOKEN"));

    @AfterEach
    void close() {
        world.close();
    }

    private HttpResponse<String> call(String path, String key, Map<String, String> body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(world.url() + "/buypower/v2/" + path))
                .header("Authorization", "Bearer " + key);
        return world.send(body.isEmpty() ? request : request.POST(BodyPublishers.ofString(Json.text(body))));
    }

    private static Map<String, String> order(Scenario scenario, Map<String, String> change) {
        Account account = new Accounts()
                .all().stream()
                        .filter(it -> it.company() == Company.EKO && it.scenario() == scenario && it.prepaid())
                        .findFirst()
                        .orElseThrow();
        var order = new HashMap<>(
                Map.of("orderId", "PPTEST1", "meter", account.number(), "disco", "EKO", "vendType", "PREPAID"));
        order.putAll(
                Map.of("paymentType", "B2B", "amount", "10000", "phone", "08031234567", "vertical", "ELECTRICITY"));
        order.putAll(change);
        return order;
    }

    @Test
    void everyAnswerIsSignedOverItsBodyAndOurToken() throws Exception {
        var answer = call("vend?strict=0", token, order(Scenario.NORMAL, Map.of()));
        assertEquals(200, answer.statusCode(), answer.body());
        var digest =
                MessageDigest.getInstance("SHA-512").digest((answer.body() + token).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                HexFormat.of().formatHex(digest),
                answer.headers().firstValue("x-buypower-signature").orElseThrow());
    }

    @Test
    void wrongRequestsAreRefusedBeforeAnythingIsSold() throws Exception {
        assertEquals(
                401,
                call("vend?strict=0", "wrong", order(Scenario.NORMAL, Map.of())).statusCode());
        for (String field : order(Scenario.NORMAL, Map.of()).keySet()) {
            var answer = call("vend?strict=0", token, order(Scenario.NORMAL, Map.of(field, "?")));
            assertEquals(400, answer.statusCode(), field + " " + answer.body());
            assertTrue(answer.body().contains(field), answer.body());
        }
        assertEquals(404, call("transaction/PPTEST1", token, Map.of()).statusCode());
    }
}
