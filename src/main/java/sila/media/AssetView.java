package sila.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.media.description.Description;
import sila.media.files.Kind;
import sila.media.processing.Probe;

/**
 * A file in the library, as the API tells it.
 *
 * @param url path of the bytes; answers when the state is {@code ready}
 * @param probe what is in the file, when it has been looked into
 * @param problem why it failed, in the reader's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssetView(
        UUID id,
        State state,
        Kind kind,
        String filename,
        String type,
        long bytes,
        String sha256,
        String url,
        @Nullable Probe probe,
        List<Rendition> renditions,
        @Nullable String problem,
        @JsonUnwrapped Description description,
        Instant createdAt) {

    /** What was made of the file for other screens and players. */
    public record Rendition(String name, String url, String type, long bytes) {}

    public static AssetView of(Asset asset, Language language) {
        return new AssetView(
                asset.id,
                asset.state,
                asset.kind,
                asset.filename,
                asset.type,
                asset.bytes,
                asset.sha256,
                asset.edition().url(asset.id),
                asset.probe,
                List.of(),
                asset.problem == null ? null : asset.problem.in(language),
                asset.description,
                asset.createdAt);
    }
}
