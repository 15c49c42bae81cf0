package ng.powerpay.sandbox.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import ng.powerpay.sandbox.SandboxWorld;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.termii.TermiiSms;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OutboxTest {

    @Test
    void aTextMessageIsShownWithItsParts() throws Exception {
        try (var world = SandboxWorld.open()) {
            JsonNode sent = SandboxWorld.json(send(world, Map.of("sms", "Token <1234>")));
            assertEquals("Successfully Sent", sent.path("message").asString());
            assertTrue(world.get("/outbox").body().contains("Token &lt;1234&gt;"));
            assertTrue(world.get("/outbox").body().contains("1 part, 12 characters, GSM-7"));
            JsonNode first = Json.MAPPER
                    .readTree(world.get("/outbox.json?to=2348031234567").body())
                    .path(0);
            assertEquals("SMS", first.path("kind").asString());
            assertEquals(1, first.path("parts").asInt());
            assertEquals("[]", world.get("/outbox.json?to=nobody").body());
        }
    }

    @Test
    void wrongMessagesAreRefused() throws Exception {
        try (var world = SandboxWorld.open()) {
            assertEquals(401, send(world, Map.of("api_key", "x")).statusCode());
            assertEquals(400, send(world, Map.of("to", "08031234567")).statusCode());
            assertEquals(400, send(world, Map.of("from", "PowerPayNigeria")).statusCode());
            assertEquals(400, send(world, Map.of("channel", "pigeon")).statusCode());
            assertEquals(500, send(world, Map.of("to", TermiiSms.BROKEN)).statusCode());
            assertEquals(402, send(world, Map.of("to", TermiiSms.BROKE)).statusCode());
            assertEquals("[]", world.get("/outbox.json").body());
        }
    }

    @Test
    void partsAreCountedInBothAlphabets() {
        assertEquals(new SmsLength("GSM-7", 160, 1), SmsLength.of("a".repeat(160)));
        assertEquals(new SmsLength("GSM-7", 161, 2), SmsLength.of("a".repeat(161)));
        assertEquals(new SmsLength("GSM-7", 2, 1), SmsLength.of("€"));
        assertEquals(new SmsLength("UCS-2", 71, 2), SmsLength.of("₦" + "a".repeat(70)));
    }

    @Test
    void aMailWithHtmlAndAttachmentArrives() throws Exception {
        var state = SandboxState.inMemory();
        var outbox = new Outbox(state, Clock.systemUTC());
        try (var server = MailServer.start(0, outbox)) {
            Transport.send(mail(server.port()));
        }
        Message message = outbox.newestFirst().getFirst();
        assertEquals("Your token", message.content().subject());
        assertEquals("ada@example.ng", message.parties().to());
        assertEquals("Token 1234 ₦", message.content().text().strip());
        assertTrue(message.content().html().contains("<b>1234</b>"));
        assertEquals("receipt.pdf", message.content().attachments().getFirst().name());
        assertEquals(
                "application/pdf", message.content().attachments().getFirst().type());
    }

    private static HttpResponse<String> send(SandboxWorld world, Map<String, String> change)
            throws IOException, InterruptedException {
        Map<String, String> body = new HashMap<>(Map.of(
                "api_key", "termii-key",
                "to", "2348031234567",
                "from", "PowerPay",
                "sms", "Token",
                "type", "plain",
                "channel", "dnd"));
        body.putAll(change);
        return world.send(HttpRequest.newBuilder(URI.create(world.url() + "/termii/api/sms/send"))
                .POST(BodyPublishers.ofString(Json.text(body))));
    }

    private static MimeMessage mail(int port) throws MessagingException, IOException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(port));
        var mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom(new InternetAddress("light@powerpay.example"));
        mail.setRecipients(RecipientType.TO, "ada@example.ng");
        mail.setSubject("Your token");
        var texts = new MimeMultipart("alternative", part("Token 1234 ₦", "plain"), part("<b>1234</b>", "html"));
        var both = new MimeBodyPart();
        both.setContent(texts);
        var file = new MimeBodyPart();
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(pdf, "application/pdf")));
        file.setFileName("receipt.pdf");
        mail.setContent(new MimeMultipart("mixed", both, file));
        return mail;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        return part;
    }
}
