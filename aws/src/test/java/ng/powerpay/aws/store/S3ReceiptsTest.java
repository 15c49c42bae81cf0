package ng.powerpay.aws.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import ng.powerpay.aws.AwsClients;
import ng.powerpay.aws.AwsConfig;
import ng.powerpay.aws.LocalAws;
import ng.powerpay.receipt.Receipt;
import ng.powerpay.receipt.SellerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Receipts in S3 over its real protocol: S3Proxy checks every signature. */
class S3ReceiptsTest {

    private static final String BUCKET = "receipts-test";

    private final LocalAws aws = new LocalAws();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AwsClients clients = new AwsClients(new AwsConfig("eu-west-1", null));
    private final S3Client s3 = clients.make(S3Client.builder().forcePathStyle(true), URI.create(aws.s3()));
    private final HttpClient browser = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        clients.close();
        aws.close();
    }

    private S3Receipts receipts(String bucket, String key, Duration links) {
        var config = new StoreConfig(bucket, key, Duration.ofDays(2192), links, URI.create(aws.s3()));
        var signer = S3Presigner.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(URI.create(aws.s3()))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
        return new S3Receipts(new S3Receipts.Bucket(config, s3, signer), new byte[32], meters, Clock.systemUTC());
    }

    private S3Receipts receipts() {
        return receipts(BUCKET, "", Duration.ofMinutes(10));
    }

    private static Receipt receipt(String number) {
        return new Receipt(
                new SellerConfig("PowerPay", "Lagos", "1", "help@powerpay.ng"),
                number,
                "Your electricity token",
                List.of(new Receipt.Line("Token", "5862 5789 9869 9135 7486")),
                List.of(new Receipt.Line("Customer", "Ada Obi")),
                List.of(new Receipt.Line("Total paid", "NGN 5,000.00")),
                URI.create("http://127.0.0.1/"));
    }

    private HttpResponse<byte[]> open(URI link) throws Exception {
        return browser.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void theFileIsKeptOnceAsItShouldBe() throws Exception {
        var receipts = receipts();
        var answer = open(receipts.link("PP1", receipt("00000012")).orElseThrow());
        assertEquals(200, answer.statusCode());
        assertEquals(
                "application/pdf", answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "inline; filename=\"powerpay-00000012.pdf\"",
                answer.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals("%PDF", new String(answer.body(), 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
        var again = open(receipts.link("PP1", receipt("00000099")).orElseThrow());
        assertTrue(java.util.Arrays.equals(answer.body(), again.body()), "what was issued stays");
        var head = s3.headObject(HeadObjectRequest.builder()
                .bucket(BUCKET)
                .key(receipts.key("PP1"))
                .build());
        assertEquals("AES256", head.serverSideEncryptionAsString());
        assertTrue(head.metadata().getOrDefault("retain-until", "").startsWith("203"), head.metadata()::toString);
    }

    @Test
    void theKeyOfKmsIsAskedForWhereThereIsOne() {
        var arn = "arn:aws:kms:eu-west-1:000000000000:key/receipts";
        var receipts = receipts(BUCKET, arn, Duration.ofMinutes(10));
        assertTrue(receipts.link("PP2", receipt("00000013")).isPresent());
        var head = s3.headObject(HeadObjectRequest.builder()
                .bucket(BUCKET)
                .key(receipts.key("PP2"))
                .build());
        assertEquals("aws:kms", head.serverSideEncryptionAsString());
        assertEquals(arn, head.ssekmsKeyId());
    }

    @Test
    void namesAreLikeChanceAndTheSameEverywhere() {
        var name = receipts().key("PP1ABCDEFGHJK");
        assertFalse(name.contains("PP1"));
        assertEquals(name, receipts().key("PP1ABCDEFGHJK"));
        assertNotEquals(name, receipts().key("PP1ABCDEFGHJM"));
    }

    @Test
    void aLinkIsRefusedWhenItIsOldOrChanged() throws Exception {
        var link = receipts(BUCKET, "", Duration.ofSeconds(1))
                .link("PP3", receipt("00000014"))
                .orElseThrow();
        var other = receipts().key("PP4");
        var changed = URI.create(link.toString().replaceFirst("receipts/[0-9a-f]{40}.pdf", other));
        assertEquals(403, open(changed).statusCode());
        for (var i = 0; i < 50 && open(link).statusCode() == 200; i++) {
            Thread.sleep(100);
        }
        assertEquals(403, open(link).statusCode());
        assertEquals(
                403, open(URI.create(link.toString().replaceFirst("\\?.*", ""))).statusCode(), "no signature");
    }

    @Test
    void whileS3IsGoneOrRefusesReceiptsAreDrawnAndItIsLeftAlone() {
        assertTrue(receipts("no-such-bucket", "", Duration.ofMinutes(1))
                .link("PP5", receipt("00000015"))
                .isEmpty());
        var receipts = receipts();
        assertTrue(receipts.link("PP5", receipt("00000015")).isPresent());
        aws.stopStoring();
        assertTrue(receipts.link("PP5", receipt("00000015")).isEmpty());
        var begun = System.nanoTime();
        for (var i = 0; i < 100; i++) {
            assertTrue(receipts.link("PP5", receipt("00000015")).isEmpty());
        }
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(1).toNanos(), "nobody waits for it");
        assertEquals(102.0, meters.counter("powerpay.receipts", "from", "drawn").count());
    }

    @Test
    void twoProcessesKeepOneFile() throws Exception {
        var one = receipts().link("PP6", receipt("00000016")).orElseThrow();
        var first = open(one).body();
        s3.putObject(
                put -> put.bucket(BUCKET).key("receipts/other.pdf"),
                software.amazon.awssdk.core.sync.RequestBody.fromBytes(first));
        assertTrue(receipts().link("PP6", receipt("00000077")).isPresent());
        var kept = s3.getObjectAsBytes(GetObjectRequest.builder()
                .bucket(BUCKET)
                .key(receipts().key("PP6"))
                .build());
        assertTrue(java.util.Arrays.equals(first, kept.asByteArray()));
    }
}
