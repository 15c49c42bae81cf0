package ng.powerpay.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"purchased_code\":\"Token : 2636 2054 4059 8275 3802\"}",
                "{\"code\":26362054405982753802}",
                "{\"code\":\"2636-2054-4059-8275-3802\"}",
                "{\"codes\":[\"26362 05440 59827 53802\"]}",
                "{\"sms\":\"2636,2054,4059,8275,3802\"}",
                "code=2636%202054%204059%208275%203802&x=1",
                "<code>2636 2054 4059 8275 3802</code>",
                "username=us&message=PowerPay%3A+Token+2636-2054-4059-8275-3802+for+meter&from=PowerPay",
                "{\"a\":\"26362054405982753802 26362054405982753802\"}",
                "{\"token\":{\"first\":\"2636205440\",\"last\":\"5982753802\"}}",
                "{\"Tokens\":[2636,2054,4059,8275,3802]}",
                "{\"open\":\"2636 2054 4059 8275 3802"
            })
    void noTokenIsLeftInAnyGrouping(String text) {
        var shown = Redaction.of(text);
        assertFalse(shown.contains("2636") || shown.contains("3802") || shown.contains("5982"), shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"phone\":\"1\",\"to\":\"+2348031234567\"}",
                "{\"text\":\"call 0803 123 4567 now\"}",
                "{\"who\":\"ada.obi+x@mail.example.ng\"}",
                "who=ada.obi%40mail.example.ng",
                "username=us&to=%2B2348031234567&from=PowerPay",
                "{\"note\":\"4084 0840 8408 4081\"}",
                "{\"number\":4084084084084081}",
                "{\"api_key\":\"sk_live_ada\"}",
                "{\"customerName\":\"ADA OBI\",\"Customer_Address\":\"12 ada obi street\"}",
                "{\"address\":{\"line\":\"12 ada obi\",\"more\":[{\"x\":\"ada\"}]}}",
                "{\"name\":[\"Ada\",\"Obi\"]}",
                "{\"authorization\":{\"last4\":\"4081\",\"bin\":\"408408\"}}",
                "first_name=Ada&last_name=Obi",
                "<CustomerName>Ada Obi</CustomerName>",
                "?token=ada-obi-secret",
                "{\"name\":\"Ada \\\"the\\\" Obi"
            })
    void nobodyIsNamedOrReachable(String text) {
        var shown = Redaction.of(text).toLowerCase(java.util.Locale.ROOT);
        for (var secret : new String[] {"803", "ada", "obi", "408", "12 "}) {
            assertFalse(shown.contains(secret), shown);
        }
    }

    @Test
    void whatEvidenceNeedsStaysAsItWasWritten() {
        var text = "{ \"code\":\"000\", \"request_id\" : \"202611222133PP7K2M9QXD4T1\",\"amount\": 5000.00,"
                + "\"billersCode\":\"04512378901\",\"transactionId\":\"17416128738\","
                + "\"date\":\"2026-11-22T21:33:05.000Z\",\"ok\":true,\"none\":null}";
        assertEquals(text, Redaction.of(text));
        assertEquals("GET /transaction/verify/PP7K2M9QXD4T", Redaction.of("GET /transaction/verify/PP7K2M9QXD4T"));
        assertEquals("a=1&b=2", Redaction.of("a=1&b=2"));
    }

    @Test
    void nothingIsLongerThanItsColumn() {
        var long1 = Redaction.of(("{\"x\":\"" + "ẹ".repeat(3_000) + "\"}").getBytes(StandardCharsets.UTF_8));
        assertTrue(long1.getBytes(StandardCharsets.UTF_8).length <= 4_096);
        assertTrue(long1.endsWith("ẹ…"), "no half of a character");
        var body = ("{\"x\":\"" + "y".repeat(16_300) + "\",\"name\":\"" + "z".repeat(90_000) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        assertFalse(Redaction.of(body).contains("z"));
        assertEquals("", Redaction.of((byte[]) null));
    }

    @Test
    void noHalfCharacterReachesTheDatabase() {
        for (var before = 0; before < 4; before++) {
            var body = ("y".repeat(before) + "😀".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
            var shown = Redaction.of(body);
            assertEquals(shown, new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsNoTextAtAllHarmsNothing() {
        for (var text : new String[] {"\"", "{\"", "{\"a\":\"\\", "]]]}}", "{{{{", "\0", "1".repeat(20_000)}) {
            var shown = Redaction.of(text.getBytes(StandardCharsets.UTF_8));
            assertTrue(shown.length() <= 4_096 && !shown.contains("\0"), shown);
        }
        assertTrue(Redaction.of("\\\"".repeat(8_000)).length() <= 4_096);
    }
}
