package ng.powerpay.vending.quickteller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import ng.powerpay.platform.Kobo;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Remote;
import ng.powerpay.vending.MeterAnswer;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quickteller's published codes, its token fields and its signature. */
class QuicktellerAnswersTest {

    private static final String REFERENCE = "1453ABCDEFGH";
    private static final String TOKEN = "26362054405982757802";

    private static Answer answer(int status, String body) {
        return new Answer("quickteller", new Http.Answered(status, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static VendOutcome advice(int status, String body) {
        return QuicktellerAnswers.advice(answer(status, body), REFERENCE, MeterType.PREPAID);
    }

    private static VendOutcome asked(String body) {
        return QuicktellerAnswers.transaction(answer(200, body), REFERENCE, MeterType.PREPAID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"rechargePIN\":\"26362054405982757802\"",
                "\"RechargePin\":\"2636-2054-4059-8275-7802\"",
                "\"PIN\":\"2636 2054 4059 8275 7802\"",
                "\"MiscData\":\"26362054405982757802\"",
                "\"miscData\":\"Token: 2636 2054 4059 8275 7802\"",
                "\"billPayment\":{\"rechargePIN\":\"26362054405982757802\"}"
            })
    void theTokenIsFoundWhereverItIs(String field) {
        var body = "{\"ResponseCode\":\"90000\",\"ResponseCodeGrouping\":\"SUCCESSFUL\"," + field + "}";
        var vended = assertInstanceOf(VendOutcome.Vended.class, advice(200, body));
        assertEquals(List.of(new Token(Token.Kind.CREDIT, TOKEN)), vended.tokens());
    }

    @ParameterizedTest
    @CsvSource({
        "90005, Refused", "90013, Refused", "90014, Refused", "10002, NotSent", "10003, NotSent", "10010, NotSent",
        "10020, NotSent", "10030, NotSent", "10040, NotSent", "20021, NotSent", "90051, NotSent", "10001, Unknown",
        "30020, Unknown", "30010, Unknown", "90009, Unknown", "90068, Unknown", "90091, Unknown", "90096, Unknown",
        "90006, Unknown", "12345, Unknown", "'', Unknown"
    })
    void everyCodeMeansOneThing(String code, String meaning) {
        var body = "{\"error\":{\"code\":\"" + code + "\",\"responseCodeGrouping\":\"FAILED\"}}";
        assertEquals(meaning, advice(400, body).getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({"90000, FAILED", "90000, PENDING", "90005, SUCCESSFUL", "90005, PENDING", "10003, SUCCESSFUL"})
    void codeAndGroupingMustAgree(String code, String grouping) {
        var body = "{\"responseCode\":\"%s\",\"responseCodeGrouping\":\"%s\",\"rechargePIN\":\"%s\"}"
                .formatted(code, grouping, TOKEN);
        assertInstanceOf(VendOutcome.Unknown.class, advice(200, body));
    }

    @Test
    void successUnderAServersFaultOrOfAnotherReferenceIsInDoubt() {
        var body = "{\"responseCode\":\"90000\",\"rechargePIN\":\"" + TOKEN + "\"";
        assertInstanceOf(VendOutcome.Unknown.class, advice(500, body + "}"));
        assertInstanceOf(VendOutcome.Unknown.class, advice(400, body + "}"));
        assertInstanceOf(VendOutcome.Unknown.class, advice(200, body + ",\"requestReference\":\"1453ZZZZZZZZ\"}"));
    }

    @Test
    void aQuestionUnderstoodIsNoPaymentDone() {
        var understood = "{\"responseCode\":\"90000\",\"responseCodeGrouping\":\"SUCCESSFUL\"";
        assertInstanceOf(VendOutcome.Unknown.class, asked(understood + ",\"rechargePIN\":\"" + TOKEN + "\"}"));
        assertInstanceOf(VendOutcome.Refused.class, asked(understood + ",\"transactionResponseCode\":\"90005\"}"));
        assertInstanceOf(VendOutcome.Unknown.class, asked(understood + ",\"transactionResponseCode\":\"90009\"}"));
        assertInstanceOf(
                VendOutcome.Vended.class,
                asked(understood + ",\"transactionResponseCode\":\"90000\",\"rechargePIN\":\"" + TOKEN + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90005", "10003", "90051", "10001"})
    void aRefusalOfTheQuestionSaysNothingOfThePayment(String code) {
        assertInstanceOf(VendOutcome.Unknown.class, asked("{\"responseCode\":\"" + code + "\"}"));
    }

    @Test
    void aTransactionNobodyKnowsIsNotFound() {
        assertInstanceOf(VendOutcome.NotFound.class, asked("{\"error\":{\"code\":\"30010\"}}"));
    }

    @Test
    void aCustomerHasANameAndALeastAmountInKobo() {
        var body = """
            {"Customers":[{"customerId":"04000100000018","responseCode":"90000","fullName":"ADA OBI",
             "amount":100000,"amountType":1}],"responseCode":"90000"}""";
        var known = assertInstanceOf(
                MeterAnswer.Known.class,
                QuicktellerAnswers.meter(answer(200, body), "04000100000018", Set.of("90025")));
        assertEquals("ADA OBI", known.customerName());
        assertEquals(Kobo.naira(1_000), known.minimum());
        assertInstanceOf(
                MeterAnswer.Unavailable.class,
                QuicktellerAnswers.meter(answer(200, body), "04000100000026", Set.of("90025")));
        assertInstanceOf(
                MeterAnswer.NotKnown.class,
                QuicktellerAnswers.meter(
                        answer(200, body.replace("\"90000\",\"fullName\"", "\"90025\",\"fullName\"")),
                        "04000100000018",
                        Set.of("90025")));
    }

    /** Computed by another implementation. */
    @Test
    void theSignatureIsTheDocumentedOne() {
        var address = URI.create(
                "https://saturn.interswitchng.com/api/v2/quickteller/transactions?requestreference=1453ABCDEFGH");
        var client = new QuicktellerProvider.Client("IKIA1", "s3cret", "3DMO0001", "1453");
        var headers = QuicktellerSignature.headers(
                client, "GET&" + Remote.encoded(address.toString()), 1_434_455_667L, "7333394444423754333");
        assertEquals("Gt0vDaCNcuoJJgBJsskgBH0Rvyc=", headers.get("Signature"));
        assertEquals("InterswitchAuth SUtJQTE=", headers.get("Authorization"));
        assertEquals("3DMO0001", headers.get("TerminalID"));
    }
}
