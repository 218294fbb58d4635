package sila.storage;

import static sila.storage.S3.await;

import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.Http;
import io.minio.MinioAsyncClient;
import io.minio.UploadPartArgs;
import io.minio.messages.Part;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A stream of unknown length on its way to the store, one part in memory at a time. The SDK's own streaming put reads
 * the stream in its network threads, so that a few slow senders would stop every other request; this one reads in the
 * caller's.
 */
final class PartedUpload {

    /** S3 wants at least 5 MiB, and at most 10,000 parts: 80 GB with this one. */
    static final int PART_BYTES = 8 << 20;

    private final MinioAsyncClient client;
    private final String bucket;
    private final String key;
    private final List<Part> parts = new ArrayList<>();
    private final String uploadId;

    PartedUpload(MinioAsyncClient client, String bucket, String key, String contentType) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.uploadId = await(client.createMultipartUpload(CreateMultipartUploadArgs.builder()
                        .bucket(bucket)
                        .object(key)
                        .headers(new Http.Headers(Http.Headers.CONTENT_TYPE, contentType))
                        .build()))
                .result()
                .uploadId();
    }

    /**
     * Sends a full first part and everything that follows it; leaves nothing in the store when that fails.
     *
     * @throws IOException the stream broke
     */
    static void send(
            MinioAsyncClient client, String bucket, String key, String contentType, byte[] buffer, InputStream rest)
            throws IOException {
        var upload = new PartedUpload(client, bucket, key, contentType);
        try {
            int filled = buffer.length;
            while (filled > 0) {
                upload.part(buffer, filled);
                filled = rest.readNBytes(buffer, 0, buffer.length);
            }
            upload.complete();
        } catch (IOException | RuntimeException e) {
            upload.abort(e);
            throw e;
        }
    }

    void part(byte[] data, int length) {
        int number = parts.size() + 1;
        var answer = await(client.uploadPart(UploadPartArgs.builder()
                .bucket(bucket)
                .object(key)
                .uploadId(uploadId)
                .partNumber(number)
                .data(data, length)
                .headers(new Http.Headers(Http.Headers.CONTENT_MD5, md5(data, length)))
                .build()));
        parts.add(new Part(number, answer.part().etag()));
    }

    void complete() {
        await(client.completeMultipartUpload(CompleteMultipartUploadArgs.builder()
                .bucket(bucket)
                .object(key)
                .uploadId(uploadId)
                .parts(parts.toArray(Part[]::new))
                .build()));
    }

    void abort(Exception reason) {
        try {
            await(client.abortMultipartUpload(AbortMultipartUploadArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .uploadId(uploadId)
                    .build()));
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    /** The one checksum every S3 store takes for a part. */
    private static String md5(byte[] data, int length) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            digest.update(data, 0, length);
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
