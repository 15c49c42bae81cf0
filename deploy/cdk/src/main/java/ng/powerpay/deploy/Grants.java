package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What the shop's processes may do, action by action: no word with a star. */
final class Grants {

    /** What the pipeline must never do, whatever else says it may. */
    static final List<String> READING = List.of(
            "secretsmanager:GetSecretValue",
            "secretsmanager:BatchGetSecretValue",
            "kms:Decrypt",
            "sqs:ReceiveMessage",
            "rds-db:connect",
            "rds-data:ExecuteStatement",
            "rds-data:BatchExecuteStatement",
            "rds:CreateDBSnapshot",
            "rds:ModifyDBSnapshotAttribute",
            "rds:RestoreDBInstanceFromDBSnapshot",
            "rds:RestoreDBInstanceToPointInTime",
            "rds:StartExportTask",
            "rds:DownloadDBLogFilePortion",
            "logs:GetLogEvents",
            "logs:FilterLogEvents",
            "logs:StartQuery",
            "ecs:ExecuteCommand");

    private Grants() {}

    private static PolicyStatement may(String sid, List<String> actions, List<String> on) {
        return PolicyStatement.Builder.create()
                .sid(sid)
                .actions(actions)
                .resources(on)
                .build();
    }

    static PolicyStatement secrets(List<String> arns) {
        return may("Secrets", List.of("secretsmanager:GetSecretValue"), arns);
    }

    /** Opens what this service keeps under the stage's key, and only when the service asks. */
    static PolicyStatement keyThrough(String service, Request on, String key, List<String> actions) {
        return PolicyStatement.Builder.create()
                .sid("KeyThrough" + service)
                .actions(actions)
                .resources(List.of(key))
                .conditions(Map.of(
                        "StringEquals", Map.of("kms:ViaService", service + "." + on.region() + ".amazonaws.com")))
                .build();
    }

    /** Wraps and unwraps data keys: docs/runbooks/key-rotation.md. */
    static PolicyStatement dataKeys(String key) {
        return PolicyStatement.Builder.create()
                .sid("DataKeys")
                .actions(List.of("kms:Encrypt", "kms:Decrypt"))
                .resources(List.of(key))
                .conditions(Map.of("StringEquals", Map.of("kms:EncryptionContext:powerpay", "data key")))
                .build();
    }

    static PolicyStatement receipts(String bucket) {
        return may("Receipts", List.of("s3:PutObject", "s3:GetObject"), List.of(bucket + "/receipts/*"));
    }

    static PolicyStatement tell(List<String> queues) {
        return may("Tell", List.of("sqs:SendMessage", "sqs:GetQueueAttributes"), queues);
    }

    static PolicyStatement hear(List<String> queues) {
        return may(
                "Hear",
                List.of(
                        "sqs:ReceiveMessage",
                        "sqs:DeleteMessage",
                        "sqs:ChangeMessageVisibility",
                        "sqs:GetQueueAttributes"),
                queues);
    }

    static PolicyStatement mail(String identity, String set) {
        return may("Mail", List.of("ses:SendEmail", "ses:SendRawEmail"), List.of(identity, set));
    }

    /** A phone number has no ARN: publishing is allowed to all but topics. */
    static List<PolicyStatement> texts() {
        var topics = PolicyStatement.Builder.create()
                .sid("NoTopics")
                .effect(Effect.DENY)
                .actions(List.of("sns:Publish"))
                .resources(List.of("arn:aws:sns:*:*:*"))
                .build();
        return List.of(may("Texts", List.of("sns:Publish"), List.of("*")), topics);
    }

    static PolicyStatement log(String group) {
        return may("Log", List.of("logs:CreateLogStream", "logs:PutLogEvents"), List.of(group, group + ":*"));
    }

    /** For a function in the network; these actions take no narrower resource. */
    static PolicyStatement network() {
        return may(
                "Network",
                List.of(
                        "ec2:CreateNetworkInterface",
                        "ec2:DescribeNetworkInterfaces",
                        "ec2:DescribeSubnets",
                        "ec2:DeleteNetworkInterface",
                        "ec2:AssignPrivateIpAddresses",
                        "ec2:UnassignPrivateIpAddresses"),
                List.of("*"));
    }

    static PolicyStatement noCustomersData() {
        return PolicyStatement.Builder.create()
                .sid("NoCustomersData")
                .effect(Effect.DENY)
                .actions(READING)
                .resources(List.of("*"))
                .build();
    }
}
