package ng.powerpay.payment.interswitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Call;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is Interswitch's own: its form, its codes, its question with the amount, its refunds and events. */
class InterswitchAnswersTest {

    private static final String REFERENCE = "PP7K2M9QXD4T";
    private static final Kobo ASKED = new Kobo(1_010_750);
    private static final RefundRequest REFUND = new RefundRequest(REFERENCE, ASKED, REFERENCE + "-R0", ASKED);
    private static final String TOKEN = "{\"access_token\":\"tok\",\"expires_in\":3600}";

    private final List<Call> calls = new ArrayList<>();
    private final Deque<Http.Exchange> answers = new ArrayDeque<>();
    private final Gateway gateway = gateway();

    private Gateway gateway() {
        var environment = new HashMap<>(Map.of(
                "POWERPAY_INTERSWITCH_MERCHANT_CODE", "MX6072",
                "POWERPAY_INTERSWITCH_PAY_ITEM_ID", "9405967",
                "POWERPAY_INTERSWITCH_WEBHOOK_SECRET", "whsec",
                "POWERPAY_INTERSWITCH_CLIENT_ID", "client",
                "POWERPAY_INTERSWITCH_CLIENT_SECRET", "secret"));
        var means = Stand.means(call -> {
            calls.add(call);
            return answers.pop();
        });
        return new InterswitchProvider().read(new Settings(environment)).build().apply(means);
    }

