package ng.powerpay.payment.flutterwave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ng.powerpay.ledger.StatementLine;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.Fees;
import ng.powerpay.payment.Patience;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Statements;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Schedule;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Remote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is special in the answers and events of Flutterwave's third API. */
class FlutterwaveAnswersTest {

    private static final String REFERENCE = "PP7K2M9QXD4T";
    private static final Kobo AMOUNT = new Kobo(1_010_750);
    private static final Fees FEES = Fees.parse("*@2018-01-01=140bpcap200000 *@2025-04-11=200bpcap200000");
    private static final RefundRequest ASKED = new RefundRequest(REFERENCE, AMOUNT, REFERENCE + "-R0", AMOUNT);
    private static final Instant DAY = Instant.parse("2026-11-21T23:00:00Z");
    private static final String PAID = """
            {"status":"success","message":"Transaction fetched successfully","data":{"id":4975363,
             "tx_ref":"PP7K2M9QXD4T","amount":10107.50,"currency":"NGN","charged_amount":10107.50,"app_fee":202.15,
             "processor_response":"Insufficient Fund","status":"successful","payment_type":"card",
             "created_at":"2026-11-22T09:34:27.000Z"}}""";

    private static Answer answer(int status, String body) {
        return new Answer("flutterwave", new Http.Answered(status, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static PaymentStatus payment(String body) {
        return FlutterwaveAnswers.payment(answer(200, body), REFERENCE, FEES);
    }

    @Test
    void nairaAreReadToTheKobo() {
        var paid = assertInstanceOf(PaymentStatus.Paid.class, payment(PAID));
        assertEquals(AMOUNT, paid.amount());
        assertEquals(new Kobo(20_215), paid.fee());
        assertEquals("card", paid.channel());
    }

    @Test
    void withoutItsFeeTheTableIsAsked() {
        var paid = assertInstanceOf(PaymentStatus.Paid.class, payment(PAID.replace("\"app_fee\":202.15,", "")));
        assertEquals(new Kobo(20_215), paid.fee());
    }

    @ParameterizedTest
    @CsvSource({"failed, Declined", "pending, Pending", "reversed, Reversed", "teleported, Unknown", "'', Unknown"})
    void everyStatusHasItsMeaning(String status, String meaning) {
        var read = payment(PAID.replace("successful\"", status + "\""));
        assertEquals(meaning, read.getClass().getSimpleName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ten\"", "-5", "0", "10.505", "null", "{}", "true", "99999999999999999"})
    void anAmountThatIsNoneIsUnknown(String amount) {
        var body =
                PAID.replace("\"amount\":10107.50", "\"amount\":" + amount).replace("\"charged_amount\":10107.50,", "");
        assertInstanceOf(PaymentStatus.Unknown.class, payment(body));
    }

    @Test
    void lessThanItsAmountWasChargedIsUnknownAndAnotherCurrencyIsToldAsItIs() {
        assertInstanceOf(
                PaymentStatus.Unknown.class,
                payment(PAID.replace("charged_amount\":10107.50", "charged_amount\":10107.49")));
        var dollars = assertInstanceOf(PaymentStatus.Paid.class, payment(PAID.replace("NGN", "USD")));
        assertEquals("USD", dollars.currency());
    }

    @Test
    void whatNobodyTriedToPayIsPendingAndAnotherReferenceIsUnknown() {
        var none = "{\"status\":\"error\",\"message\":\"No transaction was found for this id\",\"data\":null}";
        assertInstanceOf(PaymentStatus.Pending.class, FlutterwaveAnswers.payment(answer(404, none), REFERENCE, FEES));
        assertInstanceOf(PaymentStatus.Pending.class, FlutterwaveAnswers.payment(answer(400, none), REFERENCE, FEES));
        assertInstanceOf(PaymentStatus.Unknown.class, FlutterwaveAnswers.payment(answer(500, none), REFERENCE, FEES));
        assertInstanceOf(
                PaymentStatus.Unknown.class, FlutterwaveAnswers.payment(answer(404, "<html>"), REFERENCE, FEES));
        assertInstanceOf(PaymentStatus.Unknown.class, payment(PAID.replace("PP7K", "PP8K")));
        assertNull(FlutterwaveAnswers.id(answer(200, PAID.replace("PP7K", "PP8K")), REFERENCE));
        assertEquals(4_975_363L, FlutterwaveAnswers.id(answer(200, PAID), REFERENCE));
    }

    @Test
    void aPageADuplicateAndAnAddressThatIsNoneAreToldApart() {
        var page =
                "{\"status\":\"success\",\"data\":{\"link\":\"https://checkout.flutterwave.com/v3/hosted/pay/ab1\"}}";
        assertInstanceOf(Checkout.Open.class, FlutterwaveAnswers.checkout(answer(200, page)));
        assertInstanceOf(
                Checkout.Unavailable.class,
                FlutterwaveAnswers.checkout(answer(200, page.replace("https://", "javascript:"))));
        assertInstanceOf(
                Checkout.Unavailable.class, FlutterwaveAnswers.checkout(answer(200, page.replace("ab1", "%zz"))));
        var taken = "{\"status\":\"error\",\"message\":\"Duplicate transaction reference\",\"data\":null}";
        assertInstanceOf(Checkout.Taken.class, FlutterwaveAnswers.checkout(answer(400, taken)));
    }

    private static String refund(String status) {
        return "{\"id\":75923,\"transaction_id\":4975363,\"amount_refunded\":10107.50,\"comment\":\"" + ASKED.key()
                + "\",\"status\":\"" + status + "\",\"created_at\":\"2026-11-22T10:00:00.000Z\"}";
    }

    private static RefundStatus find(int pages, String... refunds) {
        var body = "{\"status\":\"success\",\"meta\":{\"page_info\":{\"total_pages\":" + pages + "}},\"data\":["
                + String.join(",", refunds) + "]}";
        return FlutterwaveAnswers.find(answer(200, body), 4_975_363, ASKED);
    }

    @ParameterizedTest
    @CsvSource({
        "completed, Done",
        "completed-mpgs, Done",
        "completed-bank-transfer, Done",
        "successful, Done",
        "pending, Pending",
        "processing, Pending",
        "failed, NeedsAttention",
        "other, Unknown"
    })
    void everyRefundStatusHasItsMeaning(String status, String meaning) {
        assertEquals(meaning, find(1, refund(status)).getClass().getSimpleName());
    }

    @Test
    void onlyAWholeListSaysThatThereIsNoRefund() {
        var other = refund("completed").replace("-R0", "-R1");
        assertInstanceOf(RefundStatus.NotFound.class, find(1, other));
        assertInstanceOf(RefundStatus.NotFound.class, find(0));
        assertInstanceOf(RefundStatus.Unknown.class, find(2, other));
        assertInstanceOf(
                RefundStatus.NotFound.class, find(1, refund("completed").replace("4975363", "4975364")));
        assertInstanceOf(RefundStatus.Done.class, find(9, refund("failed"), refund("completed")));
        assertInstanceOf(
                RefundStatus.NeedsAttention.class, find(1, refund("completed").replace("10107.50", "10107.49")));
    }

    @Test
    void aRefusedRefundNeedsAPersonAndSilenceIsUnknown() {
        var refused = "{\"status\":\"error\",\"message\":\"Insufficient balance\",\"data\":null}";
        assertInstanceOf(
                RefundStatus.NeedsAttention.class, FlutterwaveAnswers.opened(answer(400, refused), 4_975_363, ASKED));
        for (var status : new int[] {401, 403, 404, 429, 500, 503}) {
            assertInstanceOf(
                    RefundStatus.Unknown.class, FlutterwaveAnswers.opened(answer(status, refused), 4_975_363, ASKED));
        }
    }

    private static Webhook event(String body, Map<String, String> headers) {
        var nowhere = new Remote(
                new Endpoint("flutterwave", java.net.URI.create("http://127.0.0.1:1/"), java.time.Duration.ZERO),
                _ -> new Http.NotSent("nobody is there"));
        var patience = new Patience(Schedule.seconds(60), Schedule.seconds(5), java.time.Duration.ZERO);
        var terms = new FlutterwaveProvider.Terms("key", "hash-of-ours", "id", FEES, patience);
        return new FlutterwaveGateway(nowhere, nowhere, terms).read(headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Webhook event(String body) {
        return event(body, Map.of("verif-hash", "hash-of-ours"));
    }

    @Test
    void bothShapesOfAnEventAreHints() {
        var nested =
                "{\"event\":\"charge.completed\",\"data\":{\"id\":7,\"tx_ref\":\"PP7K2M9QXD4T\",\"status\":\"successful\"}}";
        var flat = "{\"id\":7,\"txRef\":\"PP7K2M9QXD4T\",\"flwRef\":\"x\",\"status\":\"successful\"}";
        var key = "charge.completed:" + REFERENCE + ":7:successful";
        assertEquals(new Webhook.Hint(Webhook.Kind.PAYMENT, key, REFERENCE), event(nested));
        assertEquals(new Webhook.Hint(Webhook.Kind.PAYMENT, ":" + REFERENCE + ":7:successful", REFERENCE), event(flat));
    }

    @Test
    void refundsAndDisputesAreHintsAndPayoutsAreNone() {
        var refund =
                "{\"event\":\"refund.completed\",\"data\":{\"id\":9,\"comments\":\"PP7K2M9QXD4T-R0\",\"status\":\"completed\"}}";
        assertEquals(
                new Webhook.Hint(Webhook.Kind.REFUND, "refund.completed:" + REFERENCE + ":9:completed", REFERENCE),
                event(refund));
        var dispute = "{\"event\":\"chargeback.created\",\"data\":{\"id\":9,\"tx_ref\":\"PP7K2M9QXD4T\"}}";
        assertEquals(
                new Webhook.Hint(Webhook.Kind.DISPUTE, "chargeback.created:" + REFERENCE + ":9:", REFERENCE),
                event(dispute));
        var payout = "{\"event\":\"transfer.completed\",\"data\":{\"id\":9,\"reference\":\"x\"}}";
        assertEquals(new Webhook.Ignored("transfer.completed"), event(payout));
    }

    @Test
    void theSecretMustBeThereByteForByte() {
        var body = "{\"event\":\"charge.completed\",\"data\":{\"tx_ref\":\"PP7K2M9QXD4T\"}}";
        for (var given : List.of("", "hash-of-our", "hash-of-ours ", "Hash-of-ours")) {
            assertInstanceOf(Webhook.Forged.class, event(body, Map.of("verif-hash", given)));
        }
        assertInstanceOf(Webhook.Forged.class, event(body, Map.of()));
        assertInstanceOf(Webhook.Unreadable.class, event("[]"));
    }

    @Test
    void aStatementIsReadToItsLastPageAndCutToItsTime() {
        var one = "{\"status\":\"success\",\"meta\":{\"page_info\":{\"total_pages\":%d}},\"data\":[%s]}";
        var early = PAID.substring(PAID.indexOf("{\"id\""), PAID.length() - 1);
        var listing = new FlutterwaveStatement(path -> answer(
                        200,
                        path.startsWith("refunds")
                                ? one.formatted(1, refund("completed") + "," + refund("failed"))
                                : one.formatted(2, path.endsWith("=1") ? early : early.replace("11-22T", "11-23T"))))
                .list(DAY, DAY.plusSeconds(86_400), DAY);
        var lines = assertInstanceOf(Statements.Complete.class, listing).lines();
        assertEquals(
                List.of(REFERENCE, ASKED.key()),
                lines.stream().map(StatementLine::reference).toList());
        var broken = new FlutterwaveStatement(_ -> answer(200, one.formatted(1, early.replace("10107.50", "x"))));
        assertInstanceOf(Statements.Unavailable.class, broken.list(DAY, DAY.plusSeconds(86_400), DAY));
    }
}
