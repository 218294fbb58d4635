package sila.entries.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.entries.Document;
import sila.entries.Entry;
import sila.kernel.Language;

/**
 * An entry as editors see it: its latest version and what of it is public.
 *
 * @param title one line of plain text; empty while there is none
 * @param regions codes; empty for the whole country
 * @param owner account of whoever has made it; null when that was no person
 * @param assignee account of whoever has to work on it next
 * @param scheduledVersion number of the version that is published at {@code publishAt}
 * @param autosave whether the latest version was made without being asked for; null in lists
 * @param lock who edits it now
 * @param fields null in lists, as {@code translations}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryView(
        UUID id,
        String type,
        String slug,
        Language language,
        String title,
        List<String> regions,
        int version,
        Stage state,
        @Nullable Integer publishedVersion,
        @Nullable Instant publishedAt,
        @Nullable UUID owner,
        @Nullable UUID assignee,
        @Nullable Instant dueAt,
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        @Nullable Integer scheduledVersion,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        @Nullable Boolean autosave,
        @Nullable LockView lock,
        @Nullable ObjectNode fields,
        @Nullable ObjectNode translations) {

    static EntryView of(Entry entry, @Nullable LockView lock) {
        return of(entry, lock, null, null);
    }

    /** @param content of the latest version */
    static EntryView whole(Entry entry, @Nullable LockView lock, Document content) {
        return of(entry, lock, entry.latest().isAutosave(), content);
    }

    private static EntryView of(
            Entry entry, @Nullable LockView lock, @Nullable Boolean autosave, @Nullable Document content) {
        return new EntryView(
                entry.id(),
                entry.type(),
                entry.slug(),
                entry.language(),
                entry.title(),
                entry.regions(),
                entry.version(),
                entry.state(),
                entry.publishedVersion(),
                entry.firstPublishedAt(),
                entry.owner(),
                entry.assignee(),
                entry.dueAt(),
                entry.plan().publishAt(),
                entry.plan().unpublishAt(),
                entry.plan().version(),
                entry.createdAt(),
                entry.createdBy(),
                entry.updatedAt(),
                entry.updatedBy(),
                autosave,
                lock,
                content == null ? null : content.fields(),
                content == null ? null : content.translationsJson());
    }
}
