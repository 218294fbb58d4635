package sila.media.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.media.Asset;
import sila.media.AssetView;

/**
 * A file as editors see it.
 *
 * @param file what everybody may know of it
 * @param folder id; null when it lies in none
 * @param edition 1, and one more with each replacement
 * @param version the entity tag: grows with each change
 * @param deletedAt when it was put away; null while it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LibraryView(
        @JsonUnwrapped AssetView file,
        List<String> tags,
        @Nullable UUID folder,
        int edition,
        int version,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        @Nullable Instant deletedAt,
        @Nullable String deletedBy) {

    static LibraryView of(Asset asset, Language language) {
        return new LibraryView(
                AssetView.of(asset, language),
                asset.tags(),
                asset.folder(),
                asset.edition().number(),
                asset.version(),
                asset.createdBy(),
                asset.updatedAt(),
                asset.updatedBy(),
                asset.deletedAt(),
                asset.deletedBy());
    }
}
