package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.constructs.Construct;

/**
 * The cluster, and the task that brings the database to the image's version before the image gets
 * traffic.
 */
final class Tasks extends Piece {

    static final int PORT = 8080;

    /** As long as steps under way get to end: the shop needs 30 s at most. */
    private static final Duration STOP = Duration.seconds(60);

    private static final int MIGRATE_CPU = 256;
    private static final int MIGRATE_MEMORY = 1024;

    final Cluster cluster;
    final String migrateFamily;

    private final Shop shop;

    Tasks(Construct picture, Request on, Shop shop) {
        super(picture, on, "tasks");
        this.shop = shop;
        cluster = Cluster.Builder.create(this, "Cluster")
                .clusterName("powerpay-" + on.stage())
                .vpc(shop.network().vpc)
                .build();
        migrateFamily = on.name("migrate");
        task(this, "migrate", MIGRATE_CPU, MIGRATE_MEMORY, shop.role(this, "migrate", "ecs-tasks", List.of()))
                .addContainer(
                        "Migrate",
                        container(this, "migrate", shop.settings("api", 2))
                                .command(List.of("ng.powerpay.aws.AwsPowerPay", "migrate"))
                                .build());
        say(Map.of("Cluster", cluster.getClusterName(), "MigrateFamily", migrateFamily));
    }

    FargateTaskDefinition task(Piece in, String name, int cpu, int memory, Role role) {
        return FargateTaskDefinition.Builder.create(in, "TaskOf" + name)
                .family(on.name(name))
                .cpu(cpu)
                .memoryLimitMiB(memory)
                .runtimePlatform(RuntimePlatform.builder()
                        .cpuArchitecture(CpuArchitecture.ARM64)
                        .operatingSystemFamily(OperatingSystemFamily.LINUX)
                        .build())
                .taskRole(role)
                .executionRole(starting(in, name))
                .build();
    }

    /** Who fetches the image and opens the log: ECS itself. */
    private Role starting(Piece in, String name) {
        return Role.Builder.create(in, "StarterOf" + name)
                .roleName(on.name(name + "-start"))
                .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
                .build();
    }

    ContainerDefinitionOptions.Builder container(Piece in, String name, Map<String, String> settings) {
        ILogGroup log = in.log("LogOf" + name, "/powerpay/" + on.stage() + "/" + name, shop.keys().key);
        return ContainerDefinitionOptions.builder()
                .containerName("powerpay")
                .image(ContainerImage.fromEcrRepository(shop.images().repository, on.image()))
                .environment(settings)
                .stopTimeout(STOP)
                .logging(LogDriver.awsLogs(AwsLogDriverProps.builder()
                        .logGroup(log)
                        .streamPrefix(name)
                        .build()));
    }

    static HealthCheck alive() {
        return HealthCheck.builder()
                .command(List.of(
                        "CMD",
                        "/opt/java/bin/java",
                        "-Xmx32m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        "/app/classpath/powerpay-aws.jar",
                        "ng.powerpay.aws.HealthCheck"))
                .interval(Duration.seconds(15))
                .timeout(Duration.seconds(5))
                .startPeriod(Duration.seconds(60))
                .retries(3)
                .build();
    }

    static PortMapping port() {
        return PortMapping.builder().containerPort(PORT).build();
    }
}
