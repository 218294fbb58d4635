package sila.entries.copies;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Document;
import sila.kernel.Language;

/**
 * One version of an entry, as it is stored.
 *
 * @param fields as they were saved, under whatever model there was
 * @param translations {@code {"en": {…}}}; null when nothing is translated
 * @param author account of this or another hub
 * @param beganAt when the run of autosaves began that this one ends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionCopy(
        int number,
        String slug,
        Language language,
        ObjectNode fields,
        @Nullable ObjectNode translations,
        Instant createdAt,
        String createdBy,
        @Nullable UUID author,
        boolean autosave,
        @Nullable Instant beganAt,
        @Nullable String name,
        @Nullable Integer restoredFrom) {

    public Document document() {
        return Document.of(fields, translations);
    }

    /** The same version under another address. */
    public VersionCopy at(String newSlug) {
        return new VersionCopy(
                number,
                newSlug,
                language,
                fields,
                translations,
                createdAt,
                createdBy,
                author,
                autosave,
                beganAt,
                name,
                restoredFrom);
    }

    /** The same content, saved anew. */
    public VersionCopy renewed(int newNumber, Instant now, Author by) {
        return new VersionCopy(
                newNumber, slug, language, fields, translations, now, by.name(), by.account(), false, null, null, null);
    }
}
