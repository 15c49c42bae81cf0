package ng.powerpay.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.amazon.awscdk.services.cloudwatch.CfnDashboard;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Alarms that name their runbook, and one dashboard of them. */
final class Watch extends Piece {

    /** What alarms are about, where another piece made it: of ECS, or of the HTTP API. */
    record Doors(@Nullable Api api, @Nullable HttpApi http) {}

    private final Topic topic;
    private final Doors doors;

    Watch(Construct picture, Request on, Alarms alarms, Doors doors, Keys keys) {
        super(picture, on, "watch");
        this.doors = doors;
        topic = Topic.Builder.create(this, "Alarms")
                .topicName(on.name("alarms"))
                .masterKey(Key.fromKeyArn(this, "Key", keys.key))
                .enforceSsl(true)
                .build();
        topic.addToResourcePolicy(PolicyStatement.Builder.create()
                .sid("Alarms")
                .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
                .actions(List.of("sns:Publish"))
                .resources(List.of(topic.getTopicArn()))
                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", getAccount())))
                .build());
        if (on.alerts() != null) {
            topic.addSubscription(new EmailSubscription(on.alerts()));
        }
        var made = alarms.of(on.stage()).stream().map(this::alarm).toList();
        dashboard(made);
    }

    private CfnAlarm alarm(Alarms.Alarm alarm) {
        var made = CfnAlarm.Builder.create(this, alarm.name())
                .alarmName(on.name(alarm.name()))
                .alarmDescription("What to do: " + alarm.runbook())
                .comparisonOperator(alarm.comparison())
                .threshold(alarm.threshold())
                .evaluationPeriods(alarm.evaluationPeriods())
                .treatMissingData(alarm.missing())
                .alarmActions(List.of(topic.getTopicArn()))
                .okActions(List.of(topic.getTopicArn()));
        if (alarm.query() != null) {
            made.metrics(List.of(CfnAlarm.MetricDataQueryProperty.builder()
                    .id("q")
                    .expression(alarm.query())
                    .period(alarm.periodSeconds())
                    .returnData(true)
                    .build()));
            return made.build();
        }
        made.namespace(alarm.namespace())
                .metricName(alarm.metric())
                .period(alarm.periodSeconds())
                .dimensions(dimensions(alarm.dimension()));
        var percentile = alarm.statistic().startsWith("p");
        return (percentile ? made.extendedStatistic(alarm.statistic()) : made.statistic(alarm.statistic())).build();
    }

    private List<CfnAlarm.DimensionProperty> dimensions(String word) {
        var what = word.substring(word.indexOf(':') + 1);
        return switch (word.substring(0, word.length() - what.length())) {
            case "queue:" -> List.of(dimension("QueueName", on.name(what)));
            case "function:" -> List.of(dimension("FunctionName", on.name(what)));
            case "tag:" ->
                List.of(dimension(what.substring(0, what.indexOf('=')), what.substring(what.indexOf('=') + 1)));
            default -> ofPiece(word);
        };
    }

    private List<CfnAlarm.DimensionProperty> ofPiece(String word) {
        return switch (word) {
            case "none" -> List.of();
            case "database" -> List.of(dimension("DBInstanceIdentifier", on.name("database")));
            case "cache" -> List.of(dimension("CacheClusterId", on.name("cache") + "-001"));
            case "api" ->
                List.of(dimension("ClusterName", "powerpay-" + on.stage()), dimension("ServiceName", on.name("api")));
            case "http-api" -> List.of(dimension("ApiId", there(doors.http(), word).apiId));
            case "alb" ->
                List.of(dimension(
                        "LoadBalancer", there(doors.api(), word).balancer.getLoadBalancerFullName()));
            case "target-group" ->
                List.of(
                        dimension(
                                "TargetGroup", there(doors.api(), word).targets.getTargetGroupFullName()),
                        dimension(
                                "LoadBalancer",
                                there(doors.api(), word).balancer.getLoadBalancerFullName()));
            default -> throw new IllegalArgumentException("deploy/alarms.json: no dimension " + word);
        };
    }

    private <T> T there(@Nullable T piece, String word) {
        if (piece == null) {
            throw new IllegalArgumentException("deploy/alarms.json: " + on.stage() + " has no " + word);
        }
        return piece;
    }

    private static CfnAlarm.DimensionProperty dimension(String name, String value) {
        return CfnAlarm.DimensionProperty.builder().name(name).value(value).build();
    }

    private void dashboard(List<CfnAlarm> alarms) {
        var widgets = new ArrayList<String>();
        widgets.add(Dashboard.states(alarms.stream().map(CfnAlarm::getAttrArn).toList()));
        for (var alarm : alarms) {
            var name = alarm.getNode().getId();
            widgets.add(Dashboard.alarm(name, alarm.getAttrArn(), on.region()));
        }
        CfnDashboard.Builder.create(this, "Dashboard")
                .dashboardName("powerpay-" + on.stage())
                .dashboardBody(Dashboard.of(widgets))
                .build();
    }
}
