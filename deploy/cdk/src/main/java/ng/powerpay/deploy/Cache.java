package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.elasticache.CfnParameterGroup;
import software.amazon.awscdk.services.elasticache.CfnReplicationGroup;
import software.amazon.awscdk.services.elasticache.CfnSubnetGroup;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/**
 * Valkey, for limits that all tasks share. Everything in it may be forgotten. Who speaks to it
 * needs TLS and a password; the address with the password is a secret of its own, in the form of a
 * setting.
 */
final class Cache extends Piece {

    /** Secret with POWERPAY_REDIS_URL. */
    final String settings;

    Cache(Construct picture, Request on, Stages.CacheSize wanted, Network network, Keys keys) {
        super(picture, on, "cache");
        var token = CfnSecret.Builder.create(this, "Token")
                .name(on.name("cache-token"))
                .kmsKeyId(keys.key)
                .generateSecretString(Keys.random("token"))
                .build();
        var read = "{{resolve:secretsmanager:" + token.getRef() + ":SecretString:token}}";
        var several = wanted.nodes() > 1;
        var cache = CfnReplicationGroup.Builder.create(this, "Cache")
                .replicationGroupId(on.name("cache"))
                .replicationGroupDescription(on.name("cache"))
                .engine("valkey")
                .engineVersion("8.0")
                .cacheNodeType(wanted.type())
                .numCacheClusters(wanted.nodes())
                .automaticFailoverEnabled(several)
                .multiAzEnabled(several)
                .cacheSubnetGroupName(subnets(network).getRef())
                .cacheParameterGroupName(parameters().getRef())
                .securityGroupIds(List.of(network.cache.getSecurityGroupId()))
                .transitEncryptionEnabled(true)
                .transitEncryptionMode("required")
                .atRestEncryptionEnabled(true)
                .kmsKeyId(keys.key)
                .authToken(read)
                .autoMinorVersionUpgrade(true)
                .snapshotRetentionLimit(0)
                .preferredMaintenanceWindow("sun:03:30-sun:04:30")
                .build();
        settings = CfnSecret.Builder.create(this, "Settings")
                .name(on.name("cache"))
                .kmsKeyId(keys.key)
                .secretString(Fn.join(
                        "",
                        List.of(
                                "{\"POWERPAY_REDIS_URL\":\"rediss://:",
                                read,
                                "@",
                                cache.getAttrPrimaryEndPointAddress(),
                                ":6379\"}")))
                .build()
                .getRef();
    }

    private CfnSubnetGroup subnets(Network network) {
        return CfnSubnetGroup.Builder.create(this, "Subnets")
                .cacheSubnetGroupName(on.name("cache"))
                .description(on.name("cache"))
                .subnetIds(network.vpc.selectSubnets(Network.ISOLATED).getSubnetIds())
                .build();
    }

    /** Full, it forgets what was least used rather than refusing to write. */
    private CfnParameterGroup parameters() {
        return CfnParameterGroup.Builder.create(this, "Parameters")
                .cacheParameterGroupFamily("valkey8")
                .description(on.name("cache"))
                .properties(Map.of("maxmemory-policy", "allkeys-lru"))
                .build();
    }
}
