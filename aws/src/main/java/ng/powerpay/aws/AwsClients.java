package ng.powerpay.aws;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;

/** How every client of AWS is made: one pool of connections, and limits on every call. */
public final class AwsClients implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ATTEMPT = Duration.ofSeconds(4);
    private static final Duration CALL = Duration.ofSeconds(10);
    private static final int TRIES = 3;
    private static final int MOST_CONNECTIONS = 64;

    private final AwsConfig config;
    private @Nullable SdkHttpClient http;

    public AwsClients(AwsConfig config) {
        this.config = config;
    }

    /**
     * The same client with our region, connections and limits.
     *
     * @param at where the service is; null: where all of AWS is
     */
    public <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C make(B builder, @Nullable URI at) {
        var endpoint = at == null ? config.endpoint() : at;
        builder.region(Region.of(config.region()))
                .httpClient(http())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .retryStrategy(StandardRetryStrategy.builder()
                                .maxAttempts(TRIES)
                                .build())
                        .build());
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.build();
    }

    /**
     * Only where AWS is called at all: it takes a while to make, and functions begin without it.
     */
    private synchronized SdkHttpClient http() {
        var made = http;
        if (made == null) {
            made = Apache5HttpClient.builder()
                    .connectionTimeout(CONNECT)
                    .socketTimeout(ATTEMPT)
                    .maxConnections(MOST_CONNECTIONS)
                    .build();
            http = made;
        }
        return made;
    }

    @Override
    public synchronized void close() {
        if (http != null) {
            http.close();
        }
    }
}
