package sila.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the S3 store is. Without an endpoint from outside, the launcher starts a store and sets these. */
@ConfigMapping(prefix = "sila.s3")
interface StorageSettings {

    /** For example {@code https://s3.example.org}. */
    String endpoint();

    String accessKey();

    String secretKey();

    /** Buckets are named {@code <prefix>-content}, {@code -media}, {@code -site} and {@code -transfer}. */
    @WithDefault("sila")
    String bucketPrefix();

    @WithDefault("us-east-1")
    String region();
}
