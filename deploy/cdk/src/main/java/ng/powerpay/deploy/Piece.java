package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.TagProps;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.constructs.Construct;

/** One stack of the picture. It names only its region: nothing is looked up when it is made. */
abstract class Piece extends Stack {

    /** Newer than what checkers know of them. */
    private static final List<String> UNTAGGED =
            List.of("AWS::CloudWatch::Dashboard", "AWS::ElasticLoadBalancingV2::ListenerRule");

    final Request on;
    final Stages.Stage size;

    Piece(Construct picture, Request on, String name) {
        this(picture, on, name, on.region());
    }

    Piece(Construct picture, Request on, String name, String region) {
        super(
                picture,
                on.name(name),
                StackProps.builder()
                        .stackName(on.name(name))
                        .env(Environment.builder().region(region).build())
                        .terminationProtection(on.size().database().deletionProtection())
                        .description("PowerPay " + on.stage() + ": " + name)
                        .build());
        this.on = on;
        this.size = on.size();
        Tags.of(this)
                .add(
                        "powerpay",
                        on.stage(),
                        TagProps.builder().excludeResourceTypes(UNTAGGED).build());
    }

    /** The zone of the domain; whoever deploys says its id. */
    final IHostedZone zone() {
        var id = CfnParameter.Builder.create(this, "ZoneId")
                .type("AWS::Route53::HostedZone::Id")
                .description("Hosted zone of " + on.domain())
                .build();
        return HostedZone.fromHostedZoneAttributes(
                this,
                "HostedZone",
                HostedZoneAttributes.builder()
                        .hostedZoneId(id.getValueAsString())
                        .zoneName(on.domain())
                        .build());
    }

    /** A log that is kept as long as the stage says. */
    final ILogGroup log(String id, String name, String key) {
        var log = LogGroup.Builder.create(this, id)
                .logGroupName(name)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        if (log.getNode().getDefaultChild() instanceof CfnLogGroup made) {
            made.setRetentionInDays(size.logDays());
            made.setKmsKeyId(key);
        }
        return log;
    }

    /** Said when it is deployed, for scripts. */
    final void say(Map<String, String> outputs) {
        outputs.forEach((name, value) ->
                CfnOutput.Builder.create(this, "Out" + name).value(value).build());
    }

    /** Keeps what cannot be made again. */
    final RemovalPolicy data() {
        return size.database().deletionProtection() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    }
}
