package ng.powerpay.vending.irecharge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import ng.powerpay.vending.VendRequest;
import ng.powerpay.vending.Vendor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hashes, references, codes and shapes that are iRecharge's own. */
class IrechargeAnswersTest {

    private static final String TOKEN = "26362054405982757802";
    private static final Kobo AMOUNT = Kobo.naira(500);
    private static final Map<String, String> ACCOUNT = Map.of(
            "POWERPAY_IRECHARGE_VENDOR_CODE", "CODE",
            "POWERPAY_IRECHARGE_PUBLIC_KEY", "public",
            "POWERPAY_IRECHARGE_PRIVATE_KEY", "private",
            "POWERPAY_IRECHARGE_EMAIL", "us@example.com");
    private static final Meter METER = new Meter("abuja", MeterType.PREPAID, "1234567890");

    private final IrechargeAnswers answers = IrechargeAnswers.read(new Settings(Map.of()));
    private final List<Call> sent = new ArrayList<>();

    private static Answer answered(int status, String body) {
        return new Answer("irecharge", new Http.Answered(status, body.getBytes(StandardCharsets.UTF_8)));
    }

    private VendOutcome vend(String body) {
        return answers.ofVend(answered(200, body), AMOUNT, MeterType.PREPAID);
    }

    private VendOutcome status(String body) {
        return answers.ofStatus(answered(200, body), MeterType.PREPAID);
    }

    private Vendor vendor(Map<String, String> more, String body) {
        var environment = new HashMap<>(ACCOUNT);
        environment.putAll(more);
        var means = Stand.means(call -> {
            sent.add(call);
            return new Http.Answered(200, body.getBytes(StandardCharsets.UTF_8));
        });
        return new IrechargeProvider().read(new Settings(environment)).build().apply(means);
    }

    private String query(String name) {
        return sent.getLast().address().getRawQuery().replaceFirst("(.*&|^)" + name + "=([^&]*).*", "$2");
    }

    @Test
    void everyCallIsSignedInItsOwnOrder() {
        var account = new IrechargeProvider.Account("CODE", "public", "private", "");
        // HMAC-SHA1 of "CODE|123456789012|1234567890|AEDC|public", made by another program.
        assertEquals("c3255da47475d5d800359d02b33aa734b8e6a88a", account.hash("123456789012", "1234567890", "AEDC"));
        assertNotEquals(account.hash("123456789012", "1234567890", "AEDC"), account.hash("123456789013"));
        var vendor = vendor(Map.of(), "{}");
        vendor.vend(new VendRequest("123456789012.181228580229", METER, AMOUNT, "+2348031234567"));
        // "CODE|123456789012|1234567890|AEDC|500|181228580229|public"
        assertEquals("6e80c8771394529d54a3c56c4836f22da93a78cc", query("hash"));
        assertEquals("500", query("amount"));
        assertEquals("08031234567", query("phone"));
        vendor.query("123456789012.181228580229", MeterType.PREPAID);
        // "CODE|181228580229|public"
        assertEquals("dd2552bbd8dc5847eaa3acd7c203d67913deb440", query("hash"));
        assertEquals("power", query("type"));
    }

    @Test
    void koboAreSentAndSignedAlike() {
        var vendor = vendor(Map.of(), "{}");
        vendor.vend(new VendRequest("123456789012.1", METER, new Kobo(50_050), "+2348031234567"));
        assertEquals("500.50", query("amount"));
    }

