package ng.powerpay.aws;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.awslocal.json.AwsJson;
import ng.powerpay.awslocal.json.Signatures;
import ng.powerpay.awslocal.secret.LocalKeys;
import ng.powerpay.awslocal.secret.LocalParameters;
import ng.powerpay.awslocal.secret.LocalSecrets;
import ng.powerpay.awslocal.store.LocalBuckets;

/** The stand-ins that keep things, on any free ports. */
public final class LocalAws implements AutoCloseable {

    private static final String ID = "AKIALOCAL";
    private static final String SECRET = "local-secret-access-key";

    static {
        // where the SDK's default chain looks first
        signIn();
    }

    public final LocalSecrets secrets = new LocalSecrets();
    public final LocalParameters parameters = new LocalParameters();
    public final LocalKeys keys = new LocalKeys();
    public final AwsJson json = AwsJson.open(
            0,
            new Signatures(ID, SECRET, Clock.systemUTC()),
            List.of(secrets.operations(), parameters.operations(), keys.operations()));
    private final LocalBuckets buckets = LocalBuckets.inMemory(0, ID, SECRET).bucket("receipts-test");
    private boolean storing = true;

    /** Where they are, and what else. */
    public Map<String, String> environment(Map<String, String> more) {
        var environment = new HashMap<>(Map.of(
                "POWERPAY_SECRETS_ENDPOINT", json.url(),
                "POWERPAY_S3_ENDPOINT", buckets.url(),
                "POWERPAY_AWS_REGION", "eu-west-1"));
        environment.putAll(more);
        return environment;
    }

    public String s3() {
        return buckets.url();
    }

    /** S3 is down from now on. */
    public void stopStoring() {
        if (storing) {
            buckets.close();
            storing = false;
        }
    }

    @Override
    public void close() {
        stopStoring();
        json.close();
    }

    /** Every test in this process signs with the same key. */
    public static void signIn() {
        System.setProperty("aws.accessKeyId", ID);
        System.setProperty("aws.secretAccessKey", SECRET);
    }
}
