package ng.powerpay.sandbox.paystack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ng.powerpay.sandbox.SandboxWorld;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.platform.SandboxState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PaystackGatewayTest {

    private static final long ASKED = 1_010_000;
    private final SandboxWorld world = SandboxWorld.open();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aCardPaymentSucceedsAndItsWebhookIsSignedOverTheRawBody() throws Exception {
        String code = initialize("PP-1");
        assertEquals("abandoned", status("PP-1"));
        assertTrue(world.get("/checkout/paystack/" + code).body().contains("₦10,100.00"));
        assertEquals("ongoing", status("PP-1"));

        HttpResponse<String> back = pay(code, Map.of("channel", "card"));
        assertEquals(303, back.statusCode());
        assertEquals(
                "https://shop.example/p/1?trxref=PP-1&reference=PP-1",
                back.headers().firstValue("Location").orElseThrow());

        JsonNode data = verify("PP-1").path("data");
        assertEquals("success", data.path("status").asString());
        assertEquals(ASKED, data.path("amount").asLong());
        assertEquals(ASKED, data.path("requested_amount").asLong());
        assertEquals(25_150, data.path("fees").asLong());
        assertEquals("card", data.path("channel").asString());
        assertEquals("NGN", data.path("currency").asString());
        assertEquals("m1", data.path("metadata").path("meter").asString());

        Request webhook = world.merchant().next();
        assertEquals(hmac(webhook.body().bytes()), webhook.header("x-paystack-signature"));
        assertEquals("charge.success", webhook.json().path("event").asString());
        assertEquals("PP-1", webhook.json().path("data").path("reference").asString());
    }

    @Test
    void aDeclineKeepsThePageOpenForAnotherCardAndSendsNoWebhook() throws Exception {
        String code = initialize("PP-2");
        HttpResponse<String> declined = pay(code, Map.of("card", "4084080000005408"));
        assertEquals(200, declined.statusCode());
        assertTrue(declined.body().contains("declined"));
        assertEquals("failed", status("PP-2"));
        assertNull(world.merchant().within(Duration.ofMillis(200)));
        pay(code, Map.of("card", "4084 0840 8408 4081"));
        assertEquals("success", status("PP-2"));
    }

    @Test
    void aLatePaymentIsUndecidedUntilItsLateWebhook() throws Exception {
        for (String channel : List.of("card", "bank_transfer", "ussd")) {
            String reference = "late-" + channel.replace("_", "");
            pay(initialize(reference), Map.of("channel", channel, "outcome", "late"));
            assertTrue(List.of("pending", "processing", "queued").contains(status(reference)));
            assertEquals(
                    "charge.success",
                    world.merchant().next().json().path("event").asString());
            assertEquals("success", status(reference));
        }
    }

    @Test
    void webhooksAreLostOrComeTwiceWhenChosen() throws Exception {
        pay(initialize("lost"), Map.of("outcome", "lost"));
        assertEquals("success", status("lost"));
        assertNull(world.merchant().within(Duration.ofMillis(200)));
        pay(initialize("twice"), Map.of("outcome", "twice"));
        String first = world.merchant().next().body().text();
        assertEquals(first, world.merchant().next().body().text());
    }

    @Test
    void aWrongAmountShowsInAmountButNotInRequestedAmount() throws Exception {
        pay(initialize("less"), Map.of("channel", "bank_transfer", "outcome", "less"));
        pay(initialize("more"), Map.of("channel", "bank_transfer", "outcome", "more"));
        assertEquals(ASKED - 100, verify("less").path("data").path("amount").asLong());
        assertEquals(ASKED, verify("less").path("data").path("requested_amount").asLong());
        assertEquals(ASKED + 100, verify("more").path("data").path("amount").asLong());
    }

    @Test
    void cancellingAbandonsAndATimedOutCardFailsLater() throws Exception {
        String code = initialize("cancelled");
        world.get("/checkout/paystack/" + code);
        assertEquals(303, world.get("/checkout/paystack/" + code + "/cancel").statusCode());
        assertEquals("abandoned", status("cancelled"));
        HttpResponse<String> hanging = pay(initialize("hangs"), Map.of("card", "5060660000000064"));
        assertTrue(hanging.body().contains("not answered"));
        assertEquals("pending", status("hangs"));
        await("failed", () -> status("hangs"));
    }

    @Test
    void aWebhookIsRepeatedUntilItIsAnsweredWith200() throws Exception {
        world.merchant().refuseNext(3);
        pay(initialize("stubborn"), Map.of());
        for (int i = 0; i < 4; i++) {
            world.merchant().next();
        }
        assertNull(world.merchant().within(Duration.ofMillis(200)));
    }

    @Test
    void aRefundGoesThroughItsStatesAndReversesTheTransaction() throws Exception {
        pay(initialize("back"), Map.of());
        world.merchant().next();
        JsonNode opened = refund("back", Map.of("transaction", "back", "merchant_note", "no token"));
        assertEquals("pending", opened.path("data").path("status").asString());
        assertEquals(ASKED, opened.path("data").path("amount").asLong());
        String id = opened.path("data").path("id").asString();
        List<String> events = List.of("refund.pending", "refund.processing", "refund.processed");
        for (String event : events) {
            assertEquals(event, world.merchant().next().json().path("event").asString());
        }
        assertEquals("processed", refundStatus(id));
        await("reversed", () -> status("back"));
        assertEquals(
                400,
                world.paystack("POST", "/refund", Map.of("transaction", "back")).statusCode());
        JsonNode list = SandboxWorld.json(world.paystack("GET", "/refund?transaction=back", Map.of()));
        assertEquals(1, list.path("data").size());
    }

    @Test
    void aRefundFailsOrNeedsAttentionWhenChosenAtTheCheckout() throws Exception {
        pay(initialize("bad"), Map.of("refund", "failed"));
        String failing = refund("bad", Map.of("transaction", "bad"))
                .path("data")
                .path("id")
                .asString();
        await("failed", () -> refundStatus(failing));

        pay(initialize("ask"), Map.of("refund", "needs-attention"));
        String asking = refund("ask", Map.of("transaction", "ask", "amount", 500_000))
                .path("data")
                .path("id")
                .asString();
        await("needs-attention", () -> refundStatus(asking));
        String retry = "/refund/retry_with_customer_details/" + asking;
        assertEquals(400, world.paystack("POST", retry, Map.of()).statusCode());
        var account = Map.of("currency", "NGN", "account_number", "0123456789", "bank_id", "9");
        assertEquals(
                200,
                world.paystack("POST", retry, Map.of("refund_account_details", account))
                        .statusCode());
        await("processed", () -> refundStatus(asking));
        assertEquals("success", status("ask"), "a part of the money came back, the payment stands");
        int tooMuch = world.paystack("POST", "/refund", Map.of("transaction", "ask", "amount", 600_000))
                .statusCode();
        assertEquals(400, tooMuch);
    }

    @Test
    void badRequestsAreRefusedInPaystacksEnvelope() throws Exception {
        initialize("taken");
        assertRefused("Duplicate Transaction Reference", Map.of("reference", "taken"));
        assertRefused("Only -, ., = and alphanumeric characters allowed", Map.of("reference", "a/b"));
        assertRefused("Invalid Amount Sent", Map.of("amount", 10.5));
        assertRefused("Invalid Amount Sent", Map.of("amount", -1));
        assertRefused("Invalid Email Address Passed", Map.of("email", "nobody"));
        assertEquals(
                400, world.paystack("GET", "/transaction/verify/none", Map.of()).statusCode());
        assertEquals(404, world.paystack("GET", "/refund/1", Map.of()).statusCode());
    }

    @Test
    void aWrongKeyIs401() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(world.url() + "/paystack/balance"));
        HttpResponse<String> answer = world.send(request.header("Authorization", "Bearer sk_test_other"));
        assertEquals(401, answer.statusCode());
        assertFalse(SandboxWorld.json(answer).path("status").asBoolean());
        assertEquals("Invalid key", SandboxWorld.json(answer).path("message").asString());
    }

    @Test
    void theBalanceIsWhatWasTakenLessFees() throws Exception {
        pay(initialize("b1"), Map.of());
        JsonNode balance = SandboxWorld.json(world.paystack("GET", "/balance", Map.of()));
        assertEquals(
                ASKED - 25_150, balance.path("data").path(0).path("balance").asLong());
    }

    @Test
    void feesFollowThePublishedRule() {
        assertEquals(3_000, Fees.kobo(200_000));
        assertEquals(3_750 + 10_000, Fees.kobo(250_000));
        assertEquals(200_000, Fees.kobo(20_000_000));
    }

    @Test
    void onlyTheWantedChannelsAreOffered() throws Exception {
        String code = initialize("narrow", Map.of("channels", List.of("ussd")));
        String page = world.get("/checkout/paystack/" + code).body();
        assertTrue(page.contains("channel-ussd"));
        assertFalse(page.contains("channel-card\""));
    }

    @Test
    void aRestartKeepsPaymentsAndUntoldWebhooks(@TempDir Path folder) throws Exception {
        try (var first = SandboxWorld.on(SandboxState.in(folder))) {
            first.merchant().refuseNext(1_000_000);
            first.paystack("POST", "/transaction/initialize", order("kept", Map.of()));
            var code = SandboxWorld.json(first.paystack("GET", "/transaction/verify/kept", Map.of()));
            assertEquals("abandoned", code.path("data").path("status").asString());
            String access = Long.toString(code.path("data").path("id").asLong() * 1_000_003, 36);
            first.post("/checkout/paystack/" + access, Map.of());
            first.merchant().next();
        }
        try (var second = SandboxWorld.on(SandboxState.in(folder))) {
            assertEquals(
                    "kept",
                    second.merchant()
                            .next()
                            .json()
                            .path("data")
                            .path("reference")
                            .asString());
        }
    }

    private String initialize(String reference) throws IOException, InterruptedException {
        return initialize(reference, Map.of());
    }

    private String initialize(String reference, Map<String, ?> more) throws IOException, InterruptedException {
        var answer = world.paystack("POST", "/transaction/initialize", order(reference, more));
        JsonNode data = SandboxWorld.json(answer).path("data");
        String code = data.path("access_code").asString();
        assertEquals(
                world.url() + "/checkout/paystack/" + code,
                data.path("authorization_url").asString());
        return code;
    }

    private static Map<String, Object> order(String reference, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "email",
                "ada@example.ng",
                "amount",
                Long.toString(ASKED),
                "reference",
                reference,
                "callback_url",
                "https://shop.example/p/1",
                "metadata",
                Map.of("meter", "m1")));
        body.putAll(more);
        return body;
    }

    private HttpResponse<String> pay(String code, Map<String, String> form) throws IOException, InterruptedException {
        return world.post("/checkout/paystack/" + code, form);
    }

    private JsonNode verify(String reference) throws IOException, InterruptedException {
        return SandboxWorld.json(world.paystack("GET", "/transaction/verify/" + reference, Map.of()));
    }

    private String status(String reference) throws IOException, InterruptedException {
        return verify(reference).path("data").path("status").asString();
    }

    private JsonNode refund(String reference, Map<String, ?> body) throws IOException, InterruptedException {
        var answer = world.paystack("POST", "/refund", body);
        assertEquals(200, answer.statusCode(), reference);
        return SandboxWorld.json(answer);
    }

    private String refundStatus(String id) throws IOException, InterruptedException {
        JsonNode answer = SandboxWorld.json(world.paystack("GET", "/refund/" + id, Map.of()));
        return answer.path("data").path("status").asString();
    }

    private void assertRefused(String message, Map<String, ?> change) throws IOException, InterruptedException {
        var answer = world.paystack("POST", "/transaction/initialize", order("new-one", change));
        assertEquals(400, answer.statusCode());
        assertEquals(message, SandboxWorld.json(answer).path("message").asString());
    }

    private interface Asking {
        String ask() throws IOException, InterruptedException;
    }

    /** Asks until the answer is there; a hundred times at most. */
    private static void await(String expected, Asking asking) throws IOException, InterruptedException {
        for (int i = 0; i < 100 && !expected.equals(asking.ask()); i++) {
            Thread.sleep(20);
        }
        assertEquals(expected, asking.ask());
    }

    private static String hmac(byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec(SandboxWorld.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
