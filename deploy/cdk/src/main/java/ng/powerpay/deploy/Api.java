package ng.powerpay.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargatePlatformVersion;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationActionProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.FixedResponseOptions;
import software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCertificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCondition;
import software.amazon.awscdk.services.elasticloadbalancingv2.RedirectOptions;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.amazon.awscdk.services.elasticloadbalancingv2.XffHeaderProcessingMode;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.LoadBalancerTarget;
import software.constructs.Construct;

/** The load balancer and the service behind it. Only our CloudFront is answered: others get 403. */
final class Api extends Piece {

    /** The header by which CloudFront proves who it is. */
    static final String PROOF = "X-PowerPay-Origin";

    final String origin;
    final ApplicationLoadBalancer balancer;
    final ApplicationTargetGroup targets;
    final FargateService service;

    private final Shop shop;

    Api(Construct picture, Request on, Shop shop, Tasks tasks) {
        super(picture, on, "api");
        this.shop = shop;
        origin = "origin." + on.domain();
        balancer = balancer();
        targets = targets();
        service = service(tasks);
        listen(zone());
        service.attachToApplicationTargetGroup(targets);
        Scaling.of(this, service, targets);
        say(Map.of("Service", service.getServiceName()));
    }

    private ApplicationLoadBalancer balancer() {
        var made = ApplicationLoadBalancer.Builder.create(this, "Balancer")
                .loadBalancerName("powerpay-" + on.stage())
                .vpc(shop.network().vpc)
                .vpcSubnets(
                        SubnetSelection.builder().subnetType(SubnetType.PUBLIC).build())
                .securityGroup(shop.network().balancer)
                .internetFacing(true)
                .dropInvalidHeaderFields(true)
                .deletionProtection(size.database().deletionProtection())
                // CloudFront wrote down whose request it is; its own address must not come behind
                // that.
                .xffHeaderProcessingMode(XffHeaderProcessingMode.PRESERVE)
                .idleTimeout(Duration.seconds(65))
                .build();
        made.logAccessLogs(shop.buckets().logs, "alb");
        return made;
    }

    private ApplicationTargetGroup targets() {
        return ApplicationTargetGroup.Builder.create(this, "Targets")
                .targetGroupName(on.name("api"))
                .vpc(shop.network().vpc)
                .port(Tasks.PORT)
                .protocol(ApplicationProtocol.HTTP)
                .targetType(software.amazon.awscdk.services.elasticloadbalancingv2.TargetType.IP)
                .deregistrationDelay(Duration.seconds(30))
                .healthCheck(HealthCheck.builder()
                        .path("/health/ready")
                        .interval(Duration.seconds(10))
                        .timeout(Duration.seconds(5))
                        .healthyThresholdCount(2)
                        .unhealthyThresholdCount(3)
                        .build())
                .build();
    }

    private void listen(IHostedZone zone) {
        var certificate = Certificate.Builder.create(this, "Certificate")
                .domainName(origin)
                .validation(CertificateValidation.fromDns(zone))
                .build();
        ARecord.Builder.create(this, "Origin")
                .zone(zone)
                .recordName(origin)
                .target(RecordTarget.fromAlias(new LoadBalancerTarget(balancer)))
                .build();
        balancer.addListener(
                "Http",
                BaseApplicationListenerProps.builder()
                        .port(80)
                        .open(false)
                        .defaultAction(ListenerAction.redirect(RedirectOptions.builder()
                                .protocol("HTTPS")
                                .port("443")
                                .permanent(true)
                                .build()))
                        .build());
        var https = balancer.addListener(
                "Https",
                BaseApplicationListenerProps.builder()
                        .port(443)
                        .open(false)
                        .certificates(List.of(ListenerCertificate.fromArn(certificate.getCertificateArn())))
                        .sslPolicy(SslPolicy.TLS13_RES)
                        .defaultAction(ListenerAction.fixedResponse(
                                403,
                                FixedResponseOptions.builder()
                                        .contentType("text/plain")
                                        .messageBody("Come by the shop's own address.")
                                        .build()))
                        .build());
        forward(https);
        for (var port : List.of(80, 443)) {
            shop.network().balancer.addIngressRule(Peer.anyIpv4(), Port.tcp(port), "CloudFront, which proves itself");
        }
    }

    private void forward(ApplicationListener https) {
        https.addAction(
                "FromCloudFront",
                AddApplicationActionProps.builder()
                        .priority(1)
                        .conditions(List.of(
                                ListenerCondition.httpHeader(PROOF, List.of(proof(shop.keys()))),
                                ListenerCondition.pathPatterns(List.of("/v1/*"))))
                        .action(ListenerAction.forward(List.of(targets)))
                        .build());
    }

    static String proof(Keys keys) {
        return "{{resolve:secretsmanager:" + keys.origin + ":SecretString:header}}";
    }

    private FargateService service(Tasks tasks) {
        var wanted = size.api();
        var may = new ArrayList<>(shop.working());
        may.add(shop.hearing());
        var task = tasks.task(this, "api", wanted.cpu(), wanted.memory(), shop.role(this, "api", "ecs-tasks", may));
        task.addContainer(
                "Api",
                tasks.container(this, "api", shop.settings("all", wanted.connections()))
                        .healthCheck(Tasks.alive())
                        .portMappings(List.of(Tasks.port()))
                        .build());
        return FargateService.Builder.create(this, "Service")
                .serviceName(on.name("api"))
                .cluster(tasks.cluster)
                .taskDefinition(task)
                .platformVersion(FargatePlatformVersion.LATEST)
                .desiredCount(wanted.least())
                .minHealthyPercent(100)
                .maxHealthyPercent(200)
                .circuitBreaker(DeploymentCircuitBreaker.builder()
                        .enable(true)
                        .rollback(true)
                        .build())
                .healthCheckGracePeriod(Duration.seconds(90))
                .vpcSubnets(Network.PRIVATE)
                .securityGroups(List.of(shop.network().shop))
                .assignPublicIp(false)
                .enableExecuteCommand(false)
                .build();
    }
}