    @Test
    void aReferenceHasTwelveDigitsAndThenTheAccessToken() {
        var vendor = vendor(Map.of(), "\uFEFF{\"status\":\"00\",\"access_token\":181228580229}");
        var reference = vendor.reference("PP7K2M9QXD4T", 1, Instant.parse("2026-11-22T22:30:00Z"));
        assertTrue(reference.matches("[1-9][0-9]{11}"), reference);
        var prepared = vendor.prepare(new VendRequest(reference, METER, AMOUNT, "+2348031234567"));
        assertEquals(Optional.of(reference + ".181228580229"), prepared);
        assertEquals(reference, query("reference_id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"status\":\"02\",\"access_token\":\"1812\"}",
                "{\"status\":\"00\",\"access_token\":\"\"}",
                "{\"status\":\"00\",\"access_token\":\"a b\"}",
                "{\"status\":\"00\",\"access_token\":{\"a\":1}}"
            })
    void withoutAnAccessTokenNothingIsTakenOn(String body) {
        var vendor = vendor(Map.of(), body);
        assertEquals(
                Optional.empty(), vendor.prepare(new VendRequest("123456789012", METER, AMOUNT, "+2348031234567")));
        sent.clear();
        assertInstanceOf(
                VendOutcome.NotSent.class,
                vendor.vend(new VendRequest("123456789012", METER, AMOUNT, "+2348031234567")));
        assertInstanceOf(VendOutcome.Unknown.class, vendor.query("123456789012", MeterType.PREPAID));
        assertEquals(List.of(), sent);
    }

    @ParameterizedTest
    @CsvSource({
        "15, Unknown",
        "43, Unknown",
        "02, Refused",
        "03, Refused",
        "01, Unknown",
        "99, Unknown",
        "'', Unknown",
    })
    void aSaleIsWhatItsCodeSays(String code, String outcome) {
        assertEquals(
                outcome,
                vend("{\"status\":\"" + code + "\",\"message\":\"x\"}")
                        .getClass()
                        .getSimpleName());
    }

    @Test
    void aSaleIsReadThroughTheByteOrderMark() {
        var body = """
            \uFEFF{"status":"00","message":"Successful","wallet_balance":"4500.00","ref":"9","amount":500,\
            "units":"2.3","meter_token":"2636-2054-4059-8275-7802","address":"x"}""";
        var vended = assertInstanceOf(VendOutcome.Vended.class, vend(body));
        assertEquals(List.of(new Token(Token.Kind.CREDIT, TOKEN)), vended.tokens());
        assertEquals(23L, vended.unitsTenths());
        assertEquals("9", vended.receipt());
        assertInstanceOf(VendOutcome.Unknown.class, vend(body.replace("500,", "501,")));
        assertInstanceOf(VendOutcome.Unknown.class, vend(body.replace("\"00\"", "\"02\"")));
        assertInstanceOf(VendOutcome.Unknown.class, vend(body.replace("Successful", "Failed")));
    }

    @ParameterizedTest
    @CsvSource({
        "00, 00, successful, Vended",
        "00, 15, in progress, Unknown",
        "00, 43, in progress, Unknown",
        "00, 02, failed, Refused",
        "00, 03, reversed, Refused",
        "00, 02, successful, Unknown",
        "00, 00, failed, Unknown",
        "02, 02, failed, Unknown",
        "15, 00, successful, Unknown",
        "43, 02, failed, Unknown"
    })
    void aQuestionMustBeAnsweredBeforeItsAnswerCounts(String status, String code, String words, String outcome) {
        var token = code.equals("00") ? "\"" + TOKEN + "\"" : "null";
        var body = "{\"status\":\"%s\",\"vend_code\":\"%s\",\"vend_status\":\"%s\",\"token\":%s,\"units\":\"2.3\"}"
                .formatted(status, code, words, token);
        assertEquals(outcome, status(body).getClass().getSimpleName());
    }

    @Test
    void aFailureWithoutItsInnerCodeIsNoRefusalOfTheSale() {
        assertInstanceOf(VendOutcome.Unknown.class, status("{\"status\":\"02\",\"message\":\"failed\"}"));
        assertInstanceOf(VendOutcome.Unknown.class, status("{\"status\":\"00\"}"));
    }

    @Test
    void aMeterIsKnownByItsOwner() {
        var body = "{\"status\":\"00\",\"access_token\":\"1\",\"customer\":%s}";
        var known = assertInstanceOf(
                MeterAnswer.Known.class,
                answers.meter(answered(200, body.formatted("{\"name\":\"ADA\",\"minimumAmount\":\"500\"}"))));
        assertEquals("ADA", known.customerName());
        assertEquals(AMOUNT, known.minimum());
        assertInstanceOf(MeterAnswer.Known.class, answers.meter(answered(200, body.formatted("\"ADA\""))));
        assertInstanceOf(MeterAnswer.NotKnown.class, answers.meter(answered(200, "{\"status\":\"02\"}")));
        assertInstanceOf(MeterAnswer.Unavailable.class, answers.meter(answered(200, "{\"status\":\"77\"}")));
        assertInstanceOf(MeterAnswer.Unavailable.class, answers.meter(answered(500, "{\"status\":\"02\"}")));
    }

    @Test
    void whatEndsASaleIsASetting() {
        var settings =
                new Settings(Map.of("POWERPAY_IRECHARGE_FAILED", "41", "POWERPAY_IRECHARGE_NOT_TAKEN", "05, 41"));
        var others = IrechargeAnswers.read(settings);
        var failed = answered(200, "{\"status\":\"41\"}");
        assertInstanceOf(VendOutcome.Refused.class, others.ofVend(failed, AMOUNT, MeterType.PREPAID));
        var empty = answered(200, "{\"status\":\"05\"}");
        assertInstanceOf(VendOutcome.NotSent.class, others.ofVend(empty, AMOUNT, MeterType.PREPAID));
        var usual = answered(200, "{\"status\":\"02\"}");
        assertInstanceOf(VendOutcome.Unknown.class, others.ofVend(usual, AMOUNT, MeterType.PREPAID));
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, '00'",
        "FAILED, '02,15'",
        "NOT_TAKEN, '43'",
        "CODES, 'eko'",
        "CODES, 'eko=A/B,eko=C/D'",
        "CODES, 'eko=A B/C'",
    })
    void aFaultySettingIsNamed(String name, String value) {
        var settings = new Settings(Map.of("POWERPAY_IRECHARGE_" + name, value));
        new IrechargeProvider().read(settings.demanding(false));
        var fault = assertThrows(SettingsFault.class, settings::check);
        assertTrue(String.valueOf(fault.getMessage()).contains("POWERPAY_IRECHARGE_" + name));
    }

    @Test
    void companiesAreSoldUnderTheSettingsCodes() {
        var vendor = vendor(Map.of("POWERPAY_IRECHARGE_CODES", "abuja=Abuja/-"), "{}");
        assertTrue(vendor.sells("abuja", MeterType.PREPAID));
        assertFalse(vendor.sells("abuja", MeterType.POSTPAID));
        assertFalse(vendor.sells("eko", MeterType.PREPAID));
        vendor.verify(METER);
        assertEquals("Abuja", query("disco"));
        assertTrue(vendor(Map.of(), "{}").sells("aba", MeterType.POSTPAID));
    }
}
