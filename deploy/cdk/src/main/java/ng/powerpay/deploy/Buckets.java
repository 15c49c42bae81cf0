package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectLockRetention;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** The bucket of receipts, and the one where others write what they were asked. */
final class Buckets extends Piece {

    /** Six years, as tax law wants receipts. */
    private static final int KEPT_DAYS = 2192;

    final IBucket receipts;
    final IBucket logs;

    Buckets(Construct picture, Request on, Keys keys) {
        super(picture, on, "buckets");
        logs = bucket(this, on, "logs")
                .encryption(BucketEncryption.S3_MANAGED)
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_PREFERRED) // CloudFront writes by ACL
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .expiration(Duration.days(size.logDays()))
                        .noncurrentVersionExpiration(Duration.days(1))
                        .build()))
                .removalPolicy(data())
                .build();
        receipts = receipts(keys);
        say(Map.of("Receipts", receipts.getBucketName(), "Logs", logs.getBucketName()));
    }

    private IBucket receipts(Keys keys) {
        var bucket = bucket(this, on, "receipts")
                .encryption(BucketEncryption.KMS)
                .encryptionKey(Key.fromKeyArn(this, "Key", keys.key))
                .bucketKeyEnabled(true)
                .serverAccessLogsBucket(logs)
                .serverAccessLogsPrefix("s3/receipts/")
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .expiration(Duration.days(KEPT_DAYS + 1))
                        .noncurrentVersionExpiration(Duration.days(1))
                        .build()))
                .removalPolicy(data());
        if (size.database().deletionProtection()) {
            bucket.objectLockEnabled(true)
                    .objectLockDefaultRetention(ObjectLockRetention.governance(Duration.days(KEPT_DAYS)));
        }
        return bucket.build();
    }

    /** Private, versioned, over TLS only. Names are the world's, so the account is in them. */
    static Bucket.Builder bucket(Piece in, Request on, String name) {
        return Bucket.Builder.create(in, name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1))
                .bucketName(on.name(name) + "-" + in.getAccount())
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .enforceSsl(true)
                .versioned(true);
    }
}
