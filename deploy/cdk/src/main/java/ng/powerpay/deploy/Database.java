package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnDeletionPolicy;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.rds.CfnDBInstance;
import software.amazon.awscdk.services.rds.CfnDBParameterGroup;
import software.amazon.awscdk.services.rds.CfnDBSubnetGroup;
import software.amazon.awscdk.services.secretsmanager.CfnRotationSchedule;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.amazon.awscdk.services.secretsmanager.CfnSecretTargetAttachment;
import software.constructs.Construct;

/**
 * PostgreSQL, and its two logins: the owner's, which RDS keeps and changes itself, and the
 * application's, which a function changes each month (docs/decisions/0011-database-roles.md).
 */
final class Database extends Piece {

    private static final String VERSION = "17.9";
    private static final String FAMILY = "postgres17";
    private static final int PORT = 5432;
    private static final List<String> LOGS = List.of("postgresql", "upgrade");

    /** As the settings say them: the address, and the secrets of application and owner. */
    final String url;

    final String login;
    final String owner;

    private final Network network;
    private final Keys keys;

    Database(Construct picture, Request on, Network network, Keys keys) {
        super(picture, on, "database");
        this.network = network;
        this.keys = keys;
        LOGS.forEach(log -> log("LogOf" + log, "/aws/rds/instance/" + on.name("database") + "/" + log, keys.key));
        var instance = instance();
        login = login(instance);
        owner = software.amazon.awscdk.Token.asString(instance.getAtt("MasterUserSecret.SecretArn"));
        url = "jdbc:postgresql://" + instance.getAttrEndpointAddress() + ":" + PORT + "/powerpay?sslmode=require";
        say(Map.of("LoginSecret", login));
    }

    private CfnDBInstance instance() {
        var wanted = size.database();
        var instance = CfnDBInstance.Builder.create(this, "Database")
                .dbInstanceIdentifier(on.name("database"))
                .engine("postgres")
                .engineVersion(VERSION)
                .dbInstanceClass(wanted.type())
                .dbName("powerpay")
                .port(Integer.toString(PORT))
                .masterUsername("powerpay_owner")
                .manageMasterUserPassword(true)
                .masterUserSecret(CfnDBInstance.MasterUserSecretProperty.builder()
                        .kmsKeyId(keys.key)
                        .build())
                .storageType("gp3")
                .allocatedStorage(Integer.toString(wanted.storageGb()))
                .maxAllocatedStorage(wanted.mostStorageGb())
                .storageEncrypted(true)
                .kmsKeyId(keys.key)
                .multiAz(wanted.multiAz())
                .publiclyAccessible(false)
                .vpcSecurityGroups(List.of(network.database.getSecurityGroupId()))
                .dbSubnetGroupName(subnets().getRef())
                .dbParameterGroupName(parameters().getRef())
                .caCertificateIdentifier("rds-ca-rsa2048-g1")
                .backupRetentionPeriod(wanted.backupDays())
                .preferredBackupWindow("01:00-02:00") // when least is sold in Lagos
                .preferredMaintenanceWindow("sun:02:30-sun:03:30")
                .deleteAutomatedBackups(!wanted.deletionProtection())
                .deletionProtection(wanted.deletionProtection())
                .copyTagsToSnapshot(true)
                .autoMinorVersionUpgrade(true)
                .enableCloudwatchLogsExports(LOGS)
                .enablePerformanceInsights(true)
                .performanceInsightsKmsKeyId(keys.key)
                .performanceInsightsRetentionPeriod(7);
        if (wanted.multiAz()) {
            instance.monitoringInterval(60).monitoringRoleArn(monitoring().getRoleArn());
        }
        var made = instance.build();
        made.getCfnOptions().setDeletionPolicy(CfnDeletionPolicy.SNAPSHOT);
        made.getCfnOptions().setUpdateReplacePolicy(CfnDeletionPolicy.SNAPSHOT);
        return made;
    }

    private Role monitoring() {
        return Role.Builder.create(this, "Monitoring")
                .roleName(on.name("database-monitoring"))
                .assumedBy(new ServicePrincipal("monitoring.rds.amazonaws.com"))
                .managedPolicies(
                        List.of(ManagedPolicy.fromAwsManagedPolicyName("service-role/AmazonRDSEnhancedMonitoringRole")))
                .build();
    }

    private CfnDBSubnetGroup subnets() {
        return CfnDBSubnetGroup.Builder.create(this, "Subnets")
                .dbSubnetGroupName(on.name("database"))
                .dbSubnetGroupDescription(on.name("database"))
                .subnetIds(network.vpc.selectSubnets(Network.ISOLATED).getSubnetIds())
                .build();
    }

    /** Nobody connects without TLS; what takes a second is written down, without its values. */
    private CfnDBParameterGroup parameters() {
        return CfnDBParameterGroup.Builder.create(this, "Parameters")
                .dbParameterGroupName(on.name("database"))
                .description(on.name("database"))
                .family(FAMILY)
                .parameters(Map.of(
                        "rds.force_ssl", "1",
                        "log_min_duration_statement", "1000",
                        "log_parameter_max_length", "0",
                        "log_parameter_max_length_on_error", "0"))
                .build();
    }

    private String login(CfnDBInstance instance) {
        var secret = CfnSecret.Builder.create(this, "Login")
                .name(on.name("database"))
                .kmsKeyId(keys.key)
                .generateSecretString(CfnSecret.GenerateSecretStringProperty.builder()
                        .secretStringTemplate("{\"username\":\"powerpay\"}")
                        .generateStringKey("password")
                        .passwordLength(40)
                        .excludePunctuation(true)
                        .build())
                .build();
        var attached = CfnSecretTargetAttachment.Builder.create(this, "LoginOf")
                .secretId(secret.getRef())
                .targetId(instance.getRef())
                .targetType("AWS::RDS::DBInstance")
                .build();
        addTransform("AWS::SecretsManager-2024-09-16");
        CfnRotationSchedule.Builder.create(this, "Rotation")
                .secretId(attached.getRef())
                .rotateImmediatelyOnUpdate(false) // the role is made by the first migration
                .rotationRules(CfnRotationSchedule.RotationRulesProperty.builder()
                        .scheduleExpression("rate(30 days)")
                        .build())
                .hostedRotationLambda(CfnRotationSchedule.HostedRotationLambdaProperty.builder()
                        .rotationType("PostgreSQLSingleUser")
                        .rotationLambdaName(on.name("rotation"))
                        .kmsKeyArn(keys.key)
                        .excludeCharacters("/@\"'\\ :%?#")
                        .vpcSecurityGroupIds(network.rotation.getSecurityGroupId())
                        .vpcSubnetIds(String.join(
                                ",", network.vpc.selectSubnets(Network.PRIVATE).getSubnetIds()))
                        .build())
                .build();
        return secret.getRef();
    }
}
