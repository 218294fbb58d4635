package sila.media;

import java.time.Instant;
import java.util.UUID;

/**
 * What must be known of a file to put it back; all else is found out from its bytes.
 *
 * @param sha256 of the bytes, in hexadecimal
 */
public record AssetCopy(UUID id, String filename, long bytes, String sha256, Instant createdAt, String createdBy) {

    static AssetCopy of(Asset asset) {
        return new AssetCopy(asset.id, asset.filename, asset.bytes, asset.sha256, asset.createdAt, asset.createdBy);
    }
}
