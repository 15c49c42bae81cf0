package ng.powerpay.vending.buypower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Call;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Stand;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.Vendor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every documented code after a sale and after a question, and what no document has. */
class BuypowerOutcomeTest {

    private static final String ORDER = "PP7K2M9QXD4T1";
    private static final BuypowerOutcome OUTCOME =
            new BuypowerOutcome(List.of("400"), List.of("401", "403", "422", "501"));
    private static final String SOLD = """
            {"status":true,"message":"Successful transaction","responseCode":200,"data":{"id":7363659,
             "amountGenerated":"9302.33","tariff":"209.50","disco":"EKO","debtAmount":"2500.00","orderId":"%s",
             "receiptNo":"1708634380962","tax":"697.67","token":"2636-2054-4059-8275-7802","units":"44.4",
             "responseCode":100,"parcels":[{"type":"TOKEN","content":"26362054405982757802"},
             {"type":"BONUS","content":"6288-1559-7994-0244-0206"},{"type":"KCT1","content":"1111-1111-1111-1111-1111"},
             {"type":"KCT2","content":"22222222222222222222"},{"type":"LEAFLET","content":"33333333333333333333"}]}}""".formatted(ORDER);

    private static Answer answered(int status, String body) {
        return new Answer("buypower", new Http.Answered(status, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static VendOutcome vend(int status, String body) {
        return OUTCOME.ofVend(answered(status, body), ORDER, MeterType.PREPAID);
    }

    private static VendOutcome query(int status, String body) {
        return OUTCOME.ofQuery(answered(status, body), ORDER, MeterType.PREPAID);
    }

    private static String failure(int code, String message) {
        return "{\"status\":false,\"error\":true,\"responseCode\":" + code + ",\"message\":\"" + message + "\"}";
    }

    @ParameterizedTest
    @CsvSource({
        "202, 202, Unknown",
        "500, 500, Unknown",
        "502, 503, Unknown",
        "501, 501, NotSent",
        "502, 501, Unknown",
        "400, 201, Refused",
        "401, 401, NotSent",
        "422, 202, NotSent",
        "409, 201, Unknown",
        "429, 429, Unknown",
        "404, 20, Unknown",
        "200, 202, Unknown",
        "200, 20, Unknown",
        "200, 200, Unknown"
    })
    void aSaleIsReadByItsStatusAndWhatTheBodyRepeats(int status, int code, String outcome) {
        assertEquals(outcome, vend(status, failure(code, "...")).getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({
        "400, 201, Unknown",
        "400, 202, Refused",
        "200, 202, Refused",
        "400, 203, NotFound",
        "404, 20, NotFound",
        "404, 404, Unknown",
        "202, 202, Unknown",
        "422, 202, Unknown",
        "429, 202, Unknown",
        "500, 202, Unknown",
        "501, 501, Unknown",
        "401, 401, Unknown"
    })
    void aQuestionIsReadByTheBodysCodeUnderFewStatuses(int status, int code, String outcome) {
        assertEquals(outcome, query(status, failure(code, "...")).getClass().getSimpleName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Your transaction failed and was refunded.", "Vend FAILED, it has been refunded"})
    void moneyBackIsDefiniteUnderWhateverCode(String message) {
        assertInstanceOf(VendOutcome.Refused.class, vend(500, failure(500, message)));
        assertInstanceOf(VendOutcome.Refused.class, query(400, failure(201, message)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transaction failed and will be refunded",
                "Transaction failed; it has not been refunded",
                "Failed to look up; orders are refunded within a day"
            })
    void aPromiseOfMoneyBackIsNot(String message) {
        assertInstanceOf(VendOutcome.Unknown.class, vend(500, failure(500, message)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Order already exists", "Duplicate order", "Transaction is still in progress", "Requery it"})
    void aFailureThatSpeaksOfALivingSaleIsInDoubt(String message) {
        assertInstanceOf(VendOutcome.Unknown.class, vend(400, failure(201, message)));
        assertInstanceOf(VendOutcome.Unknown.class, query(400, failure(202, message)));
    }

    @Test
    void underWayIsNeverFailedThoughBothAre202() {
        var body = "{\"status\":false,\"responseCode\":202,\"message\":\"\",\"delay\":[20,20]}";
        assertInstanceOf(VendOutcome.Unknown.class, query(200, body));
    }

    @Test
    void parcelsComeInTypingOrderAndTheFiguresAreRead() {
        var vended = assertInstanceOf(VendOutcome.Vended.class, query(200, "{\"result\":" + SOLD + "}"));
        assertEquals(
                List.of(
                        new Token(Token.Kind.KEY_CHANGE_1, "11111111111111111111"),
                        new Token(Token.Kind.KEY_CHANGE_2, "22222222222222222222"),
                        new Token(Token.Kind.CREDIT, "26362054405982757802"),
                        new Token(Token.Kind.BONUS, "62881559799402440206")),
                vended.tokens());
        assertEquals(444L, vended.unitsTenths());
        assertEquals(new Kobo(69_767), vended.tax());
        assertEquals(new Kobo(250_000), vended.arrearsTaken());
        assertEquals(new Kobo(20_950), vended.rateKobo());
        assertEquals("1708634380962", vended.receipt());
    }

    @Test
    void withoutParcelsTheTokenItselfCounts() {
        var bare = SOLD.replaceFirst("(?s)\"parcels\":\\[.*\\]", "\"parcels\":null");
        var vended = assertInstanceOf(VendOutcome.Vended.class, vend(200, bare));
        assertEquals(List.of(new Token(Token.Kind.CREDIT, "26362054405982757802")), vended.tokens());
    }

    @Test
    void twentyZerosAreNoToken() {
        var zeros = SOLD.replace("26362054405982757802", "00000000000000000000")
                .replace("2636-2054-4059-8275-7802", "0000-0000-0000-0000-0000");
        assertInstanceOf(VendOutcome.Unknown.class, vend(200, zeros));
    }

    @Test
    @Tag("failure-2")
    void whatContradictsItselfIsInDoubt() {
        assertInstanceOf(VendOutcome.Unknown.class, vend(200, SOLD.replace(ORDER, "other")));
        assertInstanceOf(VendOutcome.Unknown.class, vend(202, SOLD));
        assertInstanceOf(VendOutcome.Unknown.class, vend(400, SOLD));
        assertInstanceOf(
                VendOutcome.Unknown.class, vend(200, SOLD.replace("\"responseCode\":100", "\"responseCode\":7")));
        assertInstanceOf(
                VendOutcome.Unknown.class, query(200, SOLD.replace("\"responseCode\":200", "\"responseCode\":202")));
        assertInstanceOf(
                VendOutcome.Unknown.class, query(404, SOLD.replace("\"responseCode\":200", "\"responseCode\":20")));
    }

    @Test
    @Tag("failure-1")
    void onlyAConnectionThatNeverCameAboutIsNotSent() {
        var never = new Answer("buypower", new Http.NotSent("refused"));
        var silence = new Answer("buypower", new Http.NoAnswer("timeout"));
        assertInstanceOf(VendOutcome.NotSent.class, OUTCOME.ofVend(never, ORDER, MeterType.PREPAID));
        assertInstanceOf(VendOutcome.Unknown.class, OUTCOME.ofVend(silence, ORDER, MeterType.PREPAID));
        assertInstanceOf(VendOutcome.Unknown.class, OUTCOME.ofQuery(never, ORDER, MeterType.PREPAID));
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{\"error\":false,\"responseCode\":100,\"name\":\"ADA\",\"vendType\":\"PREPAID\"}', Known",
        "200, '{\"status\":true,\"responseCode\":200,\"data\":{\"name\":\"ADA\",\"outstanding\":-3}}', Known",
        "200, '{\"error\":true,\"responseCode\":201,\"message\":\"no\"}', NotKnown",
        "200, '{\"error\":true,\"responseCode\":500,\"message\":\"no\"}', Unavailable",
        "400, '{\"status\":false,\"responseCode\":201}', NotKnown",
        "400, '<html>', Unavailable",
        "401, '{\"status\":false}', Unavailable",
        "503, '{\"status\":false}', Unavailable"
    })
    void aMeterIsKnownNotKnownOrNobodyCanSay(int status, String body, String expected) {
        var answer = BuypowerMeterAnswer.of(answered(status, body));
        assertEquals(expected, answer.getClass().getSimpleName());
        if (answer instanceof MeterAnswer.Known known) {
            assertEquals(Kobo.ZERO, known.arrears());
        }
    }

    private static Vendor vendor(Map<String, String> more, ng.powerpay.remote.Sender sender) {
        var environment = new HashMap<>(Map.of("POWERPAY_BUYPOWER_TOKEN", "t"));
        environment.putAll(more);
        var settings = new Settings(environment);
        var part = new BuypowerProvider().read(settings);
        settings.check();
        return part.build().apply(Stand.means(sender));
    }

    @Test
    void companiesAreReachedAsBuypowerSaysUnderTheNamesThatAreSet() {
        var status = "{\"EKO\":true,\"IKEJA\":false,\"BH\":true,\"BENIN\":false,\"YOLA\":\"true\",\"DSTV\":true}";
        var bytes = status.getBytes(StandardCharsets.UTF_8);
        var vendor = vendor(
                Map.of("POWERPAY_BUYPOWER_COMPANIES", "eko=EKO,ikeja=IKEJA,benin=BH,yola=YOLA"),
                (Call _) -> new Http.Answered(200, bytes));
        assertEquals(Map.of("eko", true, "ikeja", false, "benin", true), vendor.reaches());
        assertEquals(false, vendor.sells("aba", MeterType.PREPAID));
    }

    @Test
    void itAsksNotBeforeTwentySecondsAndSendsNothingAgainUnlessSet() {
        var vendor = vendor(Map.of(), (Call _) -> new Http.NoAnswer(""));
        assertEquals(Duration.ofSeconds(20), vendor.terms().ask().after(0));
        assertEquals(false, vendor.terms().replaySafe());
        var set = vendor(Map.of("POWERPAY_BUYPOWER_SAME_ORDER", "refused"), (Call _) -> new Http.NoAnswer(""));
        assertEquals(true, set.terms().replaySafe());
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, '409'", "NOT_TAKEN, '400,500'", "COMPANIES, 'eko'", "SAME_ORDER, maybe"})
    void settingsThatWouldBeUnsafeStopTheStart(String name, String value) {
        assertThrows(
                SettingsFault.class,
                () -> vendor(Map.of("POWERPAY_BUYPOWER_" + name, value), (Call _) -> new Http.NoAnswer("")));
    }
}
