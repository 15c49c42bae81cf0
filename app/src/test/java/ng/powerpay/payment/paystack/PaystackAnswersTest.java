package ng.powerpay.payment.paystack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.Fees;
import ng.powerpay.payment.Patience;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Schedule;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Remote;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every documented answer and event of Paystack, and what no document has. */
class PaystackAnswersTest {

    private static final String REFERENCE = "PP7K2M9QXD4T";
    private static final Fees FEES = Fees.parse("*@2018-01-01=150bp");
    private static final Answer SILENCE = new Answer("paystack", new Http.NoAnswer("timeout"));
    private static final Answer UNREACHED = new Answer("paystack", new Http.NotSent("refused"));
    private static final Kobo AMOUNT = new Kobo(1_010_750);
    private static final RefundRequest ASKED = new RefundRequest(REFERENCE, AMOUNT, REFERENCE + "-R0", AMOUNT);
    private static final String NOTE = "\",\"merchant_note\":\"" + REFERENCE + "-R0\",";
    private static final Patience PATIENCE = new Patience(Schedule.seconds(60), Schedule.seconds(5), Duration.ZERO);

    private static Answer answer(int status, String body) {
        return new Answer("paystack", new Http.Answered(status, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String verified(String status, String amount) {
        return """
            {"status":true,"message":"Verification successful","data":{"id":1,"status":"%s",
             "reference":"PP7K2M9QXD4T","amount":%s,"currency":"NGN","channel":"card","fees":25161,
             "paid_at":"2026-11-22T20:33:05.000Z","gateway_response":"Insufficient Funds"}}""".formatted(status, amount);
    }

    @Test
    void aPaidTransactionIsReadExactly() {
        var paid = assertInstanceOf(
                PaymentStatus.Paid.class,
                PaystackAnswers.payment(answer(200, verified("success", "1010750")), REFERENCE, FEES));
        assertEquals(new Kobo(1_010_750), paid.amount());
        assertEquals("NGN", paid.currency());
        assertEquals(new Kobo(25_161), paid.fee());
    }

    @ParameterizedTest
    @CsvSource({
        "failed, Declined",
        "abandoned, Pending",
        "pending, Pending",
        "ongoing, Pending",
        "processing, Pending",
        "queued, Pending",
        "reversed, Reversed",
        "teleported, Unknown"
    })
    void everyDocumentedStatusHasItsMeaning(String status, String meaning) {
        var read = PaystackAnswers.payment(answer(200, verified(status, "100")), REFERENCE, FEES);
        assertEquals(meaning, read.getClass().getSimpleName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1010750\"", "-5", "0", "10.5", "null", "{}", "1234567890123456789012345"})
    void successWithAnAmountThatIsNoneIsUnknown(String amount) {
        assertInstanceOf(
                PaymentStatus.Unknown.class,
                PaystackAnswers.payment(answer(200, verified("success", amount)), REFERENCE, FEES));
    }

    @Test
    void noTextOrTimeOfItCanBreakTheStore() {
        var odd = verified("success", "100").replace("card", "ca\\u0000rd" + "x".repeat(300));
        var paid =
                assertInstanceOf(PaymentStatus.Paid.class, PaystackAnswers.payment(answer(200, odd), REFERENCE, FEES));
        assertEquals(200, paid.channel().length());
        assertEquals(-1, paid.channel().indexOf(0));
        assertInstanceOf(
                PaymentStatus.Unknown.class,
                PaystackAnswers.payment(
                        answer(200, verified("success", "100").replace("2026", "+999999999")), REFERENCE, FEES));
    }

    @Test
    @Tag("failure-9")
    void anotherMerchantsReferenceIsNeverOurPayment() {
        assertInstanceOf(
                PaymentStatus.Unknown.class,
                PaystackAnswers.payment(answer(200, verified("success", "100")), "PPAAAAAAAAAA", FEES));
    }

    @Test
    void aPageNobodyOpenedIsPendingAndAFaultIsUnknown() {
        assertInstanceOf(
                PaymentStatus.Pending.class,
                PaystackAnswers.payment(answer(400, "{\"status\":false,\"message\":\"not found\"}"), REFERENCE, FEES));
        for (var exchange : new Answer[] {answer(500, "{}"), answer(200, "<html>"), SILENCE, UNREACHED}) {
            assertInstanceOf(PaymentStatus.Unknown.class, PaystackAnswers.payment(exchange, REFERENCE, FEES));
        }
    }

    @Test
    void aCheckoutPageADuplicateAndAFaultAreToldApart() {
        var page = "{\"status\":true,\"data\":{\"authorization_url\":\"https://checkout.x/abc\"}}";
        assertEquals(
                new Checkout.Open(URI.create("https://checkout.x/abc")), PaystackAnswers.checkout(answer(200, page)));
        assertInstanceOf(
                Checkout.Taken.class,
                PaystackAnswers.checkout(
                        answer(400, "{\"status\":false,\"message\":\"Duplicate Transaction Reference\"}")));
        assertInstanceOf(
                Checkout.Unavailable.class,
                PaystackAnswers.checkout(
                        answer(200, "{\"status\":true,\"data\":{\"authorization_url\":\"javascript:x\"}}")));
        assertInstanceOf(Checkout.Unavailable.class, PaystackAnswers.checkout(UNREACHED));
    }

    @ParameterizedTest
    @CsvSource({
        "pending, Pending",
        "processing, Pending",
        "processed, Done",
        "failed, NeedsAttention",
        "needs-attention, NeedsAttention",
        "other, Unknown"
    })
    void everyRefundStateHasItsMeaning(String status, String meaning) {
        var body = "{\"status\":true,\"data\":{\"id\":3,\"status\":\"" + status + "\"}}";
        assertEquals(
                meaning,
                PaystackRefunds.opened(answer(200, body), ASKED).getClass().getSimpleName());
        var list = "{\"status\":true,\"data\":[{\"transaction_reference\":\"" + REFERENCE + NOTE + "\"status\":\""
                + status + "\"}]}";
        assertEquals(
                meaning,
                PaystackRefunds.find(answer(200, list), ASKED).getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({"1010750, Done", "10000, NeedsAttention", "1010750.5, NeedsAttention"})
    void aPartOfTheMoneyIsNoRefund(String amount, String meaning) {
        var list = "{\"status\":true,\"data\":[{\"transaction_reference\":\"" + REFERENCE + NOTE
                + "\"status\":\"processed\",\"amount\":" + amount + "}]}";
        assertEquals(
                meaning,
                PaystackRefunds.find(answer(200, list), ASKED).getClass().getSimpleName());
    }

    @Test
    void anEmptyListOfRefundsIsNotFoundAndAFaultIsUnknown() {
        assertInstanceOf(
                RefundStatus.NotFound.class, PaystackRefunds.find(answer(200, "{\"status\":true,\"data\":[]}"), ASKED));
        assertInstanceOf(RefundStatus.Unknown.class, PaystackRefunds.find(SILENCE, ASKED));
        assertInstanceOf(RefundStatus.Unknown.class, PaystackRefunds.opened(SILENCE, ASKED));
    }

    private static Webhook event(String body, String signedAs) {
        var nowhere = new Endpoint("paystack", URI.create("http://127.0.0.1:1/"), Duration.ZERO);
        var remote = new Remote(nowhere, _ -> new Http.NotSent("nobody is there"));
        var gateway = new PaystackGateway(remote, "sk_test", FEES, PATIENCE);
        var signature = Hmac.hex("HmacSHA512", "sk_test", signedAs.getBytes(StandardCharsets.UTF_8));
        return gateway.read(Map.of("x-paystack-signature", signature), body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Tag("failure-9")
    void anEventIsAHintOnlyWhenItsBytesAreSigned() {
        var body = "{\"event\":\"charge.success\",\"data\":{\"reference\":\"PP7K2M9QXD4T\"}}";
        assertEquals(
                new Webhook.Hint(Webhook.Kind.PAYMENT, "charge.success:" + REFERENCE, REFERENCE), event(body, body));
        assertInstanceOf(Webhook.Forged.class, event(body, body.replace("4T", "4V")));
        assertInstanceOf(Webhook.Forged.class, event(body + " ", body));
        var refund = "{\"event\":\"refund.processed\",\"data\":{\"transaction_reference\":\"PP7K2M9QXD4T\"}}";
        assertEquals(
                new Webhook.Hint(Webhook.Kind.REFUND, "refund.processed:" + REFERENCE, REFERENCE),
                event(refund, refund));
        var dispute = "{\"event\":\"charge.dispute.create\",\"data\":{\"id\":7,"
                + "\"transaction\":{\"reference\":\"PP7K2M9QXD4T\"}}}";
        assertEquals(
                new Webhook.Hint(Webhook.Kind.DISPUTE, "charge.dispute.create:" + REFERENCE, REFERENCE),
                event(dispute, dispute));
        var other = "{\"event\":\"transfer.success\",\"data\":{\"reference\":\"x\"}}";
        assertEquals(new Webhook.Ignored("transfer.success"), event(other, other));
        assertInstanceOf(Webhook.Unreadable.class, event("[]", "[]"));
    }

    /** A paid answer, cut or with one byte changed: paid with the figures in it, or unknown. */
    @Test
    void brokenAnswersAreNeverAnotherState() {
        var good = verified("success", "1010750").getBytes(StandardCharsets.UTF_8);
        var random = new Random(20_261_122);
        for (var i = 0; i < 10_000; i++) {
            var length = i % 2 == 0 ? good.length : 1 + random.nextInt(good.length);
            var broken = java.util.Arrays.copyOf(good, length);
            broken[random.nextInt(length)] = (byte) (i % 3 == 0 ? '0' + random.nextInt(10) : random.nextInt(256));
            var status =
                    PaystackAnswers.payment(new Answer("paystack", new Http.Answered(200, broken)), REFERENCE, FEES);
            var text = new String(broken, StandardCharsets.ISO_8859_1);
            assertTrue(status instanceof PaymentStatus.Paid || status instanceof PaymentStatus.Unknown, text);
            if (status instanceof PaymentStatus.Paid paid) {
                // Another figure is a valid answer; ConfirmPayment compares it with what was asked for.
                assertEquals(good.length, length, text);
                assertTrue(text.contains("\"amount\":" + paid.amount().amount() + ","), text);
            }
        }
        System.out.println("10,000 malformed answers of Paystack, 0 wrong states");
    }
}
