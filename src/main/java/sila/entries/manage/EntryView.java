package sila.entries.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.contentmodel.Stage;
import sila.entries.Entry;
import sila.kernel.Language;

/** An entry as editors see it: its latest version and what of it is public. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryView(
        UUID id,
        String type,
        String slug,
        Language language,
        int version,
        Stage state,
        @Nullable Integer publishedVersion,
        @Nullable Instant publishedAt,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        @Nullable ObjectNode fields) {

    static EntryView of(Entry entry) {
        return of(entry, null);
    }

    static EntryView withFields(Entry entry, ContentType type) {
        return of(entry, entry.latest().document(type).known(type).fields());
    }

    private static EntryView of(Entry entry, @Nullable ObjectNode fields) {
        return new EntryView(
                entry.id(),
                entry.type(),
                entry.slug(),
                entry.language(),
                entry.version(),
                entry.state(),
                entry.publishedVersion(),
                entry.firstPublishedAt(),
                entry.createdAt(),
                entry.createdBy(),
                entry.updatedAt(),
                entry.updatedBy(),
                fields);
    }
}
