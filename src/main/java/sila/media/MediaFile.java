package sila.media;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.media.description.Description;
import sila.media.files.Kind;
import sila.media.processing.Probe;

/**
 * An uploaded file as other packages see it.
 *
 * @param type media type, e.g. {@code audio/mpeg}
 * @param url path on this hub that ends in the file's extension, as podcast apps want it; another one once it is replaced
 * @param probe what is in the file; null while it is processed and for documents
 */
public record MediaFile(
        UUID id,
        State state,
        Kind kind,
        String filename,
        String type,
        long bytes,
        String sha256,
        String url,
        @Nullable Probe probe,
        Description description,
        Instant createdAt) {

    static MediaFile of(Asset asset) {
        return new MediaFile(
                asset.id,
                asset.state,
                asset.kind,
                asset.filename,
                asset.type,
                asset.bytes,
                asset.sha256,
                asset.edition().url(asset.id),
                asset.probe,
                asset.description,
                asset.createdAt);
    }

    public boolean isReady() {
        return state == State.READY;
    }

    /** Seconds; null for pictures and documents. */
    public @Nullable Double duration() {
        return probe == null ? null : probe.duration();
    }

    /** Pixels as shown, after rotation; null for sound and documents. */
    public @Nullable Integer width() {
        return probe == null ? null : probe.width();
    }

    public @Nullable Integer height() {
        return probe == null ? null : probe.height();
    }
}
