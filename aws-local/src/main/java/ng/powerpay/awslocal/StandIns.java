package ng.powerpay.awslocal;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ng.powerpay.awslocal.cache.LocalRedis;
import ng.powerpay.awslocal.json.AwsJson;
import ng.powerpay.awslocal.json.Signatures;
import ng.powerpay.awslocal.mail.SesServer;
import ng.powerpay.awslocal.queue.LocalQueues;
import ng.powerpay.awslocal.secret.LocalKeys;
import ng.powerpay.awslocal.secret.LocalParameters;
import ng.powerpay.awslocal.secret.LocalSecrets;
import ng.powerpay.awslocal.sms.SnsServer;
import ng.powerpay.awslocal.store.LocalBuckets;
import ng.powerpay.sandbox.Site;
import ng.powerpay.sandbox.platform.Json;

/** Every stand-in of one run, each on any free port, and what the application is told of them. */
final class StandIns {

    static final String BUCKET = "powerpay-receipts";

    /** As long as the application expects of its queues. */
    static final Duration VISIBILITY = Duration.ofMinutes(5);

    private static final String KEY_ID = "AKIALOCAL";
    private static final String SETTINGS = "powerpay/settings";
    private static final String PARAMETERS = "/powerpay/local";
    private static final String DATABASE = "POWERPAY_DATABASE_";
    private static final Pattern SECRET = Pattern.compile("POWERPAY_(?!DATABASE_).*_(KEY|SECRET|PASSWORD|TOKEN|HASH)");

    private final Site site;
    private final String secretKey;
    private final LocalSecrets secrets = new LocalSecrets();
    private final LocalParameters parameters = new LocalParameters();
    private final LocalKeys keys = new LocalKeys();
    final LocalRedis redis;
    final LocalQueues queues;
    final LocalBuckets buckets;
    final SesServer ses;
    final SnsServer sns;
    final AwsJson json;

    /** Opens them; the site closes them. */
    StandIns(Site site) {
        this.site = site;
        secretKey = site.secrets().of("aws.secret.key", "", 40);
        var clock = Clock.systemUTC();
        var closing = site.closing();
        var outbox = site.sandbox().outbox();
        redis = closing.add(LocalRedis.start(site.state().resolve("redis.log"), site.care()));
        queues = closing.add(LocalQueues.start(0, VISIBILITY));
        buckets = closing.add(LocalBuckets.inMemory(0, KEY_ID, secretKey)).bucket(BUCKET);
        ses = closing.add(SesServer.start(0, outbox, event -> queues.put(LocalQueues.MAIL_EVENTS, event), clock));
        sns = closing.add(SnsServer.start(0, outbox, event -> queues.put(LocalQueues.SMS_EVENTS, event), clock));
        json = closing.add(AwsJson.open(
                0,
                new Signatures(KEY_ID, secretKey, clock),
                List.of(secrets.operations(), parameters.operations(), keys.operations())));
    }

    /** What the application is told instead: its secrets are where AWS keeps them. */
    Map<String, String> variables() {
        var all = new LinkedHashMap<>(site.variables());
        all.remove("POWERPAY_SMTP_URL");
        all.remove("POWERPAY_SMS_CARRIERS");
        hide(all);
        login(all, DATABASE + "USER", DATABASE + "PASSWORD", DATABASE + "SECRET");
        login(all, DATABASE + "OWNER", DATABASE + "OWNER_PASSWORD", DATABASE + "OWNER_SECRET");
        parameters.put(PARAMETERS + "/POWERPAY_MAIL_BY", "ses");
        parameters.put(PARAMETERS + "/POWERPAY_SMS_CARRIERS", "sns,termii,africastalking");
        var key = HexFormat.of().parseHex(site.secrets().of("kms.key", "", 64));
        all.putAll(Map.of(
                "AWS_ACCESS_KEY_ID", KEY_ID,
                "AWS_SECRET_ACCESS_KEY", secretKey,
                "POWERPAY_SECRETS_ENDPOINT", json.url(),
                "POWERPAY_SECRETS", SETTINGS,
                "POWERPAY_PARAMETERS", PARAMETERS,
                "POWERPAY_KMS_KEYS", keys.create("local", key)));
        all.putAll(Map.of(
                "POWERPAY_REDIS_URL", redis.url(),
                "POWERPAY_S3_ENDPOINT", buckets.url(),
                "POWERPAY_RECEIPTS_BUCKET", BUCKET,
                "POWERPAY_AWS_SES_ENDPOINT", ses.url(),
                "POWERPAY_AWS_SNS_ENDPOINT", sns.url()));
        all.putAll(Map.of(
                "POWERPAY_AWS_SES_EVENTS_QUEUE", queues.url(LocalQueues.MAIL_EVENTS),
                "POWERPAY_AWS_SNS_EVENTS_QUEUE", queues.url(LocalQueues.SMS_EVENTS),
                "POWERPAY_AWS_VENDING_QUEUE", queues.url(LocalQueues.VENDING),
                "POWERPAY_AWS_NOTIFICATION_QUEUE", queues.url(LocalQueues.NOTIFICATIONS),
                // the queues forget when they stop, so rows that they were told of come again soon
                "POWERPAY_AWS_QUEUE_PATIENCE", VISIBILITY.toSeconds() + "s"));
        return all;
    }

    private void hide(Map<String, String> all) {
        var hidden = new LinkedHashMap<>(all);
        hidden.keySet().removeIf(name -> !SECRET.matcher(name).matches());
        all.keySet().removeAll(hidden.keySet());
        secrets.put(SETTINGS, Json.text(hidden));
    }

    /** Unless the user brings a database. */
    private void login(Map<String, String> all, String user, String password, String secret) {
        var name = all.remove(user);
        var word = all.remove(password);
        if (name != null && word != null) {
            secrets.put("powerpay/" + name, Json.text(Map.of("username", name, "password", word)));
            all.put(secret, "powerpay/" + name);
        }
    }
}
