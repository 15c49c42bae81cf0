package ng.powerpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever owns the tables lets the first people in, and those who lost everything. */
class StaffCommandTest {

    private static String staff(Shop shop, int status, String... arguments) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var command = new StaffCommand(shop.environment(), Addition.NONE, print);
        assertEquals(status, command.run(List.of(arguments)), out.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aMemberIsMadeAndResetByALink() throws Exception {
        try (var shop = new Shop(Map.of("POWERPAY_ROLE", "api"))) {
            var made = staff(shop, 0, "add", "Root@powerpay.example", "administrator,auditor");
            assertTrue(made.contains("[ADMINISTRATOR, AUDITOR]"), made);
            assertEquals(204, accept(shop, made).statusCode());
            assertEquals(
                    200,
                    Office.enter(shop, "root@powerpay.example", "a pass phrase of us")
                            .statusCode());
            var reset = staff(shop, 0, "reset", "root@powerpay.example");
            var form = "{\"email\":\"root@powerpay.example\",\"password\":\"a pass phrase of us\"}";
            assertEquals(401, shop.post("/v1/staff/sessions", form).statusCode());
            assertEquals(204, accept(shop, reset).statusCode());
            var again = Market.json(shop.post("/v1/staff/sessions", form));
            assertEquals("ENROL", again.path("step").asString());
            assertEquals(1, staff(shop, 0).lines().count());
            assertTrue(staff(shop, 1, "add", "x@y.ng", "king").contains("king is no role"));
            assertTrue(staff(shop, 1, "add", "nobody", "auditor").contains("no e-mail address"));
            assertTrue(staff(shop, 1, "reset", "nobody@y.ng").contains("Nobody of this name"));
            assertTrue(staff(shop, 1, "dance").contains("is not understood"));
        }
    }

    private static java.net.http.HttpResponse<String> accept(Shop shop, String said) throws Exception {
        var secret = said.substring(said.indexOf('#') + 1).strip();
        return shop.post(
                "/v1/staff/invitations/acceptances",
                "{\"secret\":\"" + secret + "\",\"password\":\"a pass phrase of us\"}");
    }
}
