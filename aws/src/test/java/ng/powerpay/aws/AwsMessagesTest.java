package ng.powerpay.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.function.BooleanSupplier;
import ng.powerpay.aws.mail.SesEvents;
import ng.powerpay.aws.mail.SesSender;
import ng.powerpay.aws.sms.SnsConfig;
import ng.powerpay.aws.sms.SnsEvents;
import ng.powerpay.aws.sms.SnsSender;
import ng.powerpay.awslocal.sms.SnsServer;
import ng.powerpay.notify.Letter;
import ng.powerpay.notify.Sent;
import ng.powerpay.notify.Suppressions;
import ng.powerpay.sandbox.platform.Body;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.WebServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;

/** The shop with SES, SNS and their queues as stand-ins that speak the real protocols. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwsMessagesTest {

    private static final Letter.Mail MAIL = new Letter.Mail(
            "ada@example.ng",
            "Your token",
            "Token 1234",
            "<b>1234</b>",
            List.of(new Letter.Attachment("receipt.pdf", "application/pdf", new byte[] {1, 2})));

    private final AwsMarket market = new AwsMarket();
    private final AwsClients clients = new AwsClients(new AwsConfig("eu-west-1", null));

    @AfterAll
    void close() {
        clients.close();
        market.close();
    }

    private static void until(BooleanSupplier so) throws InterruptedException {
        for (var i = 0; i < 300 && !so.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertTrue(so.getAsBoolean());
    }

    private SesSender ses(String url) {
        return new SesSender(
                clients.make(SesV2Client.builder(), URI.create(url)), "PowerPay <no-reply@powerpay.ng>", "powerpay");
    }

    private static Letter.Mail to(String address) {
        return new Letter.Mail(address, MAIL.subject(), MAIL.text(), MAIL.html(), MAIL.attachments());
    }

    private SnsSender sns(String url) {
        return new SnsSender(
                clients.make(SnsClient.builder(), URI.create(url)), new SnsConfig(null, "PowerPay", "0.50", ""));
    }

    @Test
    void aTokenGoesBySnsAndSesAndIsProved() throws Exception {
        var id = market.buy("08031234567", "ada@example.ng");
        until(() -> market.state(id, "SMS").equals("DELIVERED sns"));
        until(() -> market.state(id, "EMAIL").equals("DELIVERED ses"));
        var kinds = market.outbox().newestFirst().stream()
                .map(one -> one.kind() + " " + one.parties().from())
                .toList();
        assertTrue(kinds.contains("SMS PowerPay"), kinds.toString());
        assertTrue(kinds.stream().anyMatch(one -> one.startsWith("EMAIL")), kinds.toString());
    }

    @Test
    void aBouncedAddressGetsNoSecondMail() throws Exception {
        var first = market.buy("08031234568", "bounce-me@example.ng");
        until(() -> market.state(first, "EMAIL").equals("FAILED ses BOUNCED"));
        var second = market.buy("08031234568", "bounce-me@example.ng");
        until(() -> market.state(second, "EMAIL").equals("FAILED  ADDRESS_BOUNCES"));
    }

    @Test
    void whatComesBackForNowIsNotSuppressed() throws Exception {
        var first = market.buy("08031234569", "full@example.ng");
        until(() -> market.state(first, "EMAIL").equals("FAILED ses BOUNCED"));
        assertEquals(List.of(), market.bean(Suppressions.class).list("full@example.ng"));
    }

    @Test
    void whatSnsDoesNotTakeGoesByTheNextCarrier() throws Exception {
        var id = market.buy("0" + SnsServer.THROTTLED.substring(4), "ada@example.ng");
        until(() -> market.state(id, "SMS").startsWith("DELIVERED termii"));
        var lost = market.buy("0" + SnsServer.LOST.substring(4), "ada@example.ng");
        until(() -> market.state(lost, "SMS").startsWith("DELIVERED termii"));
    }

    @Test
    void anEventThatNobodyCanReadGoesToTheDeadLetterQueue() throws Exception {
        market.put("{\"eventType\":\"Bounce\"}");
        until(() -> market.deadLetters() == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"Type\":\"Notification\"}",
                "{\"Type\":\"Notification\",\"Message\":\"no json\"}",
                "{\"Type\":\"SubscriptionConfirmation\",\"Message\":\"{}\"}",
                "{\"eventType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\"}}",
                "{\"eventType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\",\"timestamp\":\"yesterday\","
                        + "\"bouncedRecipients\":[{\"emailAddress\":\"a@b\"}]}}",
                "{\"eventType\":\"Complaint\",\"complaint\":null}",
                "{\"eventType\":\"Delivery\"}",
                "{\"eventType\":\"Reject\"}",
                "{\"eventType\":\"Rendering Failure\",\"mail\":{}}"
            })
    void malformedMailEventsAreLeft(String body) {
        assertFalse(market.bean(SesEvents.class).take(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"awslogs\":{\"data\":\"%%%\"}}",
                "{\"awslogs\":{\"data\":\"aGVsbG8=\"}}",
                "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{\"message\":\"no json\"}]}",
                "{\"status\":\"SUCCESS\"}",
                "{\"notification\":{\"messageId\":\"x\"},\"status\":\"PERHAPS\"}"
            })
    void malformedSmsEventsAreLeft(String body) {
        assertFalse(market.bean(SnsEvents.class).take(body));
    }

    @Test
    void eventsOfOthersChangeNoMessageOfOurs() throws Exception {
        var id = market.buy("08031234570", "ada@example.ng");
        until(() -> market.state(id, "EMAIL").equals("DELIVERED ses"));
        var events = market.bean(SesEvents.class);
        var bounce = "{\"notificationType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\","
                + "\"timestamp\":\"2026-11-23T08:00:00.000Z\",\"bouncedRecipients\":[{\"emailAddress\":\"x@y.ng\"}]},"
                + "\"mail\":{\"messageId\":\"foreign\",\"tags\":{\"message\":[\"" + market.message(id) + "\"]}}}";
        assertTrue(events.take(bounce));
        assertTrue(events.take("{\"eventType\":\"Open\"}"));
        assertTrue(events.take("{\"eventType\":\"Delivery\",\"mail\":{\"messageId\":\"foreign\"}}"));
        assertEquals("DELIVERED ses", market.state(id, "EMAIL"));
        assertEquals(1, market.bean(Suppressions.class).list("x@y.ng").size());
        assertTrue(market.bean(SnsEvents.class)
                .take("{\"notification\":{\"messageId\":\"foreign\"},\"status\":\"FAILURE\"}"));
        assertTrue(market.bean(SnsEvents.class).take("{\"messageType\":\"CONTROL_MESSAGE\"}"));
    }

    /** As SES publishes them; what was tagged is ours to be marked, the address stays good. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventType\":\"Reject\",\"reject\":{\"reason\":\"Bad content\"},\"mail\":%s}",
                "{\"eventType\":\"Rendering Failure\",\"failure\":{\"errorMessage\":\"x\"},\"mail\":%s}"
            })
    void whatSesTookAndThenRefusedIsSaidOnThePurchase(String event) throws Exception {
        var id = market.buy("08031234571", "ada@example.ng");
        until(() -> market.state(id, "EMAIL").equals("DELIVERED ses"));
        var number = market.message(id);
        var jdbc = market.bean(org.springframework.jdbc.core.simple.JdbcClient.class);
        jdbc.sql("update message set state = 'SENT', delivered_at = null where id = ?")
                .param(number)
                .update();
        var provider = jdbc.sql("select provider_id from message where id = ?")
                .param(number)
                .query(String.class)
                .single();
        var mail = "{\"messageId\":\"%s\",\"tags\":{\"message\":[\"%d\"]}}";
        var events = market.bean(SesEvents.class);
        assertTrue(events.take(event.formatted(mail.formatted("foreign", number))));
        assertEquals("SENT ses", market.state(id, "EMAIL"));
        assertTrue(events.take(event.formatted(mail.formatted(provider, number))));
        assertEquals("FAILED ses REFUSED", market.state(id, "EMAIL"));
        assertEquals(List.of(), market.bean(Suppressions.class).list("ada@example.ng"));
    }

    @Test
    void sesRefusesAndFailsInItsOwnWay() {
        assertInstanceOf(Sent.Accepted.class, ses(market.ses()).send(MAIL, 7));
        assertInstanceOf(Sent.Refused.class, ses(market.ses()).send(to("rejected@example.ng"), 7));
        assertInstanceOf(Sent.NotNow.class, ses(market.ses()).send(to("throttled@example.ng"), 7));
        assertInstanceOf(Sent.NotNow.class, ses("http://127.0.0.1:1").send(MAIL, 7));
        assertInstanceOf(Sent.Refused.class, ses(market.ses()).send(to("no address"), 7));
    }

    @Test
    void snsRefusesAndFailsInItsOwnWay() {
        assertInstanceOf(Sent.Accepted.class, sns(market.sns()).send(new Letter.Sms("+2348031234567", "Token")));
        assertInstanceOf(Sent.Refused.class, sns(market.sns()).send(new Letter.Sms("0803", "Token")));
        assertInstanceOf(Sent.NotNow.class, sns(market.sns()).send(new Letter.Sms(SnsServer.THROTTLED, "Token")));
        assertInstanceOf(Sent.NotNow.class, sns("http://127.0.0.1:1").send(new Letter.Sms("+2348031234567", "T")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 ", "200 {}", "200 <html>", "200 {\"MessageId\":", "500 ", "503 <html>", "302 "})
    void oddAnswersNeverThrowAndNeverRefuse(String odd) {
        var web = WebServer.open(0);
        var answer = Reply.of(Integer.parseInt(odd.substring(0, 3)), "text/html", Body.of(odd.substring(4)));
        web.serve(new Routes().post("/", _ -> answer).post("/v2/email/outbound-emails", _ -> answer));
        try {
            var url = "http://127.0.0.1:" + web.port();
            assertFalse(ses(url).send(MAIL, 7) instanceof Sent.Refused);
            assertFalse(sns(url).send(new Letter.Sms("+2348031234567", "Token")) instanceof Sent.Refused);
        } finally {
            web.close();
        }
    }

    @Test
    void unsignedCallsAreTurnedAway() throws Exception {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            for (var url : List.of(market.ses() + "/v2/email/outbound-emails", market.sns() + "/")) {
                var answer = client.send(
                        java.net.http.HttpRequest.newBuilder(URI.create(url))
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString());
                assertEquals(403, answer.statusCode());
            }
        }
    }
}
