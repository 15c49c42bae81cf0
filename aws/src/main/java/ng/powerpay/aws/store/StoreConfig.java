package ng.powerpay.aws.store;

import java.net.URI;
import java.time.Duration;
import ng.powerpay.platform.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The bucket of receipts.
 *
 * @param bucket empty: receipts are drawn whenever they are asked for
 * @param key of KMS, which encrypts them; empty: S3's own (AES256)
 * @param kept how long tax law wants each; the bucket's own rule holds them, this is written beside
 * @param links how long a link works
 * @param endpoint of a stand-in; null: where all of AWS is
 */
public record StoreConfig(
        String bucket,
        String key,
        Duration kept,
        Duration links,
        @Nullable URI endpoint) {

    /** The longest that a signature of S3 may last. */
    private static final Duration LONGEST = Duration.ofDays(7);

    public static StoreConfig read(Settings settings) {
        var config = new StoreConfig(
                settings.text("RECEIPTS_BUCKET", "", "bucket that keeps receipts; empty: drawn when asked for"),
                settings.text("RECEIPTS_KMS_KEY", "", "KMS key that encrypts them; empty: S3's own key"),
                settings.duration("RECEIPTS_KEPT", "2192d", "how long a receipt must be kept: six years"),
                settings.duration("RECEIPT_LINK_LASTS", "10m", "how long a link into the bucket works"),
                address(settings.text("S3_ENDPOINT", "", "address of a stand-in for S3")));
        settings.demand(
                config.bucket().isEmpty() || config.bucket().matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"),
                "POWERPAY_RECEIPTS_BUCKET is no name of a bucket");
        settings.demand(
                config.links().toSeconds() >= 1 && config.links().compareTo(LONGEST) <= 0,
                "POWERPAY_RECEIPT_LINK_LASTS must be between 1s and 7d");
        return config;
    }

    private static @Nullable URI address(String text) {
        return text.isEmpty() ? null : URI.create(text);
    }
}
