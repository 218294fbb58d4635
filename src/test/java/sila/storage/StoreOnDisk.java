package sila.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A real S3 server over a directory, and our door to it, without the rest of the hub. */
public final class StoreOnDisk implements AutoCloseable {

    private static final String ACCESS_KEY = "test";
    private static final String SECRET_KEY = "test-secret";

    private final S3Proxy server;
    private final S3 s3;
    private final Storage storage;

    public StoreOnDisk(Path directory) {
        this.server = start(directory, 0);
        this.s3 = new S3(new Settings("http://127.0.0.1:" + server.getPort(), ACCESS_KEY, SECRET_KEY));
        this.storage = new Storage(s3);
    }

    private static S3Proxy start(Path directory, int port) {
        try {
            Files.createDirectories(directory);
            var server = S3Proxy.builder()
                    .blobStore(new FilesystemNio2BlobStore(directory.toString()))
                    .endpoint(URI.create("http://127.0.0.1:" + port))
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                    .ignoreUnknownHeaders(true)
                    .metricsEnabled(false)
                    .build();
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public Storage storage() {
        return storage;
    }

    /** The same server seen with a wrong secret, or another address. */
    static Storage seenAs(String endpoint, String secret) {
        return new Storage(new S3(new Settings(endpoint, ACCESS_KEY, secret)));
    }

    String endpoint() {
        return s3.endpoint();
    }

    S3 s3() {
        return s3;
    }

    /** The server goes; the door stays. */
    void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        s3.close();
        stop();
    }

    private record Settings(String endpoint, String accessKey, String secretKey) implements StorageSettings {
        @Override
        public String bucketPrefix() {
            return "sila";
        }

        @Override
        public String region() {
            return "us-east-1";
        }
    }
}
