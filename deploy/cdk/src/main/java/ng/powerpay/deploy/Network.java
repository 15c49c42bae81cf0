package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ec2.AmazonLinux2023ImageSsmParameterProps;
import software.amazon.awscdk.services.ec2.AmazonLinuxCpuType;
import software.amazon.awscdk.services.ec2.AmazonLinuxEdition;
import software.amazon.awscdk.services.ec2.CfnInstance;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.FlowLogTrafficType;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.InstanceType;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.MachineImage;
import software.amazon.awscdk.services.ec2.NatInstanceProviderV2;
import software.amazon.awscdk.services.ec2.NatTrafficDirection;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/** The network, and who may speak to whom in it. */
final class Network extends Piece {

    private static final String RANGE = "10.40.0.0/16";
    private static final int SHOP = 8080;
    private static final int POSTGRESQL = 5432;
    private static final int REDIS = 6379;

    /** Tasks and functions: they reach gateways and vendors, and nobody reaches them. */
    static final SubnetSelection PRIVATE =
            SubnetSelection.builder().subnetType(SubnetType.PRIVATE_WITH_EGRESS).build();

    /** Database and cache: no way out. */
    static final SubnetSelection ISOLATED =
            SubnetSelection.builder().subnetType(SubnetType.PRIVATE_ISOLATED).build();

    final IVpc vpc;
    final SecurityGroup balancer;
    final SecurityGroup shop;
    final SecurityGroup database;
    final SecurityGroup cache;
    final SecurityGroup rotation;

    Network(Construct picture, Request on, Buckets buckets) {
        super(picture, on, "network");
        vpc = vpc(buckets);
        balancer = group("balancer", "the load balancer");
        shop = group("shop", "tasks and functions");
        database = group("database", "the database");
        cache = group("cache", "the cache");
        rotation = group("rotation", "what changes the password of the database");
        shop.addIngressRule(balancer, Port.tcp(SHOP), "requests");
        database.addIngressRule(shop, Port.tcp(POSTGRESQL), "the shop");
        database.addIngressRule(rotation, Port.tcp(POSTGRESQL), "what changes the password");
        cache.addIngressRule(shop, Port.tcp(REDIS), "the shop");
        balancer.addEgressRule(shop, Port.tcp(SHOP), "requests");
        shop.addEgressRule(Peer.anyIpv4(), Port.tcp(443), "AWS, gateways and vendors");
        shop.addEgressRule(database, Port.tcp(POSTGRESQL), "the database");
        shop.addEgressRule(cache, Port.tcp(REDIS), "the cache");
        rotation.addEgressRule(database, Port.tcp(POSTGRESQL), "the database");
        rotation.addEgressRule(Peer.anyIpv4(), Port.tcp(443), "AWS");
        say(Map.of(
                "PrivateSubnets",
                        software.amazon.awscdk.Fn.join(
                                ",", vpc.selectSubnets(PRIVATE).getSubnetIds()),
                "ShopGroup", shop.getSecurityGroupId()));
    }

    private SecurityGroup group(String name, String what) {
        return SecurityGroup.Builder.create(this, "Of" + name)
                .vpc(vpc)
                .securityGroupName(on.name(name))
                .description(on.name(name) + ": " + what)
                .allowAllOutbound(false)
                .build();
    }

    private Vpc vpc(Buckets buckets) {
        var type = size.nat().instance();
        var nat = type == null ? null : nat(type);
        var vpc = Vpc.Builder.create(this, "Vpc")
                .vpcName(on.name("vpc"))
                .ipAddresses(IpAddresses.cidr(RANGE))
                .maxAzs(size.availabilityZones())
                .restrictDefaultSecurityGroup(false)
                .subnetConfiguration(List.of(
                        subnets("public", SubnetType.PUBLIC),
                        subnets("private", SubnetType.PRIVATE_WITH_EGRESS),
                        subnets("isolated", SubnetType.PRIVATE_ISOLATED)))
                .natGateways(nat == null ? size.nat().gateways() : 1)
                .gatewayEndpoints(Map.of(
                        "S3",
                        GatewayVpcEndpointOptions.builder()
                                .service(GatewayVpcEndpointAwsService.S3)
                                .build()))
                .flowLogs(Map.of(
                        "Refused",
                        FlowLogOptions.builder()
                                .trafficType(FlowLogTrafficType.REJECT)
                                .destination(FlowLogDestination.toS3(buckets.logs, "flows/"))
                                .build()));
        var made = (nat == null ? vpc : vpc.natGatewayProvider(nat)).build();
        if (nat != null) {
            nat.getSecurityGroup().addIngressRule(Peer.ipv4(RANGE), Port.tcp(443), "what goes out");
            nat.getConfiguredGateways();
            encrypt(made);
        }
        return made;
    }

    private static SubnetConfiguration subnets(String name, SubnetType type) {
        return SubnetConfiguration.builder()
                .name(name)
                .subnetType(type)
                .cidrMask(22)
                .mapPublicIpOnLaunch(type == SubnetType.PUBLIC ? Boolean.FALSE : null)
                .build();
    }

    /**
     * A tenth of a gateway's price; its zone is everybody's way out, which a stage without an SLA
     * can bear.
     */
    private static NatInstanceProviderV2 nat(String type) {
        return NatInstanceProviderV2.Builder.create()
                .instanceType(new InstanceType(type))
                .defaultAllowedTraffic(NatTrafficDirection.OUTBOUND_ONLY)
                .associatePublicIpAddress(true)
                .machineImage(MachineImage.latestAmazonLinux2023(AmazonLinux2023ImageSsmParameterProps.builder()
                        .cpuType(AmazonLinuxCpuType.ARM_64)
                        .edition(AmazonLinuxEdition.MINIMAL) // its disk needs 2 GB, not 8
                        .build()))
                .build();
    }

    private static void encrypt(Vpc vpc) {
        for (var child : vpc.getNode().findAll()) {
            if (child instanceof CfnInstance instance) {
                instance.setEbsOptimized(true);
                instance.setBlockDeviceMappings(List.of(CfnInstance.BlockDeviceMappingProperty.builder()
                        .deviceName("/dev/xvda")
                        .ebs(CfnInstance.EbsProperty.builder()
                                .encrypted(true)
                                .volumeType("gp3")
                                .volumeSize(2)
                                .build())
                        .build()));
                instance.addPropertyOverride("MetadataOptions", Map.of("HttpTokens", "required"));
            }
        }
    }
}
