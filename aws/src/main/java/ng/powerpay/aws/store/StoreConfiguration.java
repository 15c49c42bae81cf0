package ng.powerpay.aws.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import ng.powerpay.aws.AwsClients;
import ng.powerpay.aws.AwsConfig;
import ng.powerpay.platform.SecretsConfig;
import ng.powerpay.receipt.ReceiptStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Wires the bucket of receipts, where there is one. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    @Bean
    ReceiptStore receiptStore(
            AwsClients clients, StoreConfig config, AwsConfig aws, SecretsConfig secrets, Places places) {
        if (config.bucket().isEmpty()) {
            return ReceiptStore.NONE;
        }
        var at = config.endpoint() == null ? aws.endpoint() : config.endpoint();
        var client = clients.make(S3Client.builder().forcePathStyle(at != null), at);
        var signer = S3Presigner.builder()
                .region(Region.of(aws.region()))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(at != null)
                        .build());
        if (at != null) {
            signer.endpointOverride(at);
        }
        var bucket = new S3Receipts.Bucket(config, client, signer.build());
        return new S3Receipts(bucket, secrets.dataKey(), places.meters(), places.clock());
    }

    /** Where time and figures come from. */
    record Places(MeterRegistry meters, Clock clock) {}

    @Bean
    Places places(MeterRegistry meters, Clock clock) {
        return new Places(meters, clock);
    }
}
