package ng.powerpay.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.services.codebuild.CfnProject;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.IBucket;

/**
 * The pipeline's three kinds of work, each with a role that can do that and not read customers'
 * data.
 */
final class Builds {

    /** Has a browser, which the tests of whole purchases need. */
    private static final String TESTS_ON = "aws/codebuild/standard:7.0";

    /** The image is for ARM and is linked on it; scripts run there too. */
    private static final String BUILDS_ON = "aws/codebuild/amazonlinux-aarch64-standard:3.0";

    private static final String TOOLS = "apt-get update -qq && apt-get install -y -qq openjdk-25-jdk-headless maven jq";

    private static final String BROWSER =
            "command -v chromium || ln -s \"$(command -v google-chrome)\" /usr/local/bin/chromium";

    private static final String JDK = "dnf install -y -q java-25-amazon-corretto-devel jq";

    /** Their names. */
    final String test;

    final String image;
    final String release;

    private final Piece in;
    private final Request on;
    private final IBucket artifacts;
    private final Shop shop;

    Builds(Piece in, IBucket artifacts, Shop shop, Tasks tasks) {
        this.in = in;
        this.on = in.on;
        this.artifacts = artifacts;
        this.shop = shop;
        test = project("test", "LINUX_CONTAINER", TESTS_ON, List.of(TOOLS, BROWSER, ".ci/run"), List.of());
        image = project(
                "image",
                "ARM_CONTAINER",
                BUILDS_ON,
                List.of(JDK, "./powerpay image push \"$REPOSITORY:$COMMIT\""),
                pushing());
        release = project(
                "release",
                "ARM_CONTAINER",
                BUILDS_ON,
                List.of(JDK, "./powerpay deploy " + words() + " --image \"$COMMIT\" --part \"$PART\""),
                releasing(tasks));
    }

    /** As the pipeline was made itself. */
    private String words() {
        return on.stage() + " --region " + on.region() + " --domain " + on.domain()
                + (on.alerts() == null ? "" : " --alerts " + on.alerts())
                + (on.repository() == null ? "" : " --repository " + on.repository());
    }

    private String project(String name, String kind, String machine, List<String> commands, List<PolicyStatement> and) {
        var whole = on.name("pipeline-" + name);
        var log = in.log("LogOf" + name, "/aws/codebuild/" + whole, shop.keys().key);
        var may = Stream.of(
                        and.stream(),
                        denied().stream(),
                        Stream.of(artifacts(artifacts), Grants.log(log.getLogGroupArn())))
                .flatMap(statements -> statements)
                .toList();
        var role = Role.Builder.create(in, "RoleOf" + name)
                .roleName(whole)
                .assumedBy(new ServicePrincipal("codebuild.amazonaws.com"))
                .inlinePolicies(Map.of(
                        "may", PolicyDocument.Builder.create().statements(may).build()))
                .build();
        CfnProject.Builder.create(in, "ProjectOf" + name)
                .name(whole)
                .serviceRole(role.getRoleArn())
                .encryptionKey("arn:aws:kms:" + on.region() + ":" + in.getAccount() + ":alias/aws/s3")
                .timeoutInMinutes(60)
                .artifacts(CfnProject.ArtifactsProperty.builder()
                        .type("CODEPIPELINE")
                        .build())
                .environment(CfnProject.EnvironmentProperty.builder()
                        .type(kind)
                        .computeType("BUILD_GENERAL1_MEDIUM")
                        .image(machine)
                        .environmentVariables(List.of(CfnProject.EnvironmentVariableProperty.builder()
                                .name("REPOSITORY")
                                .value(shop.images().repository.getRepositoryUri())
                                .build()))
                        .build())
                .logsConfig(CfnProject.LogsConfigProperty.builder()
                        .cloudWatchLogs(CfnProject.CloudWatchLogsConfigProperty.builder()
                                .status("ENABLED")
                                .groupName(log.getLogGroupName())
                                .build())
                        .build())
                .source(CfnProject.SourceProperty.builder()
                        .type("CODEPIPELINE")
                        .buildSpec(spec(commands))
                        .build())
                .build();
        return whole;
    }

    private static String spec(List<String> commands) {
        var spec = new StringBuilder("version: 0.2\nphases:\n  install:\n    runtime-versions:\n      nodejs: 22\n"
                + "  build:\n    commands:\n      - export COMMIT=\"${COMMIT:-$(cat COMMIT)}\"\n");
        commands.forEach(command -> spec.append("      - ").append(command).append('\n'));
        return spec.toString();
    }

