package ng.powerpay.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.codepipeline.CfnPipeline;
import software.amazon.awscdk.services.codepipeline.CfnPipeline.ActionDeclarationProperty;
import software.amazon.awscdk.services.codepipeline.CfnPipeline.StageDeclarationProperty;
import software.amazon.awscdk.services.codestarconnections.CfnConnection;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * From a commit to the shop: test, image, migrate, deploy, smoke. When the new version does not
 * answer, the stage goes back to the one before; ECS goes back by itself when tasks do not become
 * healthy.
 */
final class Pipeline extends Piece {

    private static final String SOURCE = "source";

    private final Bucket artifacts;
    private final Builds builds;

    Pipeline(Construct picture, Request on, Shop shop, Tasks tasks) {
        super(picture, on, "pipeline");
        artifacts = Buckets.bucket(this, on, "artifacts")
                .encryption(BucketEncryption.S3_MANAGED)
                .serverAccessLogsBucket(Bucket.fromBucketName(
                        this, "AccessLogs", shop.buckets().logs.getBucketName()))
                .serverAccessLogsPrefix("s3/artifacts/")
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .expiration(Duration.days(30))
                        .noncurrentVersionExpiration(Duration.days(30))
                        .build()))
                .removalPolicy(data())
                .build();
        builds = new Builds(this, artifacts, shop, tasks);
        CfnPipeline.Builder.create(this, "Pipeline")
                .name(on.name("pipeline"))
                .pipelineType("V2")
                .executionMode("QUEUED")
                .roleArn(role().getRoleArn())
                .artifactStore(CfnPipeline.ArtifactStoreProperty.builder()
                        .type("S3")
                        .location(artifacts.getBucketName())
                        .build())
                .stages(stages())
                .build();
        say(Map.of("SourceBucket", artifacts.getBucketName()));
    }

    private List<StageDeclarationProperty> stages() {
        return List.of(
                stage("Source", List.of(source())).build(),
                stage("Build", List.of(build("Test", builds.test, 1, ""), build("Image", builds.image, 1, "")))
                        .build(),
                stage("Migrate", List.of(build("Migrate", builds.release, 1, "migrate")))
                        .build(),
                stage(
                                "Deploy",
                                List.of(
                                        build("Release", builds.release, 1, "release"),
                                        build("Smoke", builds.release, 2, "smoke")))
                        .onFailure(CfnPipeline.FailureConditionsProperty.builder()
                                .result("ROLLBACK")
                                .build())
                        .build());
    }

    private static StageDeclarationProperty.Builder stage(String name, List<ActionDeclarationProperty> actions) {
        return StageDeclarationProperty.builder().name(name).actions(actions);
    }

    /** A repository by its connection, or what is put into the bucket as source.zip. */
    private ActionDeclarationProperty source() {
        var repository = on.repository();
        var provider = repository == null ? "S3" : "CodeStarSourceConnection";
        var settings = repository == null
                ? Map.of(
                        "S3Bucket",
                        artifacts.getBucketName(),
                        "S3ObjectKey",
                        "source.zip",
                        "PollForSourceChanges",
                        "true")
                : Map.of(
                        "ConnectionArn",
                        connection(),
                        "FullRepositoryId",
                        repository,
                        "BranchName",
                        "main",
                        "OutputArtifactFormat",
                        "CODEBUILD_CLONE_REF");
        return ActionDeclarationProperty.builder()
                .name("Source")
                .namespace("Source")
                .actionTypeId(type("Source", provider))
                .configuration(settings)
                .outputArtifacts(List.of(CfnPipeline.OutputArtifactProperty.builder()
                        .name(SOURCE)
                        .build()))
                .runOrder(1)
                .build();
    }

    /** Somebody has to open it once in the console: that is where the repository's owner agrees. */
    private String connection() {
        return CfnConnection.Builder.create(this, "Connection")
                .connectionName("powerpay-" + on.stage())
                .providerType("GitHub")
                .build()
                .getAttrConnectionArn();
    }

    private static CfnPipeline.ActionTypeIdProperty type(String category, String provider) {
        return CfnPipeline.ActionTypeIdProperty.builder()
                .category(category)
                .owner("AWS")
                .provider(provider)
                .version("1")
                .build();
    }

    private ActionDeclarationProperty build(String name, String project, int order, String part) {
        var told = "[" + (on.repository() == null ? "" : told("COMMIT", "#{Source.CommitId}") + ",")
                + told("PART", part) + "]";
        return ActionDeclarationProperty.builder()
                .name(name)
                .actionTypeId(type("Build", "CodeBuild"))
                .configuration(Map.of("ProjectName", project, "EnvironmentVariables", told))
                .inputArtifacts(List.of(
                        CfnPipeline.InputArtifactProperty.builder().name(SOURCE).build()))
                .runOrder(order)
                .build();
    }

    /** What the zip of a bucket was made of is said by the file COMMIT in it. */
    private static String told(String name, String value) {
        return "{\"name\":\"%s\",\"value\":\"%s\",\"type\":\"PLAINTEXT\"}".formatted(name, value);
    }

    private Role role() {
        var may = new ArrayList<PolicyStatement>();
        may.add(Builds.artifacts(artifacts));
        may.add(PolicyStatement.Builder.create()
                .sid("Builds")
                .actions(List.of("codebuild:StartBuild", "codebuild:StopBuild", "codebuild:BatchGetBuilds"))
                .resources(List.of("arn:aws:codebuild:" + on.region() + ":" + getAccount() + ":project/"
                        + on.name("pipeline") + "-*"))
                .build());
        if (on.repository() != null) {
            may.add(PolicyStatement.Builder.create()
                    .sid("Source")
                    .actions(List.of("codestar-connections:UseConnection"))
                    .resources(List.of(
                            "arn:aws:codestar-connections:" + on.region() + ":" + getAccount() + ":connection/*"))
                    .build());
        }
        may.addAll(builds.denied());
        return Role.Builder.create(this, "Role")
                .roleName(on.name("pipeline"))
                .assumedBy(new ServicePrincipal("codepipeline.amazonaws.com"))
                .inlinePolicies(Map.of(
                        "may", PolicyDocument.Builder.create().statements(may).build()))
                .build();
    }
}
