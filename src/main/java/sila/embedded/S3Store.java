package sila.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/** An S3 store over a directory, in the hub's own process, reachable from this machine only and by a random key. */
final class S3Store implements EmbeddedService {

    private static final String ACCESS_KEY = "sila";
    private static final long LARGEST_UNCHUNKED_REQUEST = 256L << 20;
    private static final long LARGEST_SINGLE_PART = 5L << 30;

    private final Path data;
    private final String secretKey;
    private final int port = FreePort.any();
    private @Nullable S3Proxy proxy;

    S3Store(Home home) {
        this.data = home.directory("s3");
        this.secretKey = home.secret("s3");
    }

    @Override
    public synchronized void start() {
        if (proxy != null) {
            return;
        }
        try {
            var starting = S3Proxy.builder()
                    .blobStore(new FilesystemNio2BlobStore(data.toString()))
                    .endpoint(URI.create(endpoint()))
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, secretKey)
                    .v4MaxNonChunkedRequestSize(LARGEST_UNCHUNKED_REQUEST)
                    .maxSinglePartObjectSize(LARGEST_SINGLE_PART)
                    .ignoreUnknownHeaders(true)
                    .metricsEnabled(false)
                    .build();
            starting.start();
            proxy = starting;
        } catch (Exception failed) {
            throw new CannotStart(
                    Text.of("Хранилище S3 не запускается: %s", "The S3 store does not start: %s")
                            .with(failed.getMessage()),
                    failed);
        }
    }

    private String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public synchronized void stop() {
        if (proxy == null) {
            return;
        }
        try {
            proxy.stop();
        } catch (Exception failed) {
            System.getLogger(S3Store.class.getName())
                    .log(System.Logger.Level.WARNING, "The S3 store was not closed in order", failed);
        }
        proxy = null;
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of(
                "sila.s3.endpoint", endpoint(), "sila.s3.access-key", ACCESS_KEY, "sila.s3.secret-key", secretKey);
    }
}
