package ng.powerpay.awslocal;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import ng.powerpay.awslocal.queue.LocalQueues;
import ng.powerpay.sandbox.SandboxServer;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Routes;
import ng.powerpay.sandbox.platform.Template;
import ng.powerpay.sandbox.platform.Template.Html;

/**
 * {@code /aws}: what stands in for what, and how much went through it; {@code /aws/figures.json}
 * for tests.
 */
final class AwsPage {

    static final String PATH = "/aws";

    private static final Template PAGE = Template.of(AwsPage.class, "aws.html");
    private static final Template ROW = new Template(
            "<tr><td>{{service}}</td><td>{{standIn}}</td><td class=\"mono\">{{count}}</td><td>{{what}}</td></tr>\n");
    private static final List<String> QUEUES =
            List.of(LocalQueues.VENDING, LocalQueues.NOTIFICATIONS, LocalQueues.MAIL_EVENTS, LocalQueues.SMS_EVENTS);

    /**
     * One figure.
     *
     * @param name in JSON
     * @param count since the start; negative: it does not answer
     */
    record Row(String name, String service, String standIn, String what, LongSupplier count) {}

    private final List<Row> rows;

    AwsPage(List<Row> rows) {
        this.rows = rows;
    }

    static List<Row> rows(StandIns all, Functions functions) {
        var queues = all.queues;
        return List.of(
                new Row("steps", "Lambda", "VendingHandler", "steps done", functions.vending::handled),
                new Row("messages", "Lambda", "NotificationHandler", "messages sent", functions.notifications::handled),
                new Row("waiting", "SQS", "ElasticMQ", "waiting, or hidden for a while", () -> size(queues, "")),
                new Row("dead", "SQS", "ElasticMQ", "dead letters", () -> size(queues, LocalQueues.DEAD)),
                new Row("receipts", "S3", "S3Proxy", "receipts kept", () -> all.buckets.size(StandIns.BUCKET)),
                new Row("mail", "SES", "our own", "letters taken", all.ses::taken),
                new Row("texts", "SNS", "our own", "texts taken", all.sns::taken),
                new Row("keys", "ElastiCache", "Redis", "keys held", all.redis::keys),
                new Row("secretCalls", "Secrets Manager", "our own", "calls", () -> all.json.callsOf("secretsmanager")),
                new Row("parameterCalls", "Parameter Store", "our own", "calls", () -> all.json.callsOf("AmazonSSM")),
                new Row("keyCalls", "KMS", "our own", "calls", () -> all.json.callsOf("TrentService")));
    }

    private static long size(LocalQueues queues, String suffix) {
        return QUEUES.stream().mapToInt(name -> queues.size(name + suffix)).sum();
    }

    void join(SandboxServer sandbox) {
        sandbox.serve(PATH, new Routes().get(PATH, _ -> page()).get(PATH + "/figures.json", _ -> figures()));
    }

    private Reply page() {
        var table = rows.stream().map(row -> row(row).text()).collect(joining());
        return Template.page("AWS", PAGE.fill(Map.of("rows", new Html(table))));
    }

    private static Html row(Row row) {
        var count = row.count().getAsLong();
        return ROW.fill(Map.of(
                "service", row.service(),
                "standIn", row.standIn(),
                "count", count < 0 ? "away" : count,
                "what", row.what()));
    }

    private Reply figures() {
        var all = new LinkedHashMap<String, Long>();
        rows.forEach(row -> all.put(row.name(), row.count().getAsLong()));
        return Reply.json(200, all);
    }
}
