package sila.storage;

import java.time.Instant;

/**
 * An object as the store knows it.
 *
 * @param size in bytes
 * @param etag as the store gives it, without quotes; not a digest of the content when it came in parts
 */
public record Stored(String key, long size, String etag, String contentType, Instant modified) {}