    private void answer(int status, String body) {
        answers.add(new Http.Answered(status, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String said(String code, String amount, String reference) {
        return """
            {"Amount":%s,"CardNumber":"7864","MerchantReference":"%s","PaymentReference":"UBA|API|MX6072|1",
             "TransactionDate":"2020-12-14T12:51:39","ResponseCode":"%s","ResponseDescription":"words"}""".formatted(amount, reference, code);
    }

    @Test
    void thePageIsOpenedByAFormInKoboAndCallsNobody() {
        var request = new CheckoutRequest(
                REFERENCE,
                ASKED,
                new CheckoutRequest.Payer("Ada", "ada@example.ng", ""),
                Set.of(),
                URI.create("https://shop.example/p/1"));
        var form = assertInstanceOf(Checkout.Form.class, gateway.open(request));
        assertEquals(
                "https://newwebpay.interswitchng.com/collections/w/pay",
                form.action().toString());
        assertEquals("1010750", form.fields().get("amount"));
        assertEquals("566", form.fields().get("currency"));
        assertEquals("LIVE", form.fields().get("mode"));
        assertEquals(List.of(), calls);
    }

    @Test
    void theAmountAskedForIsInTheQuestionAndTheOnePaidInTheAnswer() {
        answer(200, said("00", "33322", REFERENCE));
        var paid = assertInstanceOf(PaymentStatus.Paid.class, gateway.verify(REFERENCE, ASKED));
        assertEquals(
                "merchantcode=MX6072&transactionreference=PP7K2M9QXD4T&amount=1010750",
                calls.getFirst().address().getQuery());
        assertEquals(new Kobo(33_322), paid.amount());
        assertEquals("NGN", paid.currency());
        assertEquals(Instant.parse("2020-12-14T11:51:39Z"), paid.at());
        assertEquals(new Kobo(166), paid.fee());
    }

    @ParameterizedTest
    @CsvSource({
        "Z0, Pending",
        "Z1, Pending",
        "Z6, Pending",
        "Z25, Pending",
        "T0, Pending",
        "T1, Pending",
        "09, Pending",
        "51, Declined",
        "54, Declined",
        "55, Declined",
        "91, Declined",
        "10, Unknown",
        "06, Unknown",
        "68, Unknown",
        "20031, Unknown",
        "'', Unknown",
        "0, Unknown"
    })
    void everyCodeMeansOneThing(String code, String meaning) {
        answer(200, said(code, "0", REFERENCE));
        assertEquals(meaning, gateway.verify(REFERENCE, ASKED).getClass().getSimpleName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "\"1010750\"", "1010750.5", "null", "99999999999999999999"})
    void anApprovalWithoutAReadableAmountIsInDoubt(String amount) {
        answer(200, said("00", amount, REFERENCE));
        assertInstanceOf(PaymentStatus.Unknown.class, gateway.verify(REFERENCE, ASKED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PP7K2M9QXD4V", ""})
    void anApprovalOfSomethingElseIsInDoubt(String reference) {
        answer(200, said("00", "1010750", reference));
        assertInstanceOf(PaymentStatus.Unknown.class, gateway.verify(REFERENCE, ASKED));
    }

    @Test
    void anotherAmountThereIsAPersonsAndNoPageThatNobodyPaid() {
        answer(200, "{\"Amount\":0,\"ResponseCode\":\"Z1\",\"ResponseDescription\":\"Amount Inconsistency\"}");
        assertInstanceOf(PaymentStatus.Unknown.class, gateway.verify(REFERENCE, ASKED));
    }

    private static String refund(String status, String amount) {
        return """
            {"refundReference":"PP7K2M9QXD4T-R0","refundAmount":%s,"status":"%s"}""".formatted(amount, status);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETE, 1010750, Done", "COMPLETE_MANUAL, 1010750, Done", "SUCCESS, 1010750, Pending",
        "PENDING, 1010750, Pending", "PROCESSING, 1010750, Pending", "FAILED, 1010750, NeedsAttention",
        "COMPLETE, 1010749, NeedsAttention", "COMPLETE, null, Unknown", "DONE, 1010750, Unknown"
    })
    void aRefundIsFoundByOurKey(String status, String amount, String meaning) {
        answer(200, TOKEN);
        answer(200, refund(status, amount));
        assertEquals(meaning, gateway.refundStatus(REFUND).getClass().getSimpleName());
        assertEquals("Bearer tok", calls.getLast().headers().get("Authorization"));
    }

    @Test
    void withoutASignInNothingIsKnownAndNothingSent() {
        answer(401, "{}");
        assertInstanceOf(RefundStatus.Unknown.class, gateway.refundStatus(REFUND));
        assertEquals(1, calls.size());
    }

    @ParameterizedTest
    @CsvSource({"1010750, FULL", "2020000, PARTIAL"})
    void aRefundIsFullOrPartialOfWhatWasPaid(String paid, String type) {
        answer(200, said("00", paid, REFERENCE));
        answer(200, TOKEN);
        answer(201, refund("PENDING", "1010750"));
        assertInstanceOf(RefundStatus.Pending.class, gateway.refund(REFUND));
        var content = calls.getLast().content();
        var sent = content == null ? "" : new String(content.bytes(), StandardCharsets.UTF_8);
        assertEquals(true, sent.contains("\"refundType\":\"" + type + "\""), sent);
        assertEquals(true, sent.contains("\"parentPaymentId\":\"UBA|API|MX6072|1\""), sent);
    }

    @Test
    void nothingIsSentBackForAPaymentThatIsNotConfirmed() {
        answer(200, said("Z0", "0", REFERENCE));
        assertInstanceOf(RefundStatus.Unknown.class, gateway.refund(REFUND));
        assertEquals(1, calls.size());
    }

    /** Signed by another implementation of HMAC-SHA512, key {@code whsec}. */
    @Test
    void anEventIsReadOnlyWithItsSignature() {
        var body = ("{\"event\":\"TRANSACTION.COMPLETED\",\"uuid\":\"u1\","
                        + "\"data\":{\"merchantReference\":\"PP7K2M9QXD4T\",\"responseCode\":\"00\"}}")
                .getBytes(StandardCharsets.UTF_8);
        var signature = "8dc350b5cb71ab9bd1a24e0662383c2a23724a017a52232fd59e6cdb587668427bee5a534192c0f8e36857e"
                + "77e4adf39a03e23acdd13672f8907207d8208350c";
        var hint =
                assertInstanceOf(Webhook.Hint.class, gateway.read(Map.of("x-interswitch-signature", signature), body));
        assertEquals(REFERENCE, hint.reference());
        assertEquals(Webhook.Kind.PAYMENT, hint.kind());
        body[12] ^= 1;
        assertInstanceOf(Webhook.Forged.class, gateway.read(Map.of("x-interswitch-signature", signature), body));
        assertInstanceOf(Webhook.Forged.class, gateway.read(Map.of(), body));
    }

    @Test
    void aPaymentAfterADeclineIsAnotherEvent() {
        var event = "{\"event\":\"TRANSACTION.COMPLETED\",\"uuid\":\"u1\",\"data\":{\"merchantReference\":\"PP1\","
                + "\"responseCode\":\"%s\"}}";
        var declined = InterswitchAnswers.event(event.formatted("51").getBytes(StandardCharsets.UTF_8));
        var paid = InterswitchAnswers.event(event.formatted("00").getBytes(StandardCharsets.UTF_8));
        assertNotEquals(declined, paid);
        assertInstanceOf(
                Webhook.Ignored.class,
                InterswitchAnswers.event(
                        "{\"event\":\"INVOICE.CREATED\",\"data\":{}}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aStepWithAllItsCallsEndsWithinTheLease() {
        var part = new InterswitchProvider().read(new Settings(Map.of()).demanding(false));
        assertEquals(-1, part.longest().compareTo(Duration.ofSeconds(45)));
    }
}
