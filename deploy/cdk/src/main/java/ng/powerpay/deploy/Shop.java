package ng.powerpay.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;

/**
 * What every process of the shop is told (docs/configuration.md) and may do. Nothing in it is
 * secret: secrets are named, and read by the process itself.
 */
record Shop(
        Request on,
        Keys keys,
        Buckets buckets,
        Network network,
        Images images,
        Database database,
        @Nullable Cache cache,
        Queues queues,
        Mail mail) {

    /** @param connections to the database, of one process */
    Map<String, String> settings(String role, int connections) {
        var queue = on.stages().queues().get("vending");
        var settings = new TreeMap<String, String>();
        settings.put("POWERPAY_ROLE", role);
        settings.put("POWERPAY_PUBLIC_URL", "https://" + on.domain());
        settings.put("POWERPAY_STAFF_URL", "https://admin." + on.domain());
        settings.put("POWERPAY_BEHIND_PROXY", "yes");
        settings.put("POWERPAY_SECRETS", String.join(",", secrets()));
        settings.put("POWERPAY_DATABASE_URL", database.url);
        settings.put("POWERPAY_DATABASE_SECRET", database.login);
        settings.put("POWERPAY_DATABASE_OWNER_SECRET", database.owner);
        settings.put("POWERPAY_DATABASE_MIGRATE", "no");
        settings.put("POWERPAY_DATABASE_CONNECTIONS", Integer.toString(connections));
        settings.put("POWERPAY_KMS_KEYS", keys.key);
        settings.put("POWERPAY_RECEIPTS_BUCKET", buckets.receipts.getBucketName());
        settings.put("POWERPAY_RECEIPTS_KMS_KEY", keys.key);
        settings.put("POWERPAY_AWS_REGION", on.region());
        settings.put("POWERPAY_AWS_FUNCTION_TIMEOUT", on.size().functions().timeoutSeconds() + "s");
        settings.put("POWERPAY_AWS_QUEUE_VISIBILITY", (queue == null ? 0 : queue.visibilitySeconds()) + "s");
        settings.put("POWERPAY_AWS_VENDING_QUEUE", url("vending"));
        settings.put("POWERPAY_AWS_NOTIFICATION_QUEUE", url("notification"));
        settings.put("POWERPAY_AWS_SES_EVENTS_QUEUE", url("mail-events"));
        settings.put("POWERPAY_AWS_SNS_EVENTS_QUEUE", url("sms-events"));
        settings.put("POWERPAY_AWS_SES_CONFIGURATION_SET", mail.set);
        var metrics = on.size().metrics();
        if (metrics != null) {
            settings.put("POWERPAY_AWS_METRICS_ONLY", String.join(",", metrics));
        }
        settings.put("POWERPAY_MAIL_BY", "ses");
        settings.put("POWERPAY_MAIL_FROM", "PowerPay <no-reply@" + on.domain() + ">");
        return settings;
    }

    private String url(String queue) {
        return queues.queueOf(queue).getQueueUrl();
    }

    /** Whose fields are settings. */
    private List<String> secrets() {
        return cache == null ? List.of(keys.settings) : List.of(keys.settings, cache.settings);
    }

    /** A role of its own for each process, with the rights that each needs and these. */
    Role role(Piece in, String name, String service, List<PolicyStatement> and) {
        var may = Stream.concat(reading().stream(), and.stream()).toList();
        return Role.Builder.create(in, "Of" + name)
                .roleName(on.name(name))
                .assumedBy(new ServicePrincipal(service + ".amazonaws.com"))
                .inlinePolicies(Map.of(
                        "may", PolicyDocument.Builder.create().statements(may).build()))
                .build();
    }

    private List<PolicyStatement> reading() {
        var read = new ArrayList<>(secrets());
        read.add(database.login);
        read.add(database.owner);
        return List.of(
                Grants.secrets(read),
                Grants.keyThrough("secretsmanager", on, keys.key, List.of("kms:Decrypt")),
                Grants.dataKeys(keys.key));
    }

    /** Of a process that runs steps, answers requests, or both. */
    List<PolicyStatement> working() {
        var all = new ArrayList<PolicyStatement>();
        all.add(Grants.receipts(buckets.receipts.getBucketArn()));
        all.add(Grants.keyThrough("s3", on, keys.key, List.of("kms:Decrypt", "kms:GenerateDataKey")));
        all.add(Grants.tell(queues.arns("vending", "notification")));
        all.add(Grants.mail(mail.identityArn, mail.setArn));
        all.addAll(Grants.texts());
        return all;
    }

    /** Of the one that hears what became of mail and texts. */
    PolicyStatement hearing() {
        return Grants.hear(queues.arns("mail-events", "sms-events"));
    }
}
