package ng.powerpay.vending.vtpass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Http;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every documented code and answer shape, and what no document has. */
class VtpassOutcomeTest {

    private static final String REFERENCE = "202611222133PP7K2M9QXD4T1";
    private static final String TOKEN = "26362054405982757802";

    private static VendOutcome pay(int status, String body) {
        return VtpassOutcome.ofPay(
                answered(status, body.getBytes(StandardCharsets.UTF_8)), REFERENCE, MeterType.PREPAID);
    }

    private static Answer answered(int status, byte[] body) {
        return new Answer("vtpass", new Http.Answered(status, body));
    }

    private static String delivered(String fields) {
        return """
            {"code":"000","requestId":"%s","amount":"10000.00","transaction_date":null,
             "content":{"transactions":{"status":"delivered"}},%s}""".formatted(REFERENCE, fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"016", "010", "011", "012", "013", "017", "031", "032", "040"})
    void aRefusalIsDefinite(String code) {
        assertInstanceOf(VendOutcome.Refused.class, pay(200, "{\"code\":\"" + code + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"091", "018", "021", "022", "023", "024", "027", "028", "030", "034", "035", "085", "087"})
    void whatWasSurelyNotTakenOnMayBeTriedAgain(String code) {
        assertInstanceOf(VendOutcome.NotSent.class, pay(200, "{\"code\":\"" + code + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"099", "089", "014", "015", "019", "083", "020", "025", "999", ""})
    void everythingElseIsUnknown(String code) {
        assertInstanceOf(VendOutcome.Unknown.class, pay(200, "{\"code\":\"" + code + "\"}"));
    }

    @ParameterizedTest
    @CsvSource({"initiated, Unknown", "pending, Unknown", "failed, Refused", "reversed, Refused", "resolved, Unknown"})
    void theInnerStatusDecidesUnderCode000(String status, String outcome) {
        var body = "{\"code\":\"000\",\"content\":{\"transactions\":{\"status\":\"" + status + "\"}}}";
        assertEquals(outcome, pay(200, body).getClass().getSimpleName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"purchased_code\":\"Token : 26362054405982757802\"",
                "\"token\":\"2636-2054-4059-8275-7802\",\"units\":\"44.4 kWh\"",
                "\"mainToken\":\"26362054405982757802\",\"mainTokenUnits\":44.4",
                "\"Token\":\"Token : 2636 2054 4059 8275 7802\",\"Units\":\"44.40\"",
                "\"token\":\"26362054405982757802\",\"PurchasedUnits\":\"44.4\",\"bonusToken\":\"N/A\"",
                "\"token\":\"26362054405982757802\",\"vat\":697.67,\"invoiceNumber\":\"A1\""
            })
    void theTokenIsFoundInEveryCompanysShape(String fields) {
        var vended = assertInstanceOf(VendOutcome.Vended.class, pay(200, delivered(fields)));
        assertEquals(List.of(new Token(Token.Kind.CREDIT, TOKEN)), vended.tokens());
    }

    @Test
    void theFiguresOfAnIkejaAnswerAreRead() {
        var fields = """
            "token":"26362054405982757802","units":"44.47","taxAmount":"697.67","debtAmount":0,
            "tariff":"209.50","exchangeReference":"X-1","kct1":"11111111111111111111",
            "kct2":"22222222222222222222",
            "purchased_code":"Token : 26362054405982757802 Bonus Token : 62881559799402440206\"""";
        var vended = assertInstanceOf(VendOutcome.Vended.class, pay(200, delivered(fields)));
        assertEquals(444L, vended.unitsTenths());
        assertEquals(new Kobo(69_767), vended.tax());
        assertEquals(new Kobo(20_950), vended.rateKobo());
        assertEquals("X-1", vended.receipt());
        assertEquals(
                List.of(Token.Kind.KEY_CHANGE_1, Token.Kind.KEY_CHANGE_2, Token.Kind.CREDIT, Token.Kind.BONUS),
                vended.tokens().stream().map(Token::kind).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"token\":\"2636205440598275780\"",
                "\"token\":\"263620544059827578021\"",
                "\"token\":\"2636205440598275780A\"",
                "\"token\":null",
                "\"units\":\"-44\""
            })
    void deliveredWithoutATwentyDigitTokenIsNotDeliveredYet(String fields) {
        assertInstanceOf(VendOutcome.Unknown.class, pay(200, delivered(fields)));
    }

    @Test
    void aBillNeedsNoToken() {
        var body = delivered("\"customerName\":\"ADA\",\"exchangeReference\":\"B-1\"");
        var answer = answered(200, body.getBytes(StandardCharsets.UTF_8));
        var vended =
                assertInstanceOf(VendOutcome.Vended.class, VtpassOutcome.ofPay(answer, REFERENCE, MeterType.POSTPAID));
        assertEquals(List.of(), vended.tokens());
    }

    @Test
    @Tag("failure-2")
    void anAnswerForAnotherReferenceIsUnknown() {
        var body = delivered("\"token\":\"26362054405982757802\"").replace(REFERENCE, "other");
        assertInstanceOf(VendOutcome.Unknown.class, pay(200, body));
    }

    @Test
    @Tag("failure-1")
    void onlyAConnectionThatNeverCameAboutIsNotSent() {
        var never = new Answer("vtpass", new Http.NotSent("refused"));
        var silence = new Answer("vtpass", new Http.NoAnswer("timeout"));
        assertInstanceOf(VendOutcome.NotSent.class, VtpassOutcome.ofPay(never, REFERENCE, MeterType.PREPAID));
        assertInstanceOf(VendOutcome.Unknown.class, VtpassOutcome.ofPay(silence, REFERENCE, MeterType.PREPAID));
        assertInstanceOf(VendOutcome.Unknown.class, VtpassOutcome.ofRequery(never, REFERENCE, MeterType.PREPAID));
    }

    @Test
    void aQuestionThatIsNotAnsweredSaysNothingOfTheVend() {
        var body = "{\"code\":\"030\"}".getBytes(StandardCharsets.UTF_8);
        assertInstanceOf(
                VendOutcome.Unknown.class, VtpassOutcome.ofRequery(answered(200, body), REFERENCE, MeterType.PREPAID));
        var notFound = "{\"code\":\"015\"}".getBytes(StandardCharsets.UTF_8);
        assertInstanceOf(
                VendOutcome.NotFound.class,
                VtpassOutcome.ofRequery(answered(200, notFound), REFERENCE, MeterType.PREPAID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"010", "011", "012", "013", "017", "031", "032", "018", "030", "085", "087"})
    void aRefusedQuestionIsNotARefusedVend(String code) {
        var body = "{\"code\":\"" + code + "\"}";
        assertInstanceOf(VendOutcome.Unknown.class, requery(body));
    }

    @ParameterizedTest
    @CsvSource({"016, Refused", "040, Refused", "091, NotSent", "015, NotFound"})
    void aQuestionHasFewDefiniteAnswers(String code, String outcome) {
        assertEquals(outcome, requery("{\"code\":\"" + code + "\"}").getClass().getSimpleName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"initiated", "pending", "delivered", "resolved"})
    void aRefusalOfASaleThatIsAliveIsUnknown(String status) {
        var body = "{\"code\":\"016\",\"token\":\"26362054405982757802\",\"content\":{\"transactions\":{\"status\":\""
                + status + "\"}}}";
        assertInstanceOf(VendOutcome.Unknown.class, pay(200, body));
        assertInstanceOf(VendOutcome.Unknown.class, requery(body));
    }

    private static VendOutcome requery(String body) {
        var answer = answered(200, body.getBytes(StandardCharsets.UTF_8));
        return VtpassOutcome.ofRequery(answer, REFERENCE, MeterType.PREPAID);
    }

    /** A delivered answer, cut or with one byte changed, in ten thousand ways: at worst unknown. */
    @Test
    void brokenAnswersAreNeverAWrongState() {
        var good = delivered("\"token\":\"26362054405982757802\",\"units\":\"44.4\"")
                .getBytes(StandardCharsets.UTF_8);
        var random = new Random(20_261_122);
        for (var i = 0; i < 10_000; i++) {
            var length = i % 2 == 0 ? good.length : 1 + random.nextInt(good.length);
            var broken = java.util.Arrays.copyOf(good, length);
            broken[random.nextInt(length)] = (byte) (i % 3 == 0 ? '0' + random.nextInt(10) : random.nextInt(256));
            var outcome = VtpassOutcome.ofPay(answered(200, broken), REFERENCE, MeterType.PREPAID);
            var text = new String(broken, StandardCharsets.ISO_8859_1);
            assertTrue(outcome instanceof VendOutcome.Vended || outcome instanceof VendOutcome.Unknown, text);
            if (outcome instanceof VendOutcome.Vended vended) {
                assertEquals(good.length, length, text);
                assertTrue(text.contains(vended.tokens().getFirst().digits()), text);
            }
        }
        System.out.println("10,000 malformed answers of VTpass, 0 wrong states");
    }
}
