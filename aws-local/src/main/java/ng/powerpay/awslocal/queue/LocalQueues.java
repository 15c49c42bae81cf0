package ng.powerpay.awslocal.queue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ng.powerpay.sandbox.platform.Json;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** ElasticMQ on loopback, with our queues, each with a dead-letter queue. Keeps nothing. */
public final class LocalQueues implements AutoCloseable {

    public static final String VENDING = "vending";
    public static final String NOTIFICATIONS = "notifications";

    /** What SES says of mail. */
    public static final String MAIL_EVENTS = "mail-events";

    /** What SNS says of texts. */
    public static final String SMS_EVENTS = "sms-events";

    /** Appended to a queue's name. */
    public static final String DEAD = "-dead";

    /** Receptions after which a message is dead. */
    public static final int MOST_RECEPTIONS = 5;

    private static final String ACCOUNT = "000000000000";

    private final SQSRestServer server;
    private final SqsClient client;
    private final int port;

    private LocalQueues(SQSRestServer server, int port) {
        this.server = server;
        this.port = port;
        this.client = client(URI.create("http://127.0.0.1:" + port));
    }

    /**
     * Starts it and makes the queues.
     *
     * @param port 0: any free one
     * @param visibility whole seconds
     */
    public static LocalQueues start(int port, Duration visibility) {
        var builder = SQSRestServerBuilder.withInterface("127.0.0.1");
        var told = port == 0 ? builder.withDynamicPort() : builder.withPort(port);
        var server = told.withServerAddress(NodeAddress.apply("http", "127.0.0.1", port, ""))
                .start();
        var queues =
                new LocalQueues(server, server.waitUntilStarted().localAddress().getPort());
        for (var name : List.of(VENDING, NOTIFICATIONS, MAIL_EVENTS, SMS_EVENTS)) {
            queues.create(name, visibility);
        }
        return queues;
    }

    private static SqsClient client(URI endpoint) {
        return SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(Apache5HttpClient.builder().maxConnections(64).build())
                .build();
    }

    private void create(String name, Duration visibility) {
        client.createQueue(queue -> queue.queueName(name + DEAD));
        var policy = Json.text(Map.of("deadLetterTargetArn", arn(name + DEAD), "maxReceiveCount", MOST_RECEPTIONS));
        client.createQueue(queue -> queue.queueName(name)
                .attributes(Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        Long.toString(visibility.toSeconds()),
                        QueueAttributeName.REDRIVE_POLICY,
                        policy)));
    }

    /** What AWS calls the queue. */
    public static String arn(String name) {
        return "arn:aws:sqs:eu-west-1:" + ACCOUNT + ":" + name;
    }

    /** Where the queue is. */
    public String url(String name) {
        return "http://127.0.0.1:" + port + "/" + ACCOUNT + "/" + name;
    }

    /** About how many messages are in it, seen and unseen. */
    public int size(String name) {
        var seen = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
        var unseen = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
        var found = client.getQueueAttributes(ask -> ask.queueUrl(url(name)).attributeNames(seen, unseen))
                .attributes();
        return Integer.parseInt(found.getOrDefault(seen, "0")) + Integer.parseInt(found.getOrDefault(unseen, "0"));
    }

    /** Puts a message into a queue. */
    public void put(String name, String message) {
        client.sendMessage(ask -> ask.queueUrl(url(name)).messageBody(message));
    }

    public SqsClient client() {
        return client;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        client.close();
        server.stopAndWait();
    }
}
