package sila.storage;

import io.minio.BucketExistsArgs;
import io.minio.Http;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.errors.ErrorResponseException;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Dispatcher;

/** The connection to the store: one client, the buckets' names, and failures turned into our own. */
@Singleton
@Startup // else the first health check would make it, on the event loop, which must not wait
class S3 {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration TRANSFER = Duration.ofSeconds(60);

    private final StorageSettings settings;
    private final MinioAsyncClient client;
    private final Set<Area> existing = Collections.synchronizedSet(EnumSet.noneOf(Area.class));

    S3(StorageSettings settings) {
        this.settings = settings;
        this.client = MinioAsyncClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(
                        Http.newDefaultClient()
                                .newBuilder()
                                .connectTimeout(CONNECT)
                                .readTimeout(TRANSFER)
                                .writeTimeout(TRANSFER)
                                .socketFactory(new PromptSockets())
                                .dispatcher(manyAtOnce())
                                .build(),
                        true)
                .build();
    }

    /** OkHttp's own limit is five requests to a host. */
    private static Dispatcher manyAtOnce() {
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(128);
        dispatcher.setMaxRequestsPerHost(128);
        return dispatcher;
    }

    MinioAsyncClient client() {
        return client;
    }

    String endpoint() {
        return settings.endpoint();
    }

    String bucket(Area area) {
        return area.bucket(settings.bucketPrefix());
    }

    /** The area's bucket, made now if it is not there. */
    String writableBucket(Area area) {
        var bucket = bucket(area);
        if (!existing.contains(area)) {
            makeUnlessThere(bucket);
            existing.add(area);
        }
        return bucket;
    }

    /** Somebody removed the bucket: look again before the next write. */
    void forgetBucket(Area area) {
        existing.remove(area);
    }

    private void makeUnlessThere(String bucket) {
        if (exists(bucket)) {
            return;
        }
        try {
            await(client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build()));
        } catch (StorageUnavailable e) {
            // another node may have made it in between
            if (!exists(bucket)) {
                throw e;
            }
        }
    }

    private boolean exists(String bucket) {
        return await(
                client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build()));
    }

    /**
     * The answer of the store.
     *
     * @throws ObjectIsMissing the object, or its bucket, is not there
     * @throws StorageUnavailable any other failure
     */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            throw new StorageUnavailable(e);
        } catch (ExecutionException e) {
            throw isMissing(e) ? new ObjectIsMissing(e.getCause()) : new StorageUnavailable(e.getCause());
        }
    }

    private static boolean isMissing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ErrorResponseException answer) {
                return answer.response().code() == 404;
            }
        }
        return false;
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
