package sila.entries.versions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sila.entries.EntryVersion;
import sila.kernel.Language;

/**
 * A version without its content.
 *
 * @param autosave made without being asked for; it may be replaced and is not kept for ever
 * @param restoredFrom number of the version whose content was taken up again
 */
public record VersionHead(
        int number,
        String slug,
        Language language,
        Instant createdAt,
        String createdBy,
        boolean autosave,
        @Nullable String name,
        @Nullable Integer restoredFrom) {

    public static VersionHead of(EntryVersion version) {
        return new VersionHead(
                version.number(),
                version.slug(),
                version.language(),
                version.createdAt(),
                version.createdBy(),
                version.isAutosave(),
                version.name(),
                version.restoredFrom());
    }
}
