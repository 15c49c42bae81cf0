package ng.powerpay.payment.monnify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.Fees;
import ng.powerpay.payment.Patience;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Transfer;
import ng.powerpay.payment.Way;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Schedule;
import ng.powerpay.remote.Call;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Remote;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Monnify's published samples, every documented status and code, and what no document has. */
class MonnifyGatewayTest {

    /**
     * The key and the body that Monnify's documentation publishes, and the signature they must
     * give.
     */
    private static final String KEY = "91MUDL9N6U3BQRXBQ2PJ9M0PW4J22M1Y";

    private static final String SIGNATURE = "f04fb635e04d71648bd3cc7999003da6861483342c856d05ddfa9b2d"
            + "afacb873b0de1d0f8f67405d0010b4348b721c49fa171d317972618debba6b638aedcd3c";
    private static final byte[] SAMPLE = """
            {"eventData":{"product":{"reference":"111222333","type":"OFFLINE_PAYMENT_AGENT"},\
            "transactionReference":"MNFY|76|20211117154810|000001",\
            "paymentReference":"0.01462001097368737","paidOn":"17/11/2021 3:48:10 PM",\
            "paymentDescription":"Mockaroo Jesse","metaData":{},\
            "destinationAccountInformation":{},"paymentSourceInformation":{},\
            "amountPaid":78000,"totalPayable":78000,\
            "offlineProductInformation":{"code":"41470","type":"DYNAMIC"},"cardDetails":{},\
            "paymentMethod":"CASH","currency":"NGN","settlementAmount":77600,\
            "paymentStatus":"PAID","customer":{"name":"Mockaroo Jesse",\
            "email":"111222333@ZZAMZ4WT4Y3E.monnify"}},"eventType":"SUCCESSFUL_TRANSACTION"}\
            """.getBytes(StandardCharsets.UTF_8);

    private static final String REFERENCE = "PP7K2M9QXD4T";
    private static final Kobo TOTAL = new Kobo(1_010_750);
    private static final RefundRequest ASKED = new RefundRequest(REFERENCE, TOTAL, REFERENCE + "-R0", TOTAL);
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(86_400);
    private static final String LOGIN = "{\"accessToken\":\"pass\",\"expiresIn\":3567}";
    private static final CheckoutRequest REQUEST = new CheckoutRequest(
            REFERENCE,
            TOTAL,
            new CheckoutRequest.Payer("Ada", "ada@example.com", "+2348031234567"),
            EnumSet.allOf(Way.class),
            URI.create("https://shop.example/back"));

    private final Deque<Http.Exchange> answers = new ArrayDeque<>();
    private final List<Call> calls = new ArrayList<>();

    private MonnifyGateway gateway() {
        var there = new Endpoint("monnify", URI.create("http://127.0.0.1:1/"), Duration.ofSeconds(1));
        var remote = new Remote(there, call -> {
            calls.add(call);
            return answers.isEmpty() ? new Http.NoAnswer("nothing more") : answers.pop();
        });
        var keys = new MonnifyProvider.Keys("MK_TEST", KEY, "4934121693");
        var patience = new Patience(Schedule.seconds(60), Schedule.seconds(5), Duration.ZERO);
        var fees = Fees.parse("*@2018-01-01=150bpcap200000");
        var rules = new MonnifyProvider.Rules(fees, patience, Clock.fixed(NOW, ZoneOffset.UTC));
        return new MonnifyGateway(remote, remote, keys, rules);
    }

