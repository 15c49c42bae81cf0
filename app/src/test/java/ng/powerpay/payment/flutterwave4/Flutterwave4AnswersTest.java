package ng.powerpay.payment.flutterwave4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.Fees;
import ng.powerpay.payment.Gateway;
import ng.powerpay.payment.PaymentStatus;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.payment.Transfer;
import ng.powerpay.payment.Way;
import ng.powerpay.payment.Webhook;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Answer;
import ng.powerpay.remote.Call;
import ng.powerpay.remote.Http;
import ng.powerpay.remote.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.MissingNode;

/**
 * What is special in Flutterwave's fourth API: signing in, keys of operations, signatures,
 * accounts.
 */
class Flutterwave4AnswersTest {

    private static final String REFERENCE = "PP7K2M9QXD4T";
    private static final Kobo AMOUNT = new Kobo(1_010_750);
    private final Instant until = Instant.now().plus(Duration.ofHours(2)).plusSeconds(300);
    private static final Fees FEES = Fees.parse("*@2025-04-11=200bpcap200000");
    private static final RefundRequest ASKED = new RefundRequest(REFERENCE, AMOUNT, REFERENCE + "-R0", AMOUNT);
    private static final String CHARGE = """
            {"id":"chg_1","amount":10107.50,"fees":[{"type":"app","amount":202.15},{"type":"vat","amount":15.16}],
             "currency":"NGN","payment_method_details":{"type":"opay"},"refunded":false,"reference":"PP7K2M9QXD4T",
             "status":"succeeded","created_datetime":"2026-11-22T13:54:21.546559974Z"}""";

    private final List<Call> calls = new ArrayList<>();
    private final Map<String, String> answers = new HashMap<>();