    static PolicyStatement artifacts(IBucket bucket) {
        return PolicyStatement.Builder.create()
                .sid("Artifacts")
                .actions(List.of(
                        "s3:GetObject",
                        "s3:GetObjectVersion",
                        "s3:PutObject",
                        "s3:GetBucketVersioning",
                        "s3:ListBucket"))
                .resources(List.of(bucket.getBucketArn(), bucket.getBucketArn() + "/*"))
                .build();
    }

    /** Stands in every role of the pipeline, so that no later line can give it. */
    List<PolicyStatement> denied() {
        var receipts = shop.buckets().receipts.getBucketArn();
        return List.of(
                Grants.noCustomersData(),
                PolicyStatement.Builder.create()
                        .sid("NoReceipts")
                        .effect(Effect.DENY)
                        .actions(List.of("s3:GetObject", "s3:GetObjectVersion", "s3:PutObject", "s3:DeleteObject"))
                        .resources(List.of(receipts + "/*"))
                        .build());
    }

    private List<PolicyStatement> pushing() {
        return List.of(
                may("Registry", List.of("ecr:GetAuthorizationToken"), List.of("*")),
                may(
                        "Push",
                        List.of(
                                "ecr:BatchCheckLayerAvailability",
                                "ecr:BatchGetImage",
                                "ecr:CompleteLayerUpload",
                                "ecr:DescribeImages",
                                "ecr:GetDownloadUrlForLayer",
                                "ecr:InitiateLayerUpload",
                                "ecr:PutImage",
                                "ecr:UploadLayerPart"),
                        List.of(shop.images().repository.getRepositoryArn())));
    }

    private List<PolicyStatement> releasing(Tasks tasks) {
        var account = in.getAccount();
        var here = on.region() + ":" + account + ":";
        var all = new ArrayList<PolicyStatement>();
        all.add(may("Cdk", List.of("sts:AssumeRole"), cdkRoles(account)));
        all.add(may(
                "Stacks",
                List.of("cloudformation:DescribeStacks"),
                List.of(
                        "arn:aws:cloudformation:" + here + "stack/CDKToolkit/*",
                        "arn:aws:cloudformation:" + Edge.REGION + ":" + account + ":stack/CDKToolkit/*",
                        "arn:aws:cloudformation:" + here + "stack/powerpay-" + on.stage() + "-*",
                        "arn:aws:cloudformation:" + Edge.REGION + ":" + account + ":stack/" + on.name("edge") + "/*")));
        all.add(may(
                "Migrate",
                List.of("ecs:RunTask"),
                List.of("arn:aws:ecs:" + here + "task-definition/" + tasks.migrateFamily + ":*")));
        all.add(may(
                "Watch",
                List.of("ecs:DescribeTasks"),
                List.of("arn:aws:ecs:" + here + "task/powerpay-" + on.stage() + "/*")));
        all.add(may(
                "Images",
                List.of("ecr:DescribeImages"),
                List.of(shop.images().repository.getRepositoryArn())));
        all.add(may("Secret", List.of("secretsmanager:DescribeSecret"), List.of(shop.keys().settings)));
        all.add(may(
                "PassToTask",
                List.of("iam:PassRole"),
                List.of(
                        "arn:aws:iam::" + account + ":role/" + on.name("migrate"),
                        "arn:aws:iam::" + account + ":role/" + on.name("migrate-start"))));
        all.addAll(pages(account));
        return all;
    }

    private List<PolicyStatement> pages(String account) {
        var buckets = Stream.of("web", "admin")
                .map(name -> "arn:aws:s3:::" + on.name(name) + "-" + account)
                .toList();
        return List.of(
                may("PageBuckets", List.of("s3:ListBucket"), buckets),
                may(
                        "Pages",
                        List.of("s3:PutObject", "s3:DeleteObject"),
                        buckets.stream().map(bucket -> bucket + "/*").toList()),
                may(
                        "Edge",
                        List.of("cloudfront:CreateInvalidation"),
                        List.of("arn:aws:cloudfront::" + account + ":distribution/*")),
                may("Zone", List.of("route53:ListHostedZonesByName"), List.of("*")));
    }

    /** Not its look-up role, which may read everything. */
    private List<String> cdkRoles(String account) {
        return Stream.of("deploy", "file-publishing")
                .flatMap(kind -> Stream.of(on.region(), Edge.REGION)
                        .map(region -> "arn:aws:iam::" + account + ":role/cdk-hnb659fds-" + kind + "-role-" + account
                                + "-" + region))
                .distinct()
                .toList();
    }

    private static PolicyStatement may(String sid, List<String> actions, List<String> resources) {
        return PolicyStatement.Builder.create()
                .sid(sid)
                .actions(actions)
                .resources(resources)
                .build();
    }
}
