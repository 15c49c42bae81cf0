package ng.powerpay.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates have no fault, and every fault that is planted into them is found. */
class RulesTest {

    private static List<String> faults(String stage, Map<String, JsonNode> templates) {
        try {
            var alarms = Alarms.read(Synthesised.ROOT.resolve("deploy/alarms.json"));
            return new Rules(templates, Synthesised.request(stage), alarms).faults();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Changes a copy of the first resource that fits. */
    static Map<String, JsonNode> planted(
            String stage, String type, Predicate<ObjectNode> which, Consumer<ObjectNode> fault) {
        var copy = new TreeMap<String, JsonNode>();
        Synthesised.of(stage).templates().forEach((name, template) -> copy.put(name, template.deepCopy()));
        for (var template : copy.values()) {
            for (var resource : template.path("Resources")) {
                if (resource.path("Type").asText().equals(type)
                        && resource.path("Properties") instanceof ObjectNode properties
                        && which.test(properties)) {
                    fault.accept(properties);
                    return copy;
                }
            }
        }
        throw new AssertionError(stage + " has no such " + type);
    }

    private static void found(String says, Map<String, JsonNode> planted) {
        found("prod", says, planted);
    }

    private static void found(String stage, String says, Map<String, JsonNode> planted) {
        var faults = faults(stage, planted);
        assertTrue(faults.stream().anyMatch(fault -> fault.contains(says)), says + " in " + faults);
    }

    private static Predicate<ObjectNode> with(String property, String value) {
        return properties -> properties.path(property).asText().endsWith(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod", "serverless"})
    void aStageHasNoFault(String stage) {
        assertEquals(List.of(), faults(stage, Synthesised.of(stage).templates()));
    }

    @Test
    void aPublicBucketIsFound() {
        found(
                "can be made public",
                planted(
                        "prod",
                        "AWS::S3::Bucket",
                        _ -> true,
                        bucket -> bucket.withObject("PublicAccessBlockConfiguration")
                                .put("BlockPublicPolicy", false)));
        found("allows everybody", planted("prod", "AWS::S3::BucketPolicy", _ -> true, policy -> {
            var statement =
                    (ObjectNode) policy.path("PolicyDocument").path("Statement").get(0);
            statement.put("Effect", "Allow").put("Principal", "*");
        }));
    }

    @Test
    void anOpenDatabasePortIsFound() {
        found(
                "is open to the world at 5432",
                planted(
                        "prod",
                        "AWS::EC2::SecurityGroup",
                        with("GroupName", "-database"),
                        group -> group.withArray("SecurityGroupIngress")
                                .addObject()
                                .put("CidrIp", "0.0.0.0/0")
                                .put("IpProtocol", "tcp")
                                .put("FromPort", 5432)
                                .put("ToPort", 5432)));
        found(
                "has a public address",
                planted(
                        "prod",
                        "AWS::RDS::DBInstance",
                        _ -> true,
                        database -> database.put("PubliclyAccessible", true)));
    }

    @Test
    void aMissingDeadLetterQueueIsFound() {
        found(
                "has no dead-letter queue",
                planted(
                        "prod",
                        "AWS::SQS::Queue",
                        with("QueueName", "-vending"),
                        queue -> queue.remove("RedrivePolicy")));
    }

    @Test
    void aDatabaseInOneZoneIsFoundInProd() {
        found(
                "MultiAZ is false",
                planted("prod", "AWS::RDS::DBInstance", _ -> true, database -> database.put("MultiAZ", false)));
    }

    @Test
    void aStarInAnActionIsFound() {
        for (var action : List.of("*", "s3:*", "s3:Get*")) {
            found(
                    "name each action",
                    planted(
                            "prod",
                            "AWS::IAM::Role",
                            with("RoleName", "prod-api"),
                            role -> statement(role).put("Action", action)));
        }
        found(
                "on everything",
                planted(
                        "prod",
                        "AWS::IAM::Role",
                        with("RoleName", "prod-api"),
                        role -> statement(role)
                                .put("Action", "secretsmanager:GetSecretValue")
                                .put("Resource", "*")));
    }

    private static ObjectNode statement(ObjectNode role) {
        var policy = role.withArray("Policies").get(0);
        return (ObjectNode) policy.path("PolicyDocument").path("Statement").get(0);
    }

    @Test
    void aPlainListenerIsFound() {
        found(
                "answers plain HTTP",
                planted(
                        "prod",
                        "AWS::ElasticLoadBalancingV2::Listener",
                        with("Protocol", "HTTP"),
                        listener ->
                                listener.putArray("DefaultActions").addObject().put("Type", "forward")));
    }

    @Test
    void anUnencryptedVolumeIsFound() {
        found(
                "is not encrypted",
                planted(
                        "prod",
                        "AWS::RDS::DBInstance",
                        _ -> true,
                        database -> database.put("StorageEncrypted", false)));
        found(
                "dev",
                "is not encrypted",
                planted("dev", "AWS::EC2::Instance", _ -> true, instance -> instance.remove("BlockDeviceMappings")));
    }

    @Test
    void aMissingAlarmIsFound() {
        found(
                "there is no alarm powerpay-prod-dead-vending",
                planted(
                        "prod",
                        "AWS::CloudWatch::Alarm",
                        with("AlarmName", "-dead-vending"),
                        alarm -> alarm.put("AlarmName", "another")));
        found(
                "tells nobody",
                planted(
                        "prod",
                        "AWS::CloudWatch::Alarm",
                        with("AlarmName", "-dead-vending"),
                        alarm -> alarm.remove("AlarmActions")));
    }

    @Test
    void theTagLatestIsFound() {
        found(
                "not named by its commit",
                planted(
                        "prod",
                        "AWS::ECS::TaskDefinition",
                        _ -> true,
                        task -> ((ObjectNode)
                                        task.withArray("ContainerDefinitions").get(0))
                                .put("Image", "repository:latest")));
        found(
                "not named by its commit",
                planted(
                        "prod",
                        "AWS::Lambda::Function",
                        with("FunctionName", "vending"),
                        function -> function.withObject("Code").put("ImageUri", "repository")));
    }

    @Test
    void aSecretInTheEnvironmentIsFound() {
        found(
                "a secret in its environment: POWERPAY_PAYSTACK_SECRET_KEY",
                planted(
                        "prod",
                        "AWS::ECS::TaskDefinition",
                        _ -> true,
                        task -> ((ObjectNode)
                                        task.withArray("ContainerDefinitions").get(0))
                                .withArray("Environment")
                                .addObject()
                                .put("Name", "POWERPAY_PAYSTACK_SECRET_KEY")
                                .put("Value", "sk")));
        found(
                "a secret in its environment",
                planted(
                        "prod",
                        "AWS::Lambda::Function",
                        with("FunctionName", "vending"),
                        function -> function.withObject("Environment")
                                .withObject("Variables")
                                .put("ANYTHING", "{{resolve:secretsmanager:x}}")));
    }

    @Test
    void anOversizedInstanceIsFound() {
        found(
                "DBInstanceClass is db.r8g.4xlarge",
                planted(
                        "prod",
                        "AWS::RDS::DBInstance",
                        _ -> true,
                        database -> database.put("DBInstanceClass", "db.r8g.4xlarge")));
        found(
                "Cpu is 16384",
                planted("prod", "AWS::ECS::TaskDefinition", with("Family", "-api"), task -> task.put("Cpu", "16384")));
    }

    @Test
    void aPipelineThatReadsDataIsFound() {
        for (var action :
                List.of("secretsmanager:GetSecretValue", "kms:Decrypt", "s3:GetObject", "sqs:ReceiveMessage")) {
            found(
                    "may read customers' data",
                    planted(
                            "prod",
                            "AWS::IAM::Role",
                            with("RoleName", "-pipeline-release"),
                            role -> statement(role)
                                    .put("Action", action)
                                    .put("Resource", "arn:aws:any:::powerpay-prod-receipts/x")));
        }
        found(
                "is not denied",
                planted(
                        "prod",
                        "AWS::IAM::Role",
                        with("RoleName", "-pipeline-test"),
                        role -> role.putArray("Policies")));
    }

    /** The words for secrets are the documentation's. */
    @Test
    void everySecretSettingIsKnownByItsName() throws IOException {
        var line = Pattern.compile("\\| `(POWERPAY_[A-Z0-9_]+)` \\| (secret|keys?)\\b.*");
        var names = Files.readAllLines(Synthesised.ROOT.resolve("docs/configuration.md")).stream()
                .map(line::matcher)
                .filter(found -> found.matches())
                .map(found -> found.group(1))
                .toList();
        assertTrue(names.size() > 20, names.toString());
        assertEquals(
                List.of(),
                names.stream()
                        .filter(name -> !Rules.SECRET.matcher(name).matches())
                        .toList());
    }
}
