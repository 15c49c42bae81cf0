package ng.powerpay.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.CronOptions;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.DockerImageCode;
import software.amazon.awscdk.services.lambda.DockerImageFunction;
import software.amazon.awscdk.services.lambda.EcrImageCodeProps;
import software.constructs.Construct;

/**
 * The functions behind queues, and without servers also the one that answers requests and the one
 * that sweeps.
 */
final class Functions extends Piece {

    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String API = "ng.powerpay.aws.api.ApiHandler";
    private static final String SWEEP = "ng.powerpay.aws.queue.SweepHandler";

    /** By name, as in stages.json; and {@code api}, {@code sweep}. */
    final Map<String, DockerImageFunction> functions = new TreeMap<>();

    private final Shop shop;

    Functions(Construct picture, Request on, Shop shop) {
        super(picture, on, "functions");
        this.shop = shop;
        var wanted = size.functions();
        on.stages().queues().forEach((name, queue) -> {
            if (queue.function() != null) {
                behind(name, queue.function());
            }
        });
        if (size.serverless()) {
            make("api", API, size.api().memory(), size.api().timeoutSeconds(), List.of());
            var sweep = make("sweep", SWEEP, wanted.memory(), wanted.timeoutSeconds(), List.of(shop.hearing()));
            Rule.Builder.create(this, "EachMinute")
                    .ruleName(on.name("sweep"))
                    .schedule(Schedule.cron(CronOptions.builder().minute("*").build()))
                    .targets(List.of(new LambdaFunction(sweep)))
                    .build();
        }
    }

    private void behind(String queue, String handler) {
        var wanted = size.functions();
        var hear = Grants.hear(shop.queues().arns(queue));
        var function = make(queue, handler, wanted.memory(), wanted.timeoutSeconds(), List.of(hear));
        CfnEventSourceMapping.Builder.create(this, queue + "To")
                .functionName(function.getFunctionName())
                .eventSourceArn(shop.queues().queueOf(queue).getQueueArn())
                .batchSize(10)
                .scalingConfig(CfnEventSourceMapping.ScalingConfigProperty.builder()
                        .maximumConcurrency(wanted.abreast())
                        .build())
                .functionResponseTypes(List.of("ReportBatchItemFailures"))
                .build();
    }

    private DockerImageFunction make(String name, String handler, int memory, int seconds, List<PolicyStatement> and) {
        var log = log("LogOf" + name, "/aws/lambda/" + on.name(name), shop.keys().key);
        var may = new ArrayList<>(shop.working());
        may.addAll(and);
        may.add(Grants.log(log.getLogGroupArn()));
        may.add(Grants.network());
        var role = shop.role(this, name + "-function", "lambda", may);
        var connections = size.serverless() ? size.api().connections() : 2;
        var function = DockerImageFunction.Builder.create(this, name)
                .functionName(on.name(name))
                .code(DockerImageCode.fromEcr(
                        shop.images().repository,
                        EcrImageCodeProps.builder()
                                .tagOrDigest(on.image())
                                .cmd(List.of(CLIENT, handler))
                                .build()))
                .architecture(Architecture.ARM_64)
                .memorySize(memory)
                .timeout(Duration.seconds(seconds))
                .environment(shop.settings(name.equals("api") ? "api" : "lambda", connections))
                .environmentEncryption(
                        software.amazon.awscdk.services.kms.Key.fromKeyArn(this, "KeyOf" + name, shop.keys().key))
                .logGroup(log)
                .role(role)
                .vpc(shop.network().vpc)
                .vpcSubnets(Network.PRIVATE)
                .securityGroups(List.of(shop.network().shop))
                .build();
        functions.put(name, function);
        return function;
    }
}
