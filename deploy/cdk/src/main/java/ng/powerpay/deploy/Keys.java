package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.CfnAlias;
import software.amazon.awscdk.services.kms.CfnKey;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/** The stage's KMS key, and the secrets that belong to no other piece. */
final class Keys extends Piece {

    /**
     * What the account's administrators may do by IAM: all but with words that a star would bring.
     */
    private static final List<String> ADMINISTRATION = List.of(
            "kms:CancelKeyDeletion",
            "kms:CreateGrant",
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:DisableKey",
            "kms:EnableKey",
            "kms:EnableKeyRotation",
            "kms:Encrypt",
            "kms:GenerateDataKey",
            "kms:GenerateDataKeyWithoutPlaintext",
            "kms:GetKeyPolicy",
            "kms:GetKeyRotationStatus",
            "kms:ListGrants",
            "kms:ListResourceTags",
            "kms:PutKeyPolicy",
            "kms:ReEncryptFrom",
            "kms:ReEncryptTo",
            "kms:RevokeGrant",
            "kms:ScheduleKeyDeletion",
            "kms:TagResource",
            "kms:UntagResource",
            "kms:UpdateKeyDescription");

    /**
     * ARN of the key that wraps data keys and encrypts disks, backups, receipts, logs and secrets.
     */
    final String key;

    /** Settings that are secret; the operator fills it. */
    final String settings;

    /** What CloudFront proves to the load balancer that it is ours. */
    final String origin;

    Keys(Construct picture, Request on) {
        super(picture, on, "keys");
        var data = CfnKey.Builder.create(this, "Data")
                .description(on.name("data"))
                .enableKeyRotation(true)
                .pendingWindowInDays(30)
                .keyPolicy(policy())
                .build();
        data.applyRemovalPolicy(RemovalPolicy.RETAIN);
        CfnAlias.Builder.create(this, "DataAlias")
                .aliasName("alias/" + on.name("data"))
                .targetKeyId(data.getAttrKeyId())
                .build();
        key = data.getAttrArn();
        settings = secret("Settings", "settings", null).getRef();
        origin = size.serverless()
                ? ""
                : secret("Origin", "origin", random("header")).getRef();
        say(Map.of("SettingsSecret", settings));
    }

    private CfnSecret secret(
            String id, String name, CfnSecret.@org.jspecify.annotations.Nullable GenerateSecretStringProperty made) {
        var secret = CfnSecret.Builder.create(this, id).name(on.name(name)).kmsKeyId(key);
        return (made == null ? secret : secret.generateSecretString(made)).build();
    }

    /**
     * 40 letters and digits below this name, as neither headers nor addresses need escapes for
     * them.
     */
    static CfnSecret.GenerateSecretStringProperty random(String name) {
        return CfnSecret.GenerateSecretStringProperty.builder()
                .secretStringTemplate("{}")
                .generateStringKey(name)
                .passwordLength(40)
                .excludePunctuation(true)
                .build();
    }

    private PolicyDocument policy() {
        var administrators = PolicyStatement.Builder.create()
                .sid("ByIam")
                .principals(List.of(new AccountRootPrincipal()))
                .actions(ADMINISTRATION)
                .resources(List.of("*"))
                .build();
        var logs = PolicyStatement.Builder.create()
                .sid("Logs")
                .principals(List.of(new ServicePrincipal("logs." + on.region() + ".amazonaws.com")))
                .actions(List.of("kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey"))
                .resources(List.of("*"))
                .conditions(Map.of(
                        "ArnLike",
                        Map.of(
                                "kms:EncryptionContext:aws:logs:arn",
                                "arn:aws:logs:" + on.region() + ":" + getAccount() + ":log-group:*")))
                .build();
        var topics = PolicyStatement.Builder.create()
                .sid("Topics")
                .principals(List.of(
                        new ServicePrincipal("cloudwatch.amazonaws.com"), new ServicePrincipal("ses.amazonaws.com")))
                .actions(List.of("kms:Decrypt", "kms:GenerateDataKey"))
                .resources(List.of("*"))
                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", getAccount())))
                .build();
        return PolicyDocument.Builder.create()
                .statements(List.of(administrators, logs, topics))
                .build();
    }
}