    private static Answer answer(int status, String body) {
        return new Answer("flutterwave4", new Http.Answered(status, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Answer listed(String... data) {
        return answer(200, "{\"status\":\"success\",\"data\":[" + String.join(",", data) + "]}");
    }

    private static PaymentStatus payment(String... charges) {
        return Flutterwave4Answers.payment(listed(charges), REFERENCE, FEES);
    }

    private Gateway gateway(String plain) {
        var settings = new Settings(Map.of(
                "POWERPAY_FLUTTERWAVE4_CLIENT_ID", "us",
                "POWERPAY_FLUTTERWAVE4_CLIENT_SECRET", "client secret",
                "POWERPAY_FLUTTERWAVE4_PLAIN_SECRET", plain,
                "POWERPAY_FLUTTERWAVE4_SECRET_HASH", "hash"));
        return new Flutterwave4Provider().read(settings).build().apply(Stand.means(this::send));
    }

    private Http.Exchange send(Call call) {
        calls.add(call);
        var path = call.address().getPath().replaceFirst(".*/(?=[a-z-]+$)", "");
        var body = answers.get(path);
        return body == null
                ? new Http.NoAnswer("nothing is known of " + path)
                : new Http.Answered(
                        Integer.parseInt(body.substring(0, 3)),
                        body.substring(3).getBytes(StandardCharsets.UTF_8));
    }

    private void signsIn() {
        answers.put("token", "200{\"access_token\":\"abc\",\"expires_in\":600}");
    }

    private static CheckoutRequest request() {
        var payer = new CheckoutRequest.Payer("Ada Obi", "ada@example.ng", "+2348031234567");
        return new CheckoutRequest(
                REFERENCE, AMOUNT, payer, EnumSet.allOf(Way.class), URI.create("https://shop.example/p"));
    }

    @Test
    void aChargeIsReadToTheKoboAndItsFeesTogether() {
        var paid = assertInstanceOf(PaymentStatus.Paid.class, payment(CHARGE));
        assertEquals(AMOUNT, paid.amount());
        assertEquals(new Kobo(21_731), paid.fee());
        assertEquals("opay", paid.channel());
        var broken = assertInstanceOf(PaymentStatus.Paid.class, payment(CHARGE.replace("202.15", "99999999")));
        assertEquals(new Kobo(20_215), broken.fee());
    }

    @ParameterizedTest
    @CsvSource({
        "failed, Declined",
        "cancelled, Declined",
        "pending, Pending",
        "requires_action, Pending",
        "voided, Reversed",
        "other, Unknown"
    })
    void everyStatusHasItsMeaning(String status, String meaning) {
        assertEquals(
                meaning, payment(CHARGE.replace("succeeded", status)).getClass().getSimpleName());
    }

    @Test
    void onlyAnEmptyListIsUnpaidAndTwoPaymentsAreForAPerson() {
        assertInstanceOf(PaymentStatus.Pending.class, payment());
        assertInstanceOf(PaymentStatus.Unknown.class, payment(CHARGE.replace("PP7K", "PP8K")));
        assertInstanceOf(PaymentStatus.Unknown.class, payment(CHARGE, CHARGE.replace("chg_1", "chg_2")));
        assertInstanceOf(PaymentStatus.Paid.class, payment(CHARGE, CHARGE.replace("succeeded", "failed")));
        assertInstanceOf(PaymentStatus.Paid.class, payment(CHARGE.replace("succeeded", "pending"), CHARGE));
        assertInstanceOf(PaymentStatus.Reversed.class, payment(CHARGE.replace("false", "true")));
        assertInstanceOf(PaymentStatus.Unknown.class, payment(CHARGE.replace("10107.50", "10107.505")));
    }

    @Test
    void signingInComesFirstAndItsTokenIsKept() {
        signsIn();
        answers.put("charges", "200{\"status\":\"success\",\"data\":[]}");
        var gateway = gateway("refused");
        gateway.verify(REFERENCE, AMOUNT);
        gateway.verify(REFERENCE, AMOUNT);
        assertEquals(3, calls.size());
        var form = calls.getFirst().content();
        assertTrue(form != null
                && new String(form.bytes(), StandardCharsets.UTF_8).contains("client_secret=client+secret"));
        assertEquals("Bearer abc", calls.getLast().headers().get("Authorization"));
        assertTrue(String.valueOf(calls.getLast().headers().get("X-Trace-Id")).length() >= 12);
    }

    @Test
    void withoutATokenNothingIsSent() {
        for (var refused : List.of("401{}", "200{}", "200{\"access_token\":\"a\\nb\",\"expires_in\":600}")) {
            answers.put("token", refused);
            var gateway = gateway("refused");
            assertInstanceOf(Checkout.Unavailable.class, gateway.open(request()));
            assertInstanceOf(Transfer.Unavailable.class, gateway.transfer(request(), until));
            assertInstanceOf(PaymentStatus.Unknown.class, gateway.verify(REFERENCE, AMOUNT));
            assertInstanceOf(RefundStatus.Unknown.class, gateway.refund(ASKED));
        }
        assertTrue(calls.stream().allMatch(call -> call.address().getPath().endsWith("/token")));
    }

    @Test
    void aRefundIsSentWithOneKeyForEver() {
        signsIn();
        answers.put("charges", "200{\"status\":\"success\",\"data\":[" + CHARGE + "]}");
        answers.put("refunds", "201{\"status\":\"success\",\"data\":" + refund("new") + "}");
        var gateway = gateway("refused");
        assertInstanceOf(RefundStatus.Pending.class, gateway.refund(ASKED));
        assertInstanceOf(RefundStatus.Pending.class, gateway.refund(ASKED));
        var keys = calls.stream()
                .filter(call -> call.address().getPath().endsWith("/refunds"))
                .map(call -> call.headers().get("X-Idempotency-Key"))
                .toList();
        assertEquals(List.of("powerpay-refund-" + ASKED.key(), "powerpay-refund-" + ASKED.key()), keys);
    }

    @Test
    void anAccountMustBeForThisOrderAndThisAmount() {
        signsIn();
        answers.put("customers", "409{\"status\":\"failed\",\"error\":{\"code\":\"10409\"}}");
        answers.put("search", "200{\"status\":\"success\",\"data\":[{\"id\":\"cus_1\"}]}");
        var account = """
                201{"status":"success","data":{"amount":10107.50,"account_number":"7824822527","reference":"PP7K2M9QXD4T",
                "account_bank_name":"WEMA BANK","account_expiration_datetime":"2026-12-03T13:54:21.546559974Z"}}""";
        answers.put("virtual-accounts", account);
        var made = assertInstanceOf(Transfer.Account.class, gateway("refused").transfer(request(), until));
        assertEquals("7824822527", made.number());
        var sent = calls.getLast().content();
        assertTrue(
                sent != null && new String(sent.bytes(), StandardCharsets.UTF_8).contains("\"expiry\":7200"),
                "it ends with the purchase's time to pay, in steps of ten minutes");
        answers.put("virtual-accounts", "409{\"status\":\"failed\",\"error\":{\"code\":\"10409\"}}");
        assertInstanceOf(Transfer.Refused.class, gateway("refused").transfer(request(), until));
        for (var bad : List.of(
                account.replace("10107.50", "10107.49"),
                account.replace("PP7K", "PP8K"),
                account.replace("7824822527", "78248"),
                account.replace("2026-12-03T", "soon"))) {
            answers.put("virtual-accounts", bad);
            assertInstanceOf(Transfer.Unavailable.class, gateway("refused").transfer(request(), until), bad);
        }
    }

    private static String refund(String status) {
        return "{\"id\":\"rfd_1\",\"amount_refunded\":10107.50,\"charge_id\":\"chg_1\",\"meta\":{\"key\":\""
                + ASKED.key() + "\"},\"status\":\"" + status + "\",\"created_datetime\":\"2026-11-22T10:00:00Z\"}";
    }

    @ParameterizedTest
    @CsvSource({
        "new, Pending", "pending, Pending", "succeeded, Done", "completed, Done",
        "failed, NeedsAttention", "cancelled, NeedsAttention", "requires_action, NeedsAttention", "other, Unknown"
    })
    void everyRefundStatusHasItsMeaning(String status, String meaning) {
        var charge = Flutterwave4Answers.charge(listed(CHARGE), REFERENCE);
        var found = Flutterwave4Answers.find(listed(refund(status)), charge, ASKED);
        assertTrue(found != null && found.getClass().getSimpleName().equals(meaning), String.valueOf(found));
    }

    @Test
    void aRefundIsLookedForOnTheNextPageToo() {
        var charge = Flutterwave4Answers.charge(listed(CHARGE), REFERENCE);
        var first = answer(
                200,
                "{\"status\":\"success\",\"meta\":{\"page_info\":{\"current_page\":1,\"total_pages\":2}},\"data\":["
                        + refund("succeeded").replace("-R0", "-R1") + "]}");
        assertNull(Flutterwave4Answers.find(first, charge, ASKED));
        assertInstanceOf(RefundStatus.NotFound.class, Flutterwave4Answers.find(listed(), charge, ASKED));
        assertInstanceOf(
                RefundStatus.NotFound.class,
                Flutterwave4Answers.find(listed(refund("new")), MissingNode.getInstance(), ASKED));
    }

    @Test
    void aSignatureIsBase64OrHexAndThePlainSecretOnlyWhereAskedFor() {
        var body =
                "{\"type\":\"charge.completed\",\"data\":{\"id\":\"chg_1\",\"reference\":\"PP7K2M9QXD4T\",\"status\":\"succeeded\"}}";
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var hint = new Webhook.Hint(Webhook.Kind.PAYMENT, "charge.completed:chg_1:succeeded", REFERENCE);
        var hmac = Hmac.bytes("HmacSHA256", "hash", bytes);
        var gateway = gateway("refused");
        for (var signature : List.of(Base64.getEncoder().encodeToString(hmac), Hmac.hex("HmacSHA256", "hash", bytes))) {
            assertEquals(hint, gateway.read(Map.of("flutterwave-signature", signature), bytes));
            var changed = bytes.clone();
            changed[20] ^= 1;
            assertInstanceOf(Webhook.Forged.class, gateway.read(Map.of("flutterwave-signature", signature), changed));
        }
        assertInstanceOf(Webhook.Forged.class, gateway.read(Map.of("flutterwave-signature", "hash"), bytes));
        assertEquals(hint, gateway("accepted").read(Map.of("flutterwave-signature", "hash"), bytes));
        assertInstanceOf(Webhook.Forged.class, gateway("accepted").read(Map.of(), bytes));
    }

    @Test
    void eventsOfRefundsNameThePaymentThatWasNotedThere() {
        var refund = "{\"type\":\"refund.completed\",\"data\":{\"id\":\"rfd_1\",\"charge_id\":\"chg_1\","
                + "\"meta\":{\"payment\":\"PP7K2M9QXD4T\"}}}";
        assertEquals(
                new Webhook.Hint(Webhook.Kind.REFUND, "refund.completed:rfd_1:", REFERENCE),
                Flutterwave4Answers.event(refund.getBytes(StandardCharsets.UTF_8)));
        var payout = "{\"type\":\"transfer.completed\",\"data\":{\"id\":\"trf_1\",\"reference\":\"x\"}}";
        assertEquals(
                new Webhook.Ignored("transfer.completed"),
                Flutterwave4Answers.event(payout.getBytes(StandardCharsets.UTF_8)));
        assertInstanceOf(Webhook.Unreadable.class, Flutterwave4Answers.event("[]".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void noStepIsLongerThanALease() {
        var part = new Flutterwave4Provider().read(new Settings(Map.of()).demanding(false));
        assertTrue(part.longest().compareTo(Duration.ofSeconds(45)) < 0);
    }
}
