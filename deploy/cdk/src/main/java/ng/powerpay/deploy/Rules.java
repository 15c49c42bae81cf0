package ng.powerpay.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no template may have, whoever wrote it: each fault in one line that names its place. */
final class Rules {

    /** Settings whose value is secret, by the end of their names. */
    static final Pattern SECRET = Pattern.compile(
            ".*(PASSWORD|TOKEN|DATA_KEYS?|CLIENT_(ID|SECRET)|SECRET_(KEY|HASH)|WEBHOOK_SECRET|VENDOR_CODE"
                    + "|(API|PUBLIC|PRIVATE|REPORT|IDENTITY|USSD)_KEY|SMTP_URL|REDIS_URL)");

    /** What customers' data lies in or is opened by. */
    private static final List<String> DATA = List.of("s3", "kms", "secretsmanager", "sqs", "rds", "rds-db", "ssm");

    private static final List<String> OPEN = List.of("0.0.0.0/0", "::/0");
    private static final List<Integer> WEB = List.of(80, 443);

    private final List<Resource> all;
    private final Request on;
    private final Alarms alarms;

    /** @param templates by the names of their stacks */
    Rules(Map<String, JsonNode> templates, Request on, Alarms alarms) {
        this.all = Resource.of(templates);
        this.on = on;
        this.alarms = alarms;
    }

    List<String> faults() {
        return Stream.of(
                        publicBuckets(),
                        openPorts(),
                        queuesWithoutDeadLetters(),
                        plainHttp(),
                        unencrypted(),
                        alarmsThatAreMissing(),
                        movingImages(),
                        secretsInTheEnvironment(),
                        new SizeRules(all, on).faults(),
                        starsInActions(),
                        dataOfAll(),
                        pipelineThatReads())
                .flatMap(faults -> faults)
                .sorted()
                .toList();
    }

    private Stream<Resource> of(String... types) {
        return all.stream().filter(resource -> resource.is(types));
    }

    private Stream<String> publicBuckets() {
        var open = of("AWS::S3::Bucket")
                .filter(bucket -> Stream.of(
                                "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")
                        .anyMatch(block -> !bucket.at("PublicAccessBlockConfiguration", block)
                                .asBoolean()))
                .map(bucket -> bucket + " is a bucket that can be made public");
        var given = Statement.ofResources(all)
                .filter(statement -> statement.allows() && statement.isForAll())
                .map(statement -> statement.of() + " allows everybody");
        return Stream.concat(open, given);
    }

    private Stream<String> openPorts() {
        var inline = of("AWS::EC2::SecurityGroup")
                .flatMap(group -> Resource.each(group.at("SecurityGroupIngress"))
                        .filter(Rules::isOpen)
                        .map(rule -> group + " is open to the world at " + rule.path("FromPort")));
        var beside = of("AWS::EC2::SecurityGroupIngress")
                .filter(rule -> isOpen(rule.properties()))
                .map(rule -> rule + " is open to the world at " + rule.at("FromPort"));
        var databases = of("AWS::RDS::DBInstance")
                .filter(database -> database.at("PubliclyAccessible").asBoolean(true))
                .map(database -> database + " has a public address");
        return Stream.of(inline, beside, databases).flatMap(faults -> faults);
    }

    private static boolean isOpen(JsonNode rule) {
        var to = rule.path("CidrIp").asText(rule.path("CidrIpv6").asText());
        return OPEN.contains(to)
                && !(WEB.contains(rule.path("FromPort").asInt(-1))
                        && rule.path("FromPort").equals(rule.path("ToPort")));
    }

    private Stream<String> queuesWithoutDeadLetters() {
        var without = of("AWS::SQS::Queue")
                .filter(queue -> !queue.text("QueueName").endsWith("-dead"))
                .filter(queue -> queue.at("RedrivePolicy", "maxReceiveCount").isMissingNode())
                .map(queue -> queue + " has no dead-letter queue");
        var missing = on.stages().queues().keySet().stream()
                .flatMap(name -> Stream.of(name, name + "-dead"))
                .filter(name -> of("AWS::SQS::Queue")
                        .noneMatch(queue -> queue.text("QueueName").equals(on.name(name))))
                .map(name -> "there is no queue " + on.name(name));
        return Stream.concat(without, missing);
    }

    private Stream<String> plainHttp() {
        var listeners = of("AWS::ElasticLoadBalancingV2::Listener")
                .filter(listener -> listener.text("Protocol").equals("HTTP"))
                .filter(listener -> Resource.each(listener.at("DefaultActions"))
                        .anyMatch(action -> !action.path("RedirectConfig")
                                .path("Protocol")
                                .asText()
                                .equals("HTTPS")))
                .map(listener -> listener + " answers plain HTTP");
        var pages = of("AWS::CloudFront::Distribution")
                .filter(page -> page.properties().toString().contains("\"allow-all\"")
                        || page.properties().toString().contains("\"http-only\""))
                .map(page -> page + " answers plain HTTP");
        return Stream.concat(listeners, pages);
    }

