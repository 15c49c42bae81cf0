package ng.powerpay.vending.baxi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import ng.powerpay.remote.Call;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Sender;
import ng.powerpay.remote.Stand;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Baxi's codes as they are set when nobody sets them, its own answer to a sale, and what no document has. */
class BaxiOutcomeTest {

    private static final String REFERENCE = "PP7K2M9QXD4T1";
    /** The answer that a client's records show, shortened. */
    private static final String SOLD = """
            {"status":"success","message":"Successful","code":200,"data":{"transactionStatus":"success",
             "transactionReference":105101953,"statusCode":"0","transactionMessage":"Payment Successful",
             "tokenCode":"24043863210107446637","tokenAmount":392.86,"amountOfPower":"16.4KWH","rawOutput":{
             "bsstTokenValue":"03077058422533814375","standardTokenUnits":16.4,"bsstTokenUnits":63.67,
             "standardTokenValue":"24043863210107446637","responseCode":"elec000","standardTokenTax":132.63,
             "debtAmount":223.68,"exchangeReference":"743953333371","supplyGroupCode":"100405","feeder":"DUGBE 11KV",
             "serviceBand":"A","resetToken":"N/A","status":"ACCEPTED","fees":[]},"baxiReference":1552846}}""";

    private static Sender always(int status, String body) {
        return (Call _) -> new Http.Answered(status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Vendor vendor(Sender sender, Map<String, String> more) {
        var environment = new HashMap<>(Map.of("POWERPAY_BAXI_API_KEY", "k", "POWERPAY_BAXI_AGENT_ID", "AG1"));
        environment.putAll(more);
        var settings = new Settings(environment);
        var part = new BaxiProvider().read(settings);
        settings.check();
        return part.build().apply(Stand.means(sender));
    }

    private static VendOutcome vend(int status, String body) {
        return vendor(always(status, body), Map.of()).vend(request("eko", 1_000_000));
    }

    private static VendRequest request(String company, long kobo) {
        var meter = new Meter(company, MeterType.PREPAID, "45060582249");
        return new VendRequest(REFERENCE, meter, new Kobo(kobo), "+2348031234567");
    }

    private static VendOutcome query(int status, String body) {
        return vendor(always(status, body), Map.of()).query(REFERENCE, MeterType.PREPAID);
    }

    private static String error(String code) {
        return "{\"status\":\"error\",\"message\":\"...\",\"code\":\"" + code + "\",\"errors\":[]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"BX0003", "BX0025", "BX0026", "EXC00118", "EXC00119", "EXC00125", "EXC00127", "EXC00130"})
    void aRefusedSaleIsDefiniteButARefusedQuestionIsNot(String code) {
        assertInstanceOf(VendOutcome.Refused.class, vend(500, error(code)));
        assertInstanceOf(VendOutcome.Unknown.class, query(500, error(code)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BX0004",
                "BX0005",
                "BX0006",
                "BX0007",
                "BX0008",
                "BX0009",
                "BX0010",
                "BX0011",
                "BX0012",
                "BX0013",
                "BX0014",
                "BX0015",
                "BX0016",
                "BX0018",
                "SEC00001",
                "SEC00005",
                "EXC00102",
                "EXC00123",
                "EXC00131",
                "EXC00144"
            })
    void whatWasSurelyNotTakenOnMayBeTriedElsewhere(String code) {
        assertInstanceOf(VendOutcome.NotSent.class, vend(500, error(code)));
        assertInstanceOf(VendOutcome.Unknown.class, query(500, error(code)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BX0001",
                "BX0017",
                "BX0019",
                "BX0020",
                "BX0021",
                "BX0022",
                "BX0023",
                "BX0024",
                "EXC00001",
                "EXC00103",
                "EXC00105",
                "EXC00107",
                "EXC00109",
                "EXC00113",
                "EXC00114",
                "EXC00115",
                "EXC00116",
                "EXC00117",
                "EXC00124",
                "EXC00126",
                "PROG0001",
                "SEC00100",
                "UNK0001",
                "500",
                "503",
                "404",
                "",
                "200"
            })
    void everythingElseIsInDoubt(String code) {
        assertInstanceOf(VendOutcome.Unknown.class, vend(500, error(code)));
        assertInstanceOf(VendOutcome.Unknown.class, query(500, error(code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BX0002", "EXC00112"})
    void notKnownAnswersAQuestionAndNoSale(String code) {
        assertInstanceOf(VendOutcome.NotFound.class, query(500, error(code)));
        assertInstanceOf(VendOutcome.Unknown.class, vend(500, error(code)));
    }

    @Test
    void aSaleIsReadWithItsBonusAndItsDebt() {
        var vended = assertInstanceOf(VendOutcome.Vended.class, vend(200, SOLD));
        assertEquals(
                List.of(
                        new Token(Token.Kind.CREDIT, "24043863210107446637"),
                        new Token(Token.Kind.BONUS, "03077058422533814375")),
                vended.tokens());
        assertEquals(164L, vended.unitsTenths());
        assertEquals(new Kobo(13_263), vended.tax());
        assertEquals(new Kobo(22_368), vended.arrearsTaken());
        assertEquals("743953333371", vended.receipt());
    }

    @Test
    void askedLaterTheCompanysAnswerHasAnotherName() {
        assertEquals(vend(200, SOLD), query(200, SOLD.replace("rawOutput", "rawData")));
    }

    @ParameterizedTest
    @CsvSource({"failed, Refused", "reversed, Refused", "pending, Unknown", "Failed, Unknown", "'', Unknown"})
    void theTransactionsStatusDecidesUnder200(String status, String outcome) {
        var body = "{\"status\":\"success\",\"code\":200,\"data\":{\"transactionStatus\":\"" + status + "\"}}";
        assertEquals(outcome, query(200, body).getClass().getSimpleName());
    }

    @Test
    @Tag("failure-2")
    void whatContradictsItselfIsInDoubt() {
        assertInstanceOf(VendOutcome.Unknown.class, vend(500, SOLD));
        assertInstanceOf(
                VendOutcome.Unknown.class, vend(200, SOLD.replace("\"statusCode\":\"0\"", "\"statusCode\":\"9\"")));
        assertInstanceOf(VendOutcome.Unknown.class, vend(200, SOLD.replace("200", "\"EXC00125\"")));
        assertInstanceOf(VendOutcome.Unknown.class, query(200, SOLD.replace("200", "\"BX0002\"")));
        var failed = SOLD.replace("\"transactionStatus\":\"success\"", "\"transactionStatus\":\"failed\"");
        assertInstanceOf(VendOutcome.Unknown.class, query(200, failed));
        var other = SOLD.replace("\"data\":{", "\"data\":{\"agentReference\":\"other\",");
        assertInstanceOf(VendOutcome.Unknown.class, query(200, other));
    }

    @Test
    void eachCompanyHasItsServiceTypeAndMoneyIsNaira() {
        var calls = new ArrayList<String>();
        Sender ear = call -> {
            var content = call.content();
            calls.add(content == null ? "" : new String(content.bytes(), StandardCharsets.UTF_8));
            return new Http.NoAnswer("");
        };
        vendor(ear, Map.of()).vend(request("kano", 1_000_000));
        vendor(ear, Map.of("POWERPAY_BAXI_COMPANIES", "benin=benin_electric")).vend(request("benin", 1_000_050));
        assertTrue(calls.getFirst().contains("\"kedco_electric_prepaid\""), calls.toString());
        assertTrue(calls.getFirst().contains("\"amount\":\"10000\""), calls.toString());
        assertTrue(calls.getLast().contains("\"benin_electric_prepaid\""), calls.toString());
        assertTrue(calls.getLast().contains("\"amount\":\"10000.50\""), calls.toString());
    }

    @Test
    void whoeverIsNotInTheListOfBillersIsNotReached() {
        var list = "{\"data\":{\"providers\":[{\"service_type\":\"eko_electric_postpaid\"}]}}";
        var reached = vendor(always(200, list), Map.of()).reaches();
        assertEquals(true, reached.get("eko"));
        assertEquals(false, reached.get("kano"));
        assertEquals(
                Map.of(),
                vendor(always(200, "{\"data\":{\"providers\":[]}}"), Map.of()).reaches());
        assertEquals(Map.of(), vendor(always(503, list), Map.of()).reaches());
    }

    @Test
    void aMetersBandIsInTheCompanysAnswer() {
        var body = """
            {"status":"success","code":200,"data":{"name":"ADA","address":"1 Lane","outstandingBalance":"",
             "minimumAmount":null,"rawOutput":{"serviceBand":"B","feeder":"F"},"errorMessage":null}}""";
        var meter = request("eko", 1).meter();
        var known = assertInstanceOf(
                MeterAnswer.Known.class, vendor(always(200, body), Map.of()).verify(meter));
        assertEquals("B", known.band());
        assertEquals(Kobo.ZERO, known.arrears());
        var none = vendor(always(500, error("BX0025")), Map.of()).verify(meter);
        assertInstanceOf(MeterAnswer.NotKnown.class, none);
        var late = vendor(always(500, error("BX0024")), Map.of()).verify(meter);
        assertInstanceOf(MeterAnswer.Unavailable.class, late);
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, anything", "NOT_TAKEN, 'BX0004;BX0005'", "COMPANIES, eko", "KEY_HEADER, cookie"})
    void settingsThatCannotBeMeantStopTheStart(String name, String value) {
        assertThrows(SettingsFault.class, () -> vendor(always(200, "{}"), Map.of("POWERPAY_BAXI_" + name, value)));
    }
}
