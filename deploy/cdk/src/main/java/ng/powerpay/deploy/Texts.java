package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.SubscriptionFilter;
import software.amazon.awscdk.services.logs.destinations.LambdaDestination;
import software.constructs.Construct;

/**
 * What becomes of texts that go by SNS: SNS writes it into two logs, and a function passes each
 * entry on to the queue sms-events. SNS has these logs once for an account and region, so this
 * piece is for one stage in each; the other stages there leave it out.
 */
final class Texts extends Piece {

    private static final String PASS_ON = """
            import boto3, json, os
            queue = boto3.client("sqs")
            def handler(event, context):
                queue.send_message(QueueUrl=os.environ["QUEUE"], MessageBody=json.dumps(event))
            """;

    Texts(Construct picture, Request on, Queues queues, Keys keys) {
        super(picture, on, "texts");
        var queue = queues.queueOf("sms-events");
        var own = log("Log", "/aws/lambda/" + on.name("texts"), keys.key);
        var function = Function.Builder.create(this, "PassOn")
                .functionName(on.name("texts"))
                .runtime(Runtime.PYTHON_3_14)
                .architecture(Architecture.ARM_64)
                .handler("index.handler")
                .code(Code.fromInline(PASS_ON))
                .memorySize(128)
                .timeout(Duration.seconds(10))
                .logGroup(own)
                .deadLetterQueue(queues.queueOf("sms-events-dead"))
                .environment(Map.of("QUEUE", queue.getQueueUrl()))
                .role(role(
                        "texts",
                        "lambda",
                        List.of(Grants.tell(queues.arns("sms-events")), Grants.log(own.getLogGroupArn()))))
                .build();
        var name = "sns/" + on.region() + "/" + getAccount() + "/DirectPublishToPhoneNumber";
        for (var log : List.of(log("Delivered", name, keys.key), log("Failed", name + "/Failure", keys.key))) {
            SubscriptionFilter.Builder.create(this, log.getNode().getId() + "To")
                    .logGroup(log)
                    .destination(new LambdaDestination(function))
                    .filterPattern(FilterPattern.allEvents())
                    .build();
        }
        var writer = role(
                "texts-log",
                "sns",
                List.of(Grants.log("arn:aws:logs:" + on.region() + ":" + getAccount() + ":log-group:" + name + "*")));
        say(Map.of("DeliveryRole", writer.getRoleArn()));
    }

    private Role role(String name, String service, List<PolicyStatement> may) {
        return Role.Builder.create(this, "Of" + name)
                .roleName(on.name(name))
                .assumedBy(new ServicePrincipal(service + ".amazonaws.com"))
                .inlinePolicies(Map.of(
                        "may", PolicyDocument.Builder.create().statements(may).build()))
                .build();
    }
}
