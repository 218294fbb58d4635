package sila.storage;

import static sila.storage.S3.await;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsV2Args;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.messages.Item;
import io.minio.messages.ListBucketResultV2;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The object store. Keys are paths without a leading slash; do not use both {@code a} and {@code a/b}, for a store kept
 * in a file system cannot hold both. Every method throws {@link StorageUnavailable} when the store does not answer.
 */
@ApplicationScoped
public class Storage {

    /** The client keeps five connections that nobody uses; with more each batch would open its own. */
    private static final int AT_ONCE = 4;

    private final S3 s3;

    Storage(S3 s3) {
        this.s3 = s3;
    }

    /** An object that is held in memory. */
    public record Whole(String key, byte[] bytes, String contentType) {}

    /** Puts or replaces an object. */
    public void put(Area area, String key, byte[] bytes, String contentType) {
        put(area, List.of(new Whole(key, bytes, contentType)));
    }

    /** Puts or replaces objects, a few at the same time. When one of them cannot be put, others may have been. */
    public void put(Area area, List<Whole> objects) {
        for (int from = 0; from < objects.size(); from += AT_ONCE) {
            putSome(area, objects.subList(from, Math.min(objects.size(), from + AT_ONCE)));
        }
    }

    private void putSome(Area area, List<Whole> objects) {
        try {
            putTogether(area, objects);
        } catch (ObjectIsMissing bucketIsGone) {
            s3.forgetBucket(area);
            putTogether(area, objects);
        }
    }

    /**
     * Puts or replaces an object of unknown length, holding 8 MiB of it in memory. It appears whole or not at all.
     *
     * @throws UncheckedIOException the stream broke; what had been sent is gone
     */
    public Stored put(Area area, String key, InputStream in, String contentType) {
        try {
            var buffer = new byte[PartedUpload.PART_BYTES];
            int length = in.readNBytes(buffer, 0, buffer.length);
            if (length < buffer.length) {
                put(area, key, Arrays.copyOf(buffer, length), contentType);
            } else {
                PartedUpload.send(s3.client(), s3.writableBucket(area), key, contentType, buffer, in);
            }
            return find(area, key).orElseThrow();
        } catch (ObjectIsMissing bucketIsGone) {
            s3.forgetBucket(area);
            throw new StorageUnavailable(bucketIsGone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the content of an object. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Puts or replaces an object that is made while it is sent, holding 8 MiB of it in memory. It appears whole or not
     * at all.
     *
     * @throws IOException from the content; what had been sent is gone
     */
    public Stored put(Area area, String key, String contentType, Content content) throws IOException {
        var out = new ObjectOutput(
                () -> new PartedUpload(s3.client(), s3.writableBucket(area), key, contentType),
                small -> put(area, key, small, contentType));
        try {
            content.writeTo(out);
            out.complete();
            return find(area, key).orElseThrow();
        } catch (ObjectIsMissing bucketIsGone) {
            s3.forgetBucket(area);
            out.abort(bucketIsGone);
            throw new StorageUnavailable(bucketIsGone);
        } catch (IOException | RuntimeException e) {
            out.abort(e);
            throw e;
        }
    }

    /** Waits for all of them, also when one has failed: nothing is written late. */
    private void putTogether(Area area, List<Whole> objects) {
        String bucket = s3.writableBucket(area);
        var answers = objects.stream()
                .map(object -> s3.client()
                        .putObject(PutObjectArgs.builder()
                                .bucket(bucket)
                                .object(object.key)
                                .data(object.bytes, object.bytes.length)
                                .contentType(object.contentType)
                                .build()))
                .toArray(CompletableFuture<?>[]::new);
        await(CompletableFuture.allOf(answers));
    }

    public Optional<Stored> find(Area area, String key) {
        try {
            return Optional.of(stored(await(s3.client()
                    .statObject(StatObjectArgs.builder()
                            .bucket(s3.bucket(area))
                            .object(key)
                            .build()))));
        } catch (ObjectIsMissing e) {
            return Optional.empty();
        }
    }

    private static Stored stored(StatObjectResponse answer) {
        return new Stored(
                answer.object(),
                answer.size(),
                answer.etag(),
                answer.contentType(),
                answer.lastModified().toInstant());
    }

    /**
     * The object's bytes; to be closed.
     *
     * @throws ObjectIsMissing there is none
     */
    public InputStream open(Area area, String key) {
        return open(GetObjectArgs.builder().bucket(s3.bucket(area)).object(key));
    }

    /**
     * A part of the object's bytes; to be closed. Shorter when the object ends before.
     *
     * @param offset below the object's size
     * @param length above zero
     * @throws ObjectIsMissing there is none
     */
    public InputStream open(Area area, String key, long offset, long length) {
        return open(GetObjectArgs.builder()
                .bucket(s3.bucket(area))
                .object(key)
                .offset(offset)
                .length(length));
    }

    private InputStream open(GetObjectArgs.Builder object) {
        return await(s3.client().getObject(object.build()));
    }

    /** The whole of a small object. */
    public Optional<byte[]> read(Area area, String key) {
        try (var in = open(area, key)) {
            return Optional.of(in.readAllBytes());
        } catch (ObjectIsMissing e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageUnavailable(e);
        }
    }

    /** Removes the object, if it is there. */
    public void remove(Area area, String key) {
        try {
            await(s3.client()
                    .removeObject(RemoveObjectArgs.builder()
                            .bucket(s3.bucket(area))
                            .object(key)
                            .build()));
        } catch (ObjectIsMissing nothingToRemove) {
            return;
        }
    }

    /** The keys that begin with the prefix, in the order of their bytes, fetched from the store as they are consumed. */
    public Stream<String> list(Area area, String prefix) {
        try {
            return Stream.<@Nullable ListBucketResultV2>iterate(
                            page(area, prefix, null), Objects::nonNull, page -> after(area, prefix, page))
                    .flatMap(page -> page.contents().stream())
                    .map(Item::objectName);
        } catch (ObjectIsMissing noBucketYet) {
            return Stream.empty();
        }
    }

    private @Nullable ListBucketResultV2 after(Area area, String prefix, ListBucketResultV2 page) {
        return page.isTruncated() ? page(area, prefix, page.nextContinuationToken()) : null;
    }

    private ListBucketResultV2 page(Area area, String prefix, @Nullable String token) {
        return await(s3.client()
                        .listObjectsV2(ListObjectsV2Args.builder()
                                .bucket(s3.bucket(area))
                                .prefix(prefix)
                                .continuationToken(token)
                                .encodingType("url")
                                .build()))
                .result();
    }
}
