package ng.powerpay.vending.flutterwavebills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Call;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Stand;
import ng.powerpay.vending.Meter;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statuses, errors and shapes that are Flutterwave's own. */
class FlutterwaveBillsAnswersTest {

    private static final String REFERENCE = "PP7K2M9QXD4T-1";
    private static final Meter METER = new Meter("eko", MeterType.PREPAID, "0025401100");
    private static final Meter BILL = new Meter("eko", MeterType.POSTPAID, "0025401100");
    private static final String PAID = """
        {"status":"success","message":"Bill payment successful","data":{"phone_number":"0025401100",
         "amount":1800,"network":"EKEDC","code":"200","tx_ref":"CF-FLYAPI-1","reference":"247837898415",
         "batch_reference":null,"recharge_token":%s,"fee":100}}""";
    private static final String STATUS = """
        {"status":"success","message":"Bill status fetch successful","data":{"currency":"NGN",
         "customer_id":"0025401100","amount":"1800.00","fee":100,"customer_reference":"PP7K2M9QXD4T-1",
         "flw_ref":"247837898415","tx_ref":"CF-FLYAPI-1","extra":%s%s}}""";
    private static final String TOKEN = "\"2636-2054-4059-8275-7802\"";

    private final FlutterwaveBillsAnswers answers = FlutterwaveBillsAnswers.read(new Settings(Map.of()));
    private final List<Call> sent = new ArrayList<>();