    private static Http.Exchange raw(int status, String body) {
        return new Http.Answered(status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Http.Exchange ok(String body) {
        return raw(
                200,
                "{\"requestSuccessful\":true,\"responseMessage\":\"success\",\"responseCode\":\"0\",\"responseBody\":"
                        + body + "}");
    }

    private static Http.Exchange no(int status, String code, String message) {
        return raw(
                status,
                "{\"requestSuccessful\":false,\"responseMessage\":\"" + message + "\",\"responseCode\":\"" + code
                        + "\"}");
    }

    private MonnifyGateway after(Http.Exchange... next) {
        answers.clear();
        answers.add(ok(LOGIN));
        answers.addAll(List.of(next));
        return gateway();
    }

    private static String paid(String status, String amount) {
        return """
            {"transactionReference":"MNFY|67|20220725111957|000283","paymentReference":"PP7K2M9QXD4T",\
            "amountPaid":%s,"totalPayable":"10107.50","settlementAmount":null,"paidOn":"25/07/2022 11:20:20 AM",\
            "paymentStatus":"%s","currency":"NGN","paymentMethod":"CARD"}""".formatted(amount, status);
    }

    private String sent(int call) {
        var content = calls.get(call).content();
        return content == null ? "" : new String(content.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void thePublishedSampleIsAHint() {
        assertEquals(
                new Webhook.Hint(
                        Webhook.Kind.PAYMENT,
                        "SUCCESSFUL_TRANSACTION:0.01462001097368737:"
                                + "MNFY|76|20211117154810|000001@17/11/2021 3:48:10 PM",
                        "0.01462001097368737"),
                gateway().read(Map.of("monnify-signature", SIGNATURE), SAMPLE));
    }

    @Test
    @Tag("failure-9")
    void thePublishedSampleWithAnySingleBitChangedIsForged() {
        var gateway = gateway();
        for (var bit = 0; bit < SAMPLE.length * 8; bit++) {
            var changed = SAMPLE.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertInstanceOf(Webhook.Forged.class, gateway.read(Map.of("monnify-signature", SIGNATURE), changed));
        }
    }

    @Test
    @Tag("failure-9")
    void thePublishedSignatureWithAnySingleBitChangedIsForged() {
        var gateway = gateway();
        for (var bit = 0; bit < SIGNATURE.length() * 8; bit++) {
            var changed = SIGNATURE.getBytes(StandardCharsets.ISO_8859_1);
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            var header = new String(changed, StandardCharsets.ISO_8859_1);
            assertInstanceOf(Webhook.Forged.class, gateway.read(Map.of("monnify-signature", header), SAMPLE));
        }
        assertInstanceOf(Webhook.Forged.class, gateway.read(Map.of(), SAMPLE));
    }

    private Webhook signed(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return gateway().read(Map.of("monnify-signature", Hmac.hex("HmacSHA512", KEY, bytes)), bytes);
    }

    @Test
    void aRefundsEventIsAboutThePaymentThatOurKeyBeginsWith() {
        var body = """
            {"eventType":"FAILED_REFUND","eventData":{"refundReference":"PP7K2M9QXD4T-R1",\
            "transactionReference":"MNFY|20190816083102|000021","completedOn":"14/04/2021 4:24:05 PM"}}""";
        assertEquals(
                new Webhook.Hint(
                        Webhook.Kind.REFUND,
                        "FAILED_REFUND:PP7K2M9QXD4T:PP7K2M9QXD4T-R1@14/04/2021 4:24:05 PM",
                        REFERENCE),
                signed(body));
        assertInstanceOf(Webhook.Ignored.class, signed(body.replace("-R1", "")));
        assertInstanceOf(Webhook.Ignored.class, signed("{\"eventType\":\"SETTLEMENT\",\"eventData\":{}}"));
        assertInstanceOf(Webhook.Unreadable.class, signed("[]"));
    }

    @ParameterizedTest
    @CsvSource({
        "PAID, Paid",
        "OVERPAID, Paid",
        "PARTIALLY_PAID, Paid",
        "PENDING, Unknown",
        "FAILED, Declined",
        "REVERSED, Reversed",
        "paid, Unknown",
        "SUCCESSFUL, Unknown"
    })
    void everyDocumentedStatusHasItsMeaning(String status, String meaning) {
        var read = after(ok(paid(status, "\"10.00\""))).verify(REFERENCE, TOTAL);
        assertEquals(meaning, read.getClass().getSimpleName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "ABANDONED", "CANCELLED", "EXPIRED"})
    void nothingPaidIsPending(String status) {
        assertInstanceOf(
                PaymentStatus.Pending.class, after(ok(paid(status, "\"0.00\""))).verify(REFERENCE, TOTAL));
    }

    @Test
    void whatWasPaidIsReadExactlyInLagosTime() {
        var read = after(ok(paid("OVERPAID", "10207.5"))).verify(REFERENCE, TOTAL);
        var fee = new Kobo(15_311);
        var at = Instant.parse("2022-07-25T10:20:20Z");
        assertEquals(new PaymentStatus.Paid(new Kobo(1_020_750), "NGN", "card", fee, at), read);
        assertEquals(
                "/api/v2/merchant/transactions/query", calls.get(1).address().getPath());
        assertEquals("Bearer pass", calls.get(1).headers().get("Authorization"));
    }

    @Test
    void whatIsSettledTellsTheFeeAndAnOddTimeIsNow() {
        var odd = paid("PAID", "\"10,107.50\"")
                .replace("\"settlementAmount\":null", "\"settlementAmount\":\"10000.00\"")
                .replace("25/07/2022", "25 July");
        var paid = assertInstanceOf(PaymentStatus.Paid.class, after(ok(odd)).verify(REFERENCE, TOTAL));
        assertEquals(new Kobo(10_750), paid.fee());
        assertEquals(NOW, paid.at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "-5", "0", "0.001", "null", "{}", "99999999999999", "\"NaN\""})
    void paidWithAnAmountThatIsNoneIsUnknown(String amount) {
        assertInstanceOf(
                PaymentStatus.Unknown.class, after(ok(paid("PAID", amount))).verify(REFERENCE, TOTAL));
    }

    @Test
    @Tag("failure-9")
    void anotherPaymentsAnswerIsNeverOurs() {
        var other = after(ok(paid("PAID", "\"10107.50\""))).verify("PPAAAAAAAAAA", TOTAL);
        assertInstanceOf(PaymentStatus.Unknown.class, other);
    }

    @Test
    void onlyMonnifyItselfCanSayThatItDoesNotKnowAPayment() {
        var words = "There's no transaction matching supplied reference. Please confirm";
        assertInstanceOf(
                PaymentStatus.Pending.class, after(no(404, "99", words)).verify(REFERENCE, TOTAL));
        assertInstanceOf(PaymentStatus.Unknown.class, after(raw(404, "<html>")).verify(REFERENCE, TOTAL));
        assertInstanceOf(
                PaymentStatus.Unknown.class, after(no(500, "99", words)).verify(REFERENCE, TOTAL));
        assertInstanceOf(
                PaymentStatus.Unknown.class, after(no(400, "99", "fault")).verify(REFERENCE, TOTAL));
        assertInstanceOf(PaymentStatus.Unknown.class, after().verify(REFERENCE, TOTAL));
    }

    @Test
    void withoutSigningInNothingIsSent() {
        answers.add(no(401, "99", "bad"));
        var gateway = gateway();
        assertInstanceOf(Checkout.Unavailable.class, gateway.open(REQUEST));
        assertEquals(1, calls.size());
        assertTrue(calls.getFirst().headers().getOrDefault("Authorization", "").startsWith("Basic "));
    }

    @Test
    void aRefusedTokenIsFetchedAgain() {
        var gateway = after(no(401, "99", "expired"), ok(LOGIN), ok(paid("PAID", "\"10107.50\"")));
        assertInstanceOf(PaymentStatus.Unknown.class, gateway.verify(REFERENCE, TOTAL));
        assertInstanceOf(PaymentStatus.Paid.class, gateway.verify(REFERENCE, TOTAL));
    }

    @Test
    void thePipesInThePagesAddressAreEncoded() {
        var page = "{\"paymentReference\":\"PP7K2M9QXD4T\","
                + "\"checkoutUrl\":\"https://sandbox.sdk.monnify.com/checkout/MNFY|17|20260626231846|000311\"}";
        assertEquals(
                new Checkout.Open(
                        URI.create("https://sandbox.sdk.monnify.com/checkout/MNFY%7C17%7C20260626231846%7C000311")),
                after(ok(page)).open(REQUEST));
        assertTrue(sent(1).contains("\"amount\":10107.50"), sent(1));
        assertInstanceOf(
                Checkout.Taken.class,
                after(no(422, "99", "Duplicate payment reference")).open(REQUEST));
        assertInstanceOf(
                Checkout.Unavailable.class,
                after(ok(page.replace("https:", "javascript:"))).open(REQUEST));
        assertInstanceOf(
                Checkout.Unavailable.class,
                after(ok(page.replace("PP7K2M9QXD4T", "PPAAAAAAAAAA"))).open(REQUEST));
    }

    private static String account(String payable) {
        return """
            {"accountNumber":"7004199814","accountName":"PowerPay","bankName":"Sterling bank","bankCode":"232",\
            "accountDurationSeconds":2400,"expiresOn":"2026-09-21T23:47:43","transactionReference":"MNFY|57|1|16",\
            "paymentReference":"PP7K2M9QXD4T","amount":10107.50,"fee":0.00,"totalPayable":%s}""".formatted(payable);
    }

    @Test
    void anAccountOfThePaymentsOwnTakesExactlyTheTotal() {
        var begun = "{\"paymentReference\":\"PP7K2M9QXD4T\",\"transactionReference\":\"MNFY|57|1|16\"}";
        var account = new Transfer.Account("Sterling bank", "7004199814", "PowerPay", TOTAL, NOW.plusSeconds(2400));
        assertEquals(account, after(ok(begun), ok(account("10107.50"))).transfer(REQUEST, UNTIL));
        assertTrue(sent(1).contains("\"paymentMethods\":[\"ACCOUNT_TRANSFER\"]"), sent(1));
        assertEquals("{\"transactionReference\":\"MNFY|57|1|16\"}", sent(2));
        assertInstanceOf(
                Transfer.Unavailable.class,
                after(ok(begun), ok(account("10207.50"))).transfer(REQUEST, UNTIL));
        var known = no(422, "99", "Duplicate payment reference");
        var pending = ok(paid("PENDING", "\"0.00\""));
        assertEquals(account, after(known, pending, ok(account("10107.50"))).transfer(REQUEST, UNTIL));
        assertInstanceOf(Transfer.Unavailable.class, after(known).transfer(REQUEST, UNTIL));
        var over = no(422, "99", "Payment already exists");
        assertInstanceOf(Transfer.Refused.class, after(ok(begun), over).transfer(REQUEST, UNTIL));
    }

    private static String refund(String status, String amount) {
        return """
            {"refundReference":"PP7K2M9QXD4T-R0","transactionReference":"MNFY|65|20220727094724|000477",\
            "refundAmount":%s,"refundStatus":"%s","createdOn":"02/08/2022 03:35:22 AM"}""".formatted(amount, status);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, 10107.50, Done",
        "PENDING, 10107.50, Pending",
        "IN_PROGRESS, 10107.50, Pending",
        "FAILED, 10107.50, NeedsAttention",
        "COMPLETED, 10107.49, NeedsAttention",
        "TELEPORTED, 10107.50, Unknown"
    })
    void everyRefundStateHasItsMeaning(String status, String amount, String meaning) {
        var read = after(ok(refund(status, amount))).refundStatus(ASKED);
        assertEquals(meaning, read.getClass().getSimpleName());
        assertEquals("/api/v1/refunds/PP7K2M9QXD4T-R0", calls.get(1).address().getPath());
        var other = after(ok(refund(status, amount).replace("-R0", "-R1"))).refundStatus(ASKED);
        assertInstanceOf(RefundStatus.Unknown.class, other);
    }

    @ParameterizedTest
    @CsvSource({
        "R1, NeedsAttention",
        "R2, NeedsAttention",
        "R3, NeedsAttention",
        "R4, NeedsAttention",
        "R5, NeedsAttention",
        "R6, NeedsAttention",
        "R8, NeedsAttention",
        "R9, Unknown",
        "R10, Unknown",
        "R11, Unknown",
        "R12, NeedsAttention",
        "99, Unknown",
        "M01, Unknown"
    })
    void everyRefusalOfARefundHasItsMeaning(String code, String meaning) {
        var gateway = after(ok(paid("PAID", "\"10107.50\"")), no(422, code, "no"));
        assertEquals(meaning, gateway.refund(ASKED).getClass().getSimpleName());
    }

    @Test
    void aRefundCarriesOurKeyAndMonnifysNumberOfThePayment() {
        var gateway = after(ok(paid("PAID", "\"10107.50\"")), ok(refund("PENDING", "10107.50")));
        assertInstanceOf(RefundStatus.Pending.class, gateway.refund(ASKED));
        assertTrue(sent(2).contains("\"refundReference\":\"PP7K2M9QXD4T-R0\""), sent(2));
        assertTrue(sent(2).contains("\"transactionReference\":\"MNFY|67|20220725111957|000283\""), sent(2));
        assertTrue(sent(2).contains("\"refundAmount\":10107.50"), sent(2));
    }

    @Test
    void onlyMonnifyItselfCanSayThatThereIsNoRefund() {
        assertInstanceOf(
                RefundStatus.NotFound.class,
                after(no(404, "R7", "No refund was initiated")).refundStatus(ASKED));
        assertInstanceOf(RefundStatus.Unknown.class, after(raw(404, "<html>")).refundStatus(ASKED));
        assertInstanceOf(RefundStatus.Unknown.class, after().refundStatus(ASKED));
        assertInstanceOf(
                RefundStatus.Unknown.class,
                after(ok(paid("PAID", "1")), new Http.NoAnswer("lost")).refund(ASKED));
    }
}
