package ng.powerpay.aws.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import ng.powerpay.aws.Why;
import ng.powerpay.platform.Hmac;
import ng.powerpay.receipt.Receipt;
import ng.powerpay.receipt.ReceiptPdf;
import ng.powerpay.receipt.ReceiptStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;

/**
 * Receipts in S3, each written once, when it is first asked for: later ones find it. Nothing of
 * this is on the way of a purchase, and no failure reaches a customer.
 */
final class S3Receipts implements ReceiptStore {

    private static final Logger LOG = LoggerFactory.getLogger(S3Receipts.class);

    /** A customer waits for it, so it gets less time than other calls. */
    private static final Duration CALL = Duration.ofSeconds(3);

    private static final Duration REST = Duration.ofSeconds(30);
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int THERE_ALREADY = 412;

    /** The bucket, by its two doors. */
    record Bucket(StoreConfig config, S3Client client, S3Presigner signer) {}

    private final Bucket bucket;
    private final String nameSecret;
    private final MeterRegistry meters;
    private final Clock clock;
    private final ReceiptPdf pdf = new ReceiptPdf();
    private volatile Instant restUntil = Instant.MIN;

    /** @param dataKey makes names that nobody can guess from a purchase's reference */
    S3Receipts(Bucket bucket, byte[] dataKey, MeterRegistry meters, Clock clock) {
        this.bucket = bucket;
        this.nameSecret = Hmac.hex(
                "HmacSHA256", HexFormat.of().formatHex(dataKey), "receipt names".getBytes(StandardCharsets.UTF_8));
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Optional<URI> link(String purchase, Receipt receipt) {
        if (clock.instant().isBefore(restUntil)) {
            return drawn();
        }
        try {
            var key = key(purchase);
            if (!isKept(key)) {
                keep(key, receipt);
            }
            meters.counter("powerpay.receipts", "from", "s3").increment();
            return Optional.of(link(key));
        } catch (SdkException e) {
            restUntil = clock.instant().plus(REST);
            LOG.warn("receipts are drawn for {} s, S3: {}", REST.toSeconds(), Why.of(e));
            return drawn();
        }
    }

    private Optional<URI> drawn() {
        meters.counter("powerpay.receipts", "from", "drawn").increment();
        return Optional.empty();
    }

    /** Says nothing of the purchase to whoever reads a list of names or an access log. */
    String key(String purchase) {
        var name = Hmac.hex("HmacSHA256", nameSecret, purchase.getBytes(StandardCharsets.UTF_8));
        return "receipts/" + name.substring(0, 40) + ".pdf";
    }

    private boolean isKept(String key) {
        try {
            bucket.client()
                    .headObject(HeadObjectRequest.builder()
                            .bucket(bucket.config().bucket())
                            .key(key)
                            .overrideConfiguration(limits -> limits.apiCallTimeout(CALL))
                            .build());
            return true;
        } catch (S3Exception e) {
            // without the right to list a bucket S3 says forbidden of what is not there
            if (e.statusCode() == NOT_FOUND || e.statusCode() == FORBIDDEN) {
                return false;
            }
            throw e;
        }
    }

    private void keep(String key, Receipt receipt) {
        var file = pdf.draw(receipt);
        try {
            bucket.client().putObject(put(key, receipt, file), RequestBody.fromBytes(file));
        } catch (S3Exception e) {
            if (e.statusCode() != THERE_ALREADY) {
                throw e;
            }
        }
    }

    private PutObjectRequest put(String key, Receipt receipt, byte[] file) {
        var until = clock.instant().plus(bucket.config().kept()).truncatedTo(ChronoUnit.SECONDS);
        var put = PutObjectRequest.builder()
                .bucket(bucket.config().bucket())
                .key(key)
                .ifNoneMatch("*")
                .contentType("application/pdf")
                .contentDisposition("inline; filename=\"powerpay-" + receipt.number() + ".pdf\"")
                .cacheControl("private, no-store")
                .checksumSHA256(sha256(file))
                .metadata(Map.of("retain-until", until.toString()))
                .overrideConfiguration(limits -> limits.apiCallTimeout(CALL));
        var kms = bucket.config().key();
        return kms.isEmpty()
                ? put.serverSideEncryption(ServerSideEncryption.AES256).build()
                : put.serverSideEncryption(ServerSideEncryption.AWS_KMS)
                        .ssekmsKeyId(kms)
                        .bucketKeyEnabled(true)
                        .build();
    }

    private URI link(String key) {
        var get = GetObjectRequest.builder()
                .bucket(bucket.config().bucket())
                .key(key)
                .build();
        var request = GetObjectPresignRequest.builder()
                .signatureDuration(bucket.config().links())
                .getObjectRequest(get)
                .build();
        return URI.create(bucket.signer().presignGetObject(request).url().toString());
    }

    private static String sha256(byte[] file) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
