package ng.powerpay.sandbox.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import ng.powerpay.sandbox.SandboxWorld;
import ng.powerpay.sandbox.platform.Naira;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order's own account takes any sum, once. */
class BankTest {

    private final SandboxWorld world = SandboxWorld.open();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void lessExactAndMoreArriveAsTheyWereSent() throws Exception {
        for (String naira : new String[] {"9999.50", "10100", "10200"}) {
            String reference = "T" + naira.replace(".", "");
            String account = account(reference);
            assertTrue(world.get("/bank").body().contains(account));
            assertEquals(200, send(account, naira).statusCode());
            JsonNode data = verify(reference);
            assertEquals("success", data.path("status").asString());
            assertEquals("bank_transfer", data.path("channel").asString());
            assertEquals(Naira.kobo(naira), data.path("amount").asLong());
            JsonNode told = world.merchant().next().json().path("data");
            assertEquals(reference, told.path("reference").asString());
        }
    }

    @Test
    void aPaidOrUnknownAccountTakesNothing() throws Exception {
        String account = account("once");
        assertEquals(200, send(account, "10100").statusCode());
        assertEquals(409, send(account, "10100").statusCode());
        assertEquals(409, send("9901999999", "10100").statusCode());
        assertEquals(400, send(account, "-1").statusCode());
        assertEquals(1_010_000, verify("once").path("amount").asLong());
    }

    @Test
    void theBookShowsWhatArrived() throws Exception {
        send(account("booked"), "10100");
        var payment = world.server().gatewayBook("paystack").payments().getFirst();
        assertEquals("booked", payment.reference());
        assertEquals(1_010_000, payment.paidKobo());
        assertTrue(world.get("/gateways/paystack").body().contains("booked"));
        assertTrue(world.get("/").body().contains("/gateways/paystack"));
    }

    /** The account that the checkout page of a new order names. */
    private String account(String reference) throws Exception {
        var order = Map.of("email", "ada@example.ng", "amount", 1_010_000, "reference", reference);
        var opened = SandboxWorld.json(world.paystack("POST", "/transaction/initialize", order));
        String code = opened.path("data").path("access_code").asString();
        var page = world.get("/checkout/paystack/" + code).body();
        var number = Pattern.compile("id=\"account\">(\\d{10})<").matcher(page);
        assertTrue(number.find(), page);
        return number.group(1);
    }

    private HttpResponse<String> send(String account, String naira) throws Exception {
        return world.post("/bank", Map.of("number", account, "amount", naira));
    }

    private JsonNode verify(String reference) throws Exception {
        return SandboxWorld.json(world.paystack("GET", "/transaction/verify/" + reference, Map.of()))
                .path("data");
    }
}
