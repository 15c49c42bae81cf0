package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.applicationautoscaling.AdjustmentType;
import software.amazon.awscdk.services.applicationautoscaling.BasicStepScalingPolicyProps;
import software.amazon.awscdk.services.applicationautoscaling.EnableScalingProps;
import software.amazon.awscdk.services.applicationautoscaling.ScalingInterval;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.ecs.CpuUtilizationScalingProps;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.RequestCountScalingProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;

/** When there are more tasks: by processor, by requests, and by how long work has been waiting. */
final class Scaling {

    private static final int CPU_PERCENT = 60;

    /**
     * A minute's requests that one processor serves at half its speed, measured by bench api: 500 a
     * second.
     */
    private static final int REQUESTS_A_MINUTE = 30_000;

    private static final int WHOLE_CPU = 1024;

    private Scaling() {}

    static void of(Piece in, FargateService service, ApplicationTargetGroup targets) {
        var api = in.size.api();
        var count = service.autoScaleTaskCount(EnableScalingProps.builder()
                .minCapacity(api.least())
                .maxCapacity(api.most())
                .build());
        count.scaleOnCpuUtilization(
                "Cpu",
                CpuUtilizationScalingProps.builder()
                        .targetUtilizationPercent(CPU_PERCENT)
                        .scaleOutCooldown(Duration.seconds(60))
                        .scaleInCooldown(Duration.minutes(5))
                        .build());
        count.scaleOnRequestCount(
                "Requests",
                RequestCountScalingProps.builder()
                        .targetGroup(targets)
                        .requestsPerTarget(REQUESTS_A_MINUTE * api.cpu() / WHOLE_CPU)
                        .scaleOutCooldown(Duration.seconds(60))
                        .scaleInCooldown(Duration.minutes(5))
                        .build());
        count.scaleOnMetric(
                "Waiting",
                BasicStepScalingPolicyProps.builder()
                        .metric(Metric.Builder.create()
                                .namespace("PowerPay")
                                .metricName("WorkOldestSeconds")
                                .dimensionsMap(Map.of("work", "purchase"))
                                .statistic("Maximum")
                                .period(Duration.minutes(1))
                                .build())
                        .adjustmentType(AdjustmentType.CHANGE_IN_CAPACITY)
                        .scalingSteps(List.of(
                                ScalingInterval.builder().upper(5).change(-1).build(),
                                ScalingInterval.builder().lower(60).change(1).build(),
                                ScalingInterval.builder().lower(300).change(2).build()))
                        .evaluationPeriods(3)
                        .build());
    }
}
