package ng.powerpay.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ng.powerpay.awslocal.mail.SesServer;
import ng.powerpay.awslocal.sms.SnsServer;
import ng.powerpay.platform.Json;
import ng.powerpay.sandbox.AppEnvironment;
import ng.powerpay.sandbox.SandboxServer;
import ng.powerpay.sandbox.SandboxSettings;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.meter.Scenario;
import ng.powerpay.sandbox.outbox.Outbox;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.postgres.LocalPostgres;
import ng.powerpay.sandbox.provider.Timing;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;

/** The shop on AWS, where AWS is this machine: one purchase after the other, and what became of its messages. */
final class AwsMarket implements AutoCloseable {

    static {
        LocalAws.signIn();
    }

    private final SQSRestServer queues = SQSRestServerBuilder.withInterface("127.0.0.1")
            .withDynamicPort()
            .withServerAddress(NodeAddress.apply("http", "127.0.0.1", 0, ""))
            .start();
    private final URI queuesAt = URI.create(
            "http://127.0.0.1:" + queues.waitUntilStarted().localAddress().getPort());
    private final AwsClients clients = new AwsClients(new AwsConfig("eu-west-1", queuesAt));
    private final SqsClient sqs = clients.make(SqsClient.builder(), null);
    private final String dead = queue("mail-dead", Map.of());
    private final String mail = queue(
            "mail",
            Map.of(
                    QueueAttributeName.VISIBILITY_TIMEOUT,
                    "1",
                    QueueAttributeName.REDRIVE_POLICY,
                    "{\"maxReceiveCount\":\"2\",\"deadLetterTargetArn\":\"" + arn(dead) + "\"}"));
    private final String sms = queue("sms", Map.of());
    private final SandboxState state = SandboxState.inMemory();
    private final SandboxServer sandbox;
    private final SesServer ses;
    private final SnsServer sns;
    private final ConfigurableApplicationContext shop;
    private final String url;
    private final HttpClient client = HttpClient.newHttpClient();

    AwsMarket() {
        var sandboxPort = freePort();
        var here = AppEnvironment.in(folder(), freePort(), sandboxPort, 1);
        var settings = here.sandbox();
        sandbox = SandboxServer.start(
                sandboxPort,
                new SandboxSettings(settings.place(), Timing.QUICK, settings.walletKobo()),
                state,
                Clock.systemUTC());
        ses = SesServer.start(0, sandbox.outbox(), event -> put(mail, event), Clock.systemUTC());
        sns = SnsServer.start(0, sandbox.outbox(), event -> put(sms, event), Clock.systemUTC());
        url = here.appUrl();
        shop = AwsPowerPay.start(environment(here));
    }

    private Map<String, String> environment(AppEnvironment here) {
        var all = new HashMap<>(here.variables());
        all.putAll(AppEnvironment.of(LocalPostgres.shared().freshDatabase()));
        all.remove("POWERPAY_SMTP_URL");
        all.put("POWERPAY_GATEWAYS", "paystack");
        all.put("POWERPAY_VENDORS", "vtpass");
        all.put("POWERPAY_REQUESTS_PER_MINUTE", "100000");
        all.put("POWERPAY_METER_LOOKUPS_PER_MINUTE", "100000");
        all.put("POWERPAY_MAIL_BY", "ses");
        all.put("POWERPAY_SMS_CARRIERS", "sns,termii");
        all.put("POWERPAY_SMS_PROOF_WITHIN", "3s");
        all.put("POWERPAY_AWS_SES_ENDPOINT", ses.url());
        all.put("POWERPAY_AWS_SNS_ENDPOINT", sns.url());
        all.put("POWERPAY_AWS_SES_EVENTS_QUEUE", mail);
        all.put("POWERPAY_AWS_SNS_EVENTS_QUEUE", sms);
        return all;
    }

    private String queue(String name, Map<QueueAttributeName, String> attributes) {
        sqs.createQueue(ask -> ask.queueName(name).attributes(attributes));
        return queuesAt + "/000000000000/" + name;
    }

    private String arn(String queue) {
        return sqs.getQueueAttributes(ask -> ask.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .getOrDefault(QueueAttributeName.QUEUE_ARN, "");
    }

    private void put(String queue, String event) {
        sqs.sendMessage(ask -> ask.queueUrl(queue).messageBody(event));
    }

    /** Puts an event of mail into its queue. */
    void put(String event) {
        put(mail, event);
    }

    int deadLetters() {
        var count = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
        return Integer.parseInt(sqs.getQueueAttributes(ask -> ask.queueUrl(dead).attributeNames(count))
                .attributes()
                .getOrDefault(count, "0"));
    }

    String ses() {
        return ses.url();
    }

    String sns() {
        return sns.url();
    }

    Outbox outbox() {
        return sandbox.outbox();
    }

    <T> T bean(Class<T> type) {
        return shop.getBean(type);
    }

    /** Buys a token with this phone, as typed, and this address; gives the reference. */
    String buy(String phone, String email) throws Exception {
        var meter = meter();
        var quote = get("/v1/quote?company=%s&type=PREPAID&number=%s&amountKobo=500000"
                .formatted(meter.company().code(), meter.number()));
        var order = Map.of(
                "company",
                meter.company().code(),
                "type",
                "PREPAID",
                "number",
                meter.number(),
                "amountKobo",
                500_000,
                "totalKobo",
                quote.path("totalKobo").asLong(),
                "phone",
                phone,
                "email",
                email);
        var placed = Json.MAPPER.readTree(send(HttpRequest.newBuilder(URI.create(url + "/v1/purchases"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(Json.MAPPER.writeValueAsString(order)))));
        send(HttpRequest.newBuilder(URI.create(placed.path("checkoutUrl").asString()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("channel=card")));
        return placed.path("id").asString();
    }

    private static Account meter() {
        return new Accounts()
                .all().stream()
                        .filter(one -> one.scenario() == Scenario.NORMAL && one.prepaid())
                        .findFirst()
                        .orElseThrow();
    }

    private JsonNode get(String path) throws Exception {
        return Json.MAPPER.readTree(send(HttpRequest.newBuilder(URI.create(url + path))));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Its state, carrier and failure, with blanks between. */
    String state(String purchase, String channel) {
        return bean(JdbcClient.class)
                .sql("""
                        select coalesce(max(concat_ws(' ', state, coalesce(carrier, ''), failure)), 'none')
                        from message where purchase_id = :id and channel = :channel""")
                .param("id", purchase)
                .param("channel", channel)
                .query(String.class)
                .single();
    }

    /** The number of its mail. */
    long message(String purchase) {
        return bean(JdbcClient.class)
                .sql("select id from message where purchase_id = ? and channel = 'EMAIL'")
                .param(purchase)
                .query(Long.class)
                .single();
    }

    private static java.nio.file.Path folder() {
        try {
            return Files.createTempDirectory("aws-market");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shop.close();
        sns.close();
        ses.close();
        sandbox.close();
        state.close();
        clients.close();
        queues.stopAndWait();
    }
}
