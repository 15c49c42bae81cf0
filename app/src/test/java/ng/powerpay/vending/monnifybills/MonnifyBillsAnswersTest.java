package ng.powerpay.vending.monnifybills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Http;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as captured from Monnify's sandbox, every status and code, and what contradicts itself. */
class MonnifyBillsAnswersTest {

    private static final String REFERENCE = "PP7K2M9QXD4T1-431986193642";
    private static final String TOKEN = "\"metaData\":{\"token\":\"3772-0340-4164-5060-0336\",\"unit\":\"4.5\"}";

    private static Answer raw(int status, String body) {
        return new Answer("monnifybills", new Http.Answered(status, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Answer ok(String body) {
        return raw(
                200,
                "{\"requestSuccessful\":true,\"responseMessage\":\"success\",\"responseCode\":\"0\",\"responseBody\":{"
                        + body + "}}");
    }

    private static Answer no(int status, String code, String message) {
        return raw(
                status,
                "{\"requestSuccessful\":false,\"responseMessage\":\"" + message + "\",\"responseCode\":\"" + code
                        + "\"}");
    }

    private static String vend(String status, String more) {
        return "\"vendReference\":\"" + REFERENCE + "\",\"transactionReference\":\"MFBP2606271716027a41\","
                + "\"vendStatus\":\"" + status + "\"" + (more.isEmpty() ? "" : "," + more);
    }

    private static VendOutcome vended(Answer answer) {
        return MonnifyBillsAnswers.ofVend(answer, REFERENCE, MeterType.PREPAID);
    }

    private static VendOutcome asked(Answer answer) {
        return MonnifyBillsAnswers.ofRequery(answer, REFERENCE, MeterType.PREPAID);
    }

    @Test
    void aCapturedVendIsReadWhole() {
        var expected = new VendOutcome.Vended(
                List.of(new Token(Token.Kind.CREDIT, "37720340416450600336")),
                45L,
                null,
                null,
                null,
                "MFBP2606271716027a41");
        assertEquals(expected, vended(ok(vend("SUCCESS", TOKEN))));
        assertEquals(expected, asked(ok(vend("SUCCESS", TOKEN))));
    }

    @Test
    void aBillNeedsNoTokenAndAPrepaidSaleWaitsForIts() {
        var answer = ok(vend("SUCCESS", "\"metaData\":null"));
        assertInstanceOf(VendOutcome.Vended.class, MonnifyBillsAnswers.ofVend(answer, REFERENCE, MeterType.POSTPAID));
        assertInstanceOf(VendOutcome.Unknown.class, vended(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, Refused",
        "IN_PROGRESS, Unknown",
        "PENDING, Unknown",
        "PROCESSING, Unknown",
        "REVERSED, Unknown",
        "'', Unknown"
    })
    void everyStatusHasItsMeaning(String status, String meaning) {
        assertEquals(meaning, vended(ok(vend(status, ""))).getClass().getSimpleName());
        assertEquals(meaning, asked(ok(vend(status, ""))).getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({
        "99, Unknown, Unknown",
        "D01, Unknown, Unknown",
        "D02, Unknown, NotFound",
        "D04, NotSent, Unknown",
        "D05, Unknown, Unknown",
        "D06, NotSent, Unknown",
        "D07, Unknown, Unknown",
        "777, Unknown, Unknown"
    })
    void everyCodeHasItsMeaningForAVendAndForAQuestion(String code, String vend, String question) {
        assertEquals(vend, vended(no(400, code, "no")).getClass().getSimpleName());
        assertEquals(question, asked(no(400, code, "no")).getClass().getSimpleName());
    }

    @Test
    void whatWasNotFoundIsNotFoundOnlyWhenItWasAskedFor() {
        var words = no(200, "99", "Transaction not found for reference: " + REFERENCE);
        assertInstanceOf(VendOutcome.NotFound.class, asked(words));
        assertInstanceOf(VendOutcome.Unknown.class, vended(words));
        assertInstanceOf(VendOutcome.Unknown.class, asked(no(500, "99", "Transaction not found")));
        assertInstanceOf(VendOutcome.Unknown.class, asked(raw(404, "<html>")));
    }

    @Test
    void aRefusedSignInSentNothingAndAFaultMayHave() {
        assertInstanceOf(VendOutcome.NotSent.class, vended(no(401, "99", "expired")));
        assertInstanceOf(VendOutcome.Unknown.class, asked(no(401, "99", "expired")));
        assertInstanceOf(VendOutcome.NotSent.class, vended(new Answer("monnifybills", new Http.NotSent("refused"))));
        assertInstanceOf(VendOutcome.Unknown.class, vended(new Answer("monnifybills", new Http.NoAnswer("timeout"))));
        assertInstanceOf(VendOutcome.Unknown.class, vended(raw(502, "<html>")));
    }

    @Test
    void anAnswerThatContradictsItselfIsUnknown() {
        assertInstanceOf(VendOutcome.Unknown.class, vended(ok(vend("FAILED", "\"status\":\"PAID\""))));
        assertInstanceOf(VendOutcome.Unknown.class, vended(ok(vend("FAILED", TOKEN))));
        assertInstanceOf(
                VendOutcome.Unknown.class,
                vended(raw(401, "{\"requestSuccessful\":false,\"responseBody\":{" + vend("SUCCESS", TOKEN) + "}}")));
        assertInstanceOf(
                VendOutcome.Unknown.class, vended(ok(vend("SUCCESS", TOKEN).replace("T1-", "T2-"))));
        assertInstanceOf(VendOutcome.Unknown.class, asked(ok(vend("FAILED", "").replace("T1-", "T2-"))));
    }

    @Test
    void aCapturedValidationGivesNameLimitsAndReference() {
        var answer = ok("\"priceType\":\"OPEN\",\"customerName\":\"Adene Jonah\",\"vendInstruction\":"
                + "{\"requireValidationRef\":true,\"validationReference\":\"431986193642\"},"
                + "\"minAmount\":500.0000,\"maxAmount\":500000.0000");
        var meter = assertInstanceOf(MeterAnswer.Known.class, MonnifyBillsAnswers.meter(answer));
        assertEquals("Adene Jonah", meter.customerName());
        assertEquals(Kobo.naira(500), meter.minimum());
        assertEquals(Kobo.naira(500_000), meter.maximum());
        assertEquals(Optional.of("431986193642"), MonnifyBillsAnswers.validation(answer));
    }

    @Test
    void aVendIsBegunOnlyWithWhatValidatingGave() {
        assertEquals(
                Optional.of(""),
                MonnifyBillsAnswers.validation(ok("\"vendInstruction\":{\"requireValidationRef\":false}")));
        assertEquals(
                Optional.empty(),
                MonnifyBillsAnswers.validation(ok("\"vendInstruction\":{\"requireValidationRef\":true}")));
        assertEquals(Optional.empty(), MonnifyBillsAnswers.validation(no(400, "99", "Customer not found")));
    }

    @Test
    void anUnknownMeterAndAnUnreachedCompanyAreToldApart() {
        assertInstanceOf(MeterAnswer.NotKnown.class, MonnifyBillsAnswers.meter(no(400, "99", "Customer not found")));
        assertInstanceOf(
                MeterAnswer.Unavailable.class, MonnifyBillsAnswers.meter(no(400, "99", "Provider is unavailable")));
        assertInstanceOf(MeterAnswer.Unavailable.class, MonnifyBillsAnswers.meter(no(500, "99", "not found")));
        assertInstanceOf(MeterAnswer.Unavailable.class, MonnifyBillsAnswers.meter(raw(200, "<html>")));
    }

    @Test
    void theProductsAreASetting() {
        var products = Products.read(new Settings(Map.of("POWERPAY_MONNIFYBILLS_PRODUCTS", "eko=one/ aba=/two")));
        assertEquals("one", products.of("eko", MeterType.PREPAID));
        assertEquals("two", products.of("aba", MeterType.POSTPAID));
        assertTrue(products.of("eko", MeterType.POSTPAID) == null && products.of("jos", MeterType.PREPAID) == null);
        var wrong = new Settings(Map.of("POWERPAY_MONNIFYBILLS_PRODUCTS", "eko:one"));
        assertFalse(Products.read(wrong).codes().containsKey("eko PREPAID"));
        assertThrows(SettingsFault.class, wrong::check);
    }
}
