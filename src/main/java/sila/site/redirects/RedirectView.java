package sila.site.redirects;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.members.Scope;

/**
 * A redirect as editors see it.
 *
 * @param path as it is looked for: in small letters, without a slash at the end
 * @param to null when it leads to an entry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RedirectView(
        UUID id,
        int version,
        String path,
        @Nullable String to,
        @Nullable EntryHead entry,
        boolean permanent,
        String note,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy) {

    /**
     * @param type null when the reader may not see the entry; so is the title
     * @param isPublic whether the redirect leads anywhere now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryHead(
            UUID id, @Nullable String type, @Nullable String title, boolean isPublic) {

        static EntryHead of(UUID id, @Nullable Entry entry, Author reader) {
            if (entry == null || !reader.permissions().allows(Scope.READ, entry.subject())) {
                return new EntryHead(id, null, null, entry != null && entry.publishedVersion() != null);
            }
            return new EntryHead(id, entry.type(), entry.title(), entry.publishedVersion() != null);
        }
    }

    static RedirectView of(Redirect redirect, @Nullable Entry entry, Author reader) {
        return new RedirectView(
                redirect.id,
                redirect.version,
                redirect.path,
                redirect.address,
                redirect.entryId == null ? null : EntryHead.of(redirect.entryId, entry, reader),
                redirect.permanent,
                redirect.note,
                redirect.createdAt,
                redirect.createdBy,
                redirect.updatedAt,
                redirect.updatedBy);
    }
}