    private static Answer answered(int status, String body) {
        return new Answer("flutterwavebills", new Http.Answered(status, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static VendRequest request(Meter meter) {
        return new VendRequest(REFERENCE, meter, Kobo.naira(1_800), "+2348031234567");
    }

    private String paid(int status, String body) {
        return answers.ofPayment(answered(status, body), request(METER))
                .getClass()
                .getSimpleName();
    }

    private String asked(int status, String body, MeterType type) {
        return answers.ofStatus(answered(status, body), REFERENCE, type)
                .getClass()
                .getSimpleName();
    }

    private Vendor vendor(Map<String, String> more, String... bodies) {
        var environment = new HashMap<>(Map.of("POWERPAY_FLUTTERWAVEBILLS_SECRET_KEY", "FLWSECK"));
        environment.putAll(more);
        var means = Stand.means(call -> {
            sent.add(call);
            var body = bodies[Math.min(sent.size(), bodies.length) - 1];
            return new Http.Answered(200, body.getBytes(StandardCharsets.UTF_8));
        });
        return new FlutterwaveBillsProvider()
                .read(new Settings(environment))
                .build()
                .apply(means);
    }

    @Test
    void aTokenIsTheProofOfASale() {
        assertEquals("Vended", paid(200, PAID.formatted(TOKEN)));
        assertEquals("Unknown", paid(200, PAID.formatted("null")));
        assertEquals("Vended", asked(200, STATUS.formatted(TOKEN, ""), MeterType.PREPAID));
        assertEquals("Unknown", asked(200, STATUS.formatted("null", ""), MeterType.PREPAID));
        assertEquals("Vended", asked(200, STATUS.formatted("{\"token\":" + TOKEN + "}", ""), MeterType.PREPAID));
    }

    @ParameterizedTest
    @CsvSource({
        "successful, Unknown, Vended",
        "success, Unknown, Vended",
        "pending, Unknown, Unknown",
        "failed, Refused, Refused",
        "FAILED, Refused, Refused",
        "reversed, Unknown, Unknown",
        "'', Unknown, Unknown",
    })
    void withoutATokenTheStatusDecides(String status, String meter, String bill) {
        var body = STATUS.formatted("null", ",\"status\":\"" + status + "\"");
        assertEquals(meter, asked(200, body, MeterType.PREPAID));
        assertEquals(bill, asked(200, body, MeterType.POSTPAID));
    }

    @Test
    void aBillIsAskedAboutAtOnceForItsPaymentHasNoStatus() {
        var done = STATUS.formatted("null", ",\"status\":\"successful\"");
        var vendor = vendor(Map.of(), PAID.formatted("null"), done);
        assertInstanceOf(VendOutcome.Vended.class, vendor.vend(request(BILL)));
        assertEquals(List.of("POST", "GET"), sent.stream().map(Call::method).toList());
        sent.clear();
        assertInstanceOf(VendOutcome.Unknown.class, vendor.vend(request(METER)));
        assertEquals(1, sent.size());
    }

    @Test
    void aSaleOfAnotherIsNotOurs() {
        var good = PAID.formatted(TOKEN);
        assertEquals("Unknown", paid(200, good.replace("0025401100", "0025401101")));
        assertEquals("Unknown", paid(200, good.replace("1800", "1801")));
        var status = STATUS.formatted(TOKEN, "");
        assertEquals("Unknown", asked(200, status.replace(REFERENCE, "other"), MeterType.PREPAID));
        assertEquals("Unknown", asked(200, status.replace("NGN", "USD"), MeterType.PREPAID));
        assertEquals("Unknown", asked(500, status, MeterType.PREPAID));
        assertEquals("Unknown", asked(200, STATUS.formatted(TOKEN, ",\"status\":\"failed\""), MeterType.PREPAID));
    }

    @ParameterizedTest
    @CsvSource({
        "401, Invalid authorization key, NotSent",
        "403, Not allowed, NotSent",
        "400, Insufficient funds in customer wallet, NotSent",
        "400, Bill payment failed, Unknown",
        "404, Not found, Unknown",
        "409, Duplicate, Unknown",
        "429, Too many requests, Unknown",
        "500, Insufficient funds, Unknown",
        "503, An error occurred, Unknown",
    })
    void anErrorIsInDoubtUnlessItSurelyTookNothingOn(int status, String message, String outcome) {
        var error = "{\"status\":\"error\",\"message\":\"" + message + "\",\"data\":%s}";
        assertEquals(outcome, paid(status, error.formatted("null")));
        assertEquals("Unknown", paid(status, error.formatted("{\"recharge_token\":" + TOKEN + "}")));
        assertEquals("Unknown", paid(status, message));
        assertEquals(status == 404 ? "NotFound" : "Unknown", asked(status, error.formatted("null"), MeterType.PREPAID));
    }

    @Test
    void aMeterIsKnownByItsOwner() {
        var body = """
            {"status":"success","data":{"response_code":"00","address":null,"name":"ADA","customer":"0025401100",
             "fee":100,"maximum":0,"minimum":1000}}""";
        var known = assertInstanceOf(MeterAnswer.Known.class, answers.meter(answered(200, body), "0025401100"));
        assertEquals(Kobo.naira(1_000), known.minimum());
        assertNull(known.maximum());
        assertInstanceOf(MeterAnswer.Unavailable.class, answers.meter(answered(200, body), "0025401101"));
        var other = body.replace("\"00\"", "\"11\"");
        assertInstanceOf(MeterAnswer.NotKnown.class, answers.meter(answered(200, other), "0025401100"));
        var error = "{\"status\":\"error\",\"message\":\"x\",\"data\":null}";
        assertInstanceOf(MeterAnswer.NotKnown.class, answers.meter(answered(400, error), "0025401100"));
        assertInstanceOf(MeterAnswer.Unavailable.class, answers.meter(answered(401, error), "0025401100"));
    }

    @Test
    void anAmountIsANumberOfNairaAndTheItemIsInThePath() {
        var vendor = vendor(Map.of(), PAID.formatted(TOKEN));
        vendor.vend(request(METER));
        var call = sent.getFirst();
        assertEquals("/v3/billers/BIL112/items/UB157/payment", call.address().getPath());
        assertEquals("Bearer FLWSECK", call.headers().get("Authorization"));
        assertEquals("1800", body(call).path("amount").toString());
        assertTrue(body(call).path("callback_url").isMissingNode());
        vendor.vend(new VendRequest(REFERENCE, METER, new Kobo(180_050), "+2348031234567"));
        assertEquals(
                "1800.5",
                body(sent.getLast())
                        .path("amount")
                        .decimalValue()
                        .stripTrailingZeros()
                        .toString());
    }

    private static tools.jackson.databind.JsonNode body(Call call) {
        var content = java.util.Objects.requireNonNull(call.content());
        return java.util.Objects.requireNonNull(Json.object(content.bytes()));
    }

    @Test
    void anUpdateNamesOurReference() {
        var update = Json.MAPPER.readTree("{\"data\":{\"customer_reference\":\"PP-1\",\"tx_ref\":\"CF\"}}");
        assertEquals("PP-1", vendor(Map.of(), "{}").about(update));
        assertEquals("", vendor(Map.of(), "{}").about(Json.MAPPER.readTree("{}")));
    }

    @Test
    void onlyTheDocumentedBillerIsSoldUntilOthersAreSet() {
        var usual = vendor(Map.of(), "{}");
        assertTrue(usual.sells("eko", MeterType.POSTPAID));
        assertFalse(usual.sells("ikeja", MeterType.PREPAID));
        var set = vendor(Map.of("POWERPAY_FLUTTERWAVEBILLS_BILLERS", "ikeja=BIL113/UB159/-"), "{}");
        assertTrue(set.sells("ikeja", MeterType.PREPAID));
        assertFalse(set.sells("ikeja", MeterType.POSTPAID));
        assertFalse(set.sells("eko", MeterType.PREPAID));
    }

    @ParameterizedTest
    @CsvSource({"BILLERS, eko=BIL112", "BILLERS, eko=UB157/UB158", "FAILED, 'failed,pending'", "FAILED, successful"})
    void aFaultySettingIsNamed(String name, String value) {
        var settings = new Settings(Map.of("POWERPAY_FLUTTERWAVEBILLS_" + name, value));
        new FlutterwaveBillsProvider().read(settings.demanding(false));
        var fault = assertThrows(SettingsFault.class, settings::check);
        assertTrue(String.valueOf(fault.getMessage()).contains("POWERPAY_FLUTTERWAVEBILLS_" + name));
    }
}
