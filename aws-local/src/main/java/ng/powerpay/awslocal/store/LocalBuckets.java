package ng.powerpay.awslocal.store;

import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/** S3 on loopback: checks every signature and refuses links that have expired. */
public final class LocalBuckets implements AutoCloseable {

    private static final long LARGEST_OBJECT = 32L << 20;

    private final S3Proxy proxy;
    private final BlobStore store;

    private LocalBuckets(S3Proxy proxy, BlobStore store) {
        this.proxy = proxy;
        this.store = store;
    }

    /** In memory, gone with the process. */
    public static LocalBuckets inMemory(int port, String accessKey, String secretKey) {
        return open(port, accessKey, secretKey, new TransientNio2BlobStore());
    }

    /** Kept in a folder. */
    public static LocalBuckets in(Path folder, int port, String accessKey, String secretKey) {
        return open(port, accessKey, secretKey, new FilesystemNio2BlobStore(folder.toString()));
    }

    private static LocalBuckets open(int port, String accessKey, String secretKey, BlobStore store) {
        var proxy = S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                .v4MaxNonChunkedRequestSize(LARGEST_OBJECT)
                .stopTimeout(0)
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException("S3 cannot start on port " + port, e);
        }
        return new LocalBuckets(proxy, store);
    }

    /** Makes a bucket. */
    public LocalBuckets bucket(String name) {
        store.createContainer(CreateBucketRequest.builder().bucket(name).build());
        return this;
    }

    /** How many objects are in a bucket: a thousand at most. */
    public int size(String bucket) {
        return store.list(bucket).contents().size();
    }

    public String url() {
        return "http://127.0.0.1:" + proxy.getPort();
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3 does not stop", e);
        }
    }
}