    private Stream<String> unencrypted() {
        return all.stream()
                .filter(resource -> switch (resource.type()) {
                    case "AWS::RDS::DBInstance" ->
                        !resource.at("StorageEncrypted").asBoolean();
                    case "AWS::ElastiCache::ReplicationGroup" ->
                        !resource.at("AtRestEncryptionEnabled").asBoolean()
                                || !resource.at("TransitEncryptionEnabled").asBoolean();
                    case "AWS::S3::Bucket" -> resource.at("BucketEncryption").isMissingNode();
                    case "AWS::SQS::Queue" ->
                        !resource.at("SqsManagedSseEnabled").asBoolean()
                                && resource.at("KmsMasterKeyId").isMissingNode();
                    case "AWS::SNS::Topic" -> resource.at("KmsMasterKeyId").isMissingNode();
                    case "AWS::EC2::Instance" ->
                        resource.at("BlockDeviceMappings").isEmpty()
                                || Resource.each(resource.at("BlockDeviceMappings"))
                                        .anyMatch(disk -> !disk.path("Ebs")
                                                .path("Encrypted")
                                                .asBoolean());
                    case "AWS::EC2::Volume" -> !resource.at("Encrypted").asBoolean();
                    case "AWS::RDS::DBParameterGroup" ->
                        !resource.text("Parameters", "rds.force_ssl").equals("1");
                    default -> false;
                })
                .map(resource -> resource + " is not encrypted");
    }

    private Stream<String> alarmsThatAreMissing() {
        var silent = of("AWS::CloudWatch::Alarm")
                .filter(alarm -> !alarm.text("AlarmName").startsWith("TargetTracking"))
                .filter(alarm -> alarm.at("AlarmActions").isEmpty())
                .map(alarm -> alarm + " tells nobody");
        var missing = alarms.of(on.stage()).stream()
                .filter(wanted -> of("AWS::CloudWatch::Alarm")
                        .noneMatch(alarm -> alarm.text("AlarmName").equals(on.name(wanted.name()))
                                && alarm.at("Threshold").decimalValue().compareTo(wanted.threshold()) == 0
                                && alarm.text("AlarmDescription").contains(wanted.runbook())))
                .map(wanted -> "there is no alarm " + on.name(wanted.name()) + " as deploy/alarms.json wants it");
        return Stream.concat(silent, missing);
    }

    /** A task or function must run what was built from one commit, and the same tomorrow. */
    private Stream<String> movingImages() {
        var tasks = of("AWS::ECS::TaskDefinition")
                .flatMap(task -> Resource.each(task.at("ContainerDefinitions"))
                        .filter(container -> moves(container.path("Image")))
                        .map(_ -> task + " runs an image that is not named by its commit"));
        var functions = of("AWS::Lambda::Function")
                .filter(function -> function.properties().path("Code").has("ImageUri"))
                .filter(function -> moves(function.at("Code", "ImageUri")))
                .map(function -> function + " runs an image that is not named by its commit");
        return Stream.concat(tasks, functions);
    }

    private boolean moves(JsonNode image) {
        var text = image.toString().replaceAll("[\"\\]}]+$", "");
        return !text.endsWith(":" + on.image()) && !text.contains("@sha256:");
    }

    private Stream<String> secretsInTheEnvironment() {
        var tasks = of("AWS::ECS::TaskDefinition")
                .flatMap(task -> Resource.each(task.at("ContainerDefinitions"))
                        .flatMap(container -> Resource.each(container.path("Environment")))
                        .filter(one -> isSecret(one.path("Name").asText(), one.path("Value")))
                        .map(one -> task + " has a secret in its environment: "
                                + one.path("Name").asText()));
        var functions = of("AWS::Lambda::Function")
                .flatMap(function -> function.at("Environment", "Variables").properties().stream()
                        .filter(one -> isSecret(one.getKey(), one.getValue()))
                        .map(one -> function + " has a secret in its environment: " + one.getKey()));
        return Stream.concat(tasks, functions);
    }

    private static boolean isSecret(String name, JsonNode value) {
        return SECRET.matcher(name).matches() || value.toString().contains("{{resolve:");
    }

    private Stream<String> starsInActions() {
        return Stream.concat(Statement.ofRoles(all), Statement.ofResources(all))
                .filter(Statement::allows)
                .filter(statement -> statement.json().has("NotAction")
                        || statement.actions().stream().anyMatch(action -> action.contains("*")))
                .map(statement -> statement.of() + " allows " + statement.actions() + ": name each action");
    }

    private Stream<String> dataOfAll() {
        return Statement.ofRoles(all)
                .filter(statement -> statement.allows() && statement.isOf(DATA))
                .filter(statement ->
                        statement.resources().contains("*") || statement.json().has("NotResource"))
                .map(statement -> statement.of() + " allows " + statement.actions() + " on everything");
    }

    /**
     * Whoever can change the code must not read the data with the rights of the machine that builds
     * it.
     */
    private Stream<String> pipelineThatReads() {
        return all.stream()
                .filter(role -> role.is("AWS::IAM::Role"))
                .filter(role -> role.text("RoleName").startsWith(on.name("pipeline")))
                .flatMap(role -> {
                    var own = Statement.ofRoles(all)
                            .filter(statement -> statement.of().stack().equals(role.stack()))
                            .filter(statement -> statement.role().equals(role.id()))
                            .toList();
                    return Stream.concat(
                            own.stream()
                                    .filter(Rules::readsData)
                                    .map(statement -> role + " may read customers' data: " + statement.actions()),
                            own.stream().anyMatch(Rules::deniesReading)
                                    ? Stream.empty()
                                    : Stream.of(role + " is not denied to read customers' data"));
                });
    }

    private static boolean readsData(Statement statement) {
        var files = statement.actions().stream().anyMatch(action -> action.startsWith("s3:GetObject"));
        var elsewhere = statement.resources().stream().anyMatch(resource -> !resource.contains("Artifacts"));
        return statement.allows()
                && (statement.actions().stream().anyMatch(Grants.READING::contains) || (files && elsewhere));
    }

    private static boolean deniesReading(Statement statement) {
        return !statement.allows()
                && statement.actions().containsAll(Grants.READING)
                && statement.resources().contains("*");
    }
}
