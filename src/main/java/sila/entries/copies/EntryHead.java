package sila.entries.copies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.kernel.Language;

/**
 * Everything of an entry that is content, beside its versions; what is made of it (title, regions, publications) is not.
 *
 * @param type as it is stored, under whatever name the type had then
 * @param slug of the latest version
 * @param version number of the latest version
 * @param owner account of this or another hub
 * @param assignee account of this or another hub
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryHead(
        UUID id,
        String type,
        String slug,
        Language language,
        Stage state,
        int version,
        @Nullable Integer publishedVersion,
        @Nullable Instant firstPublishedAt,
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
        @Nullable Instant deletedAt,
        @Nullable String deletedBy) {

    @JsonIgnore
    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** The same entry under another id and address. */
    public EntryHead as(UUID newId, String newSlug) {
        return new EntryHead(
                newId,
                type,
                newSlug,
                language,
                state,
                version,
                publishedVersion,
                firstPublishedAt,
                owner,
                assignee,
                dueAt,
                publishAt,
                unpublishAt,
                scheduledVersion,
                createdAt,
                createdBy,
                updatedAt,
                updatedBy,
                deletedAt,
                deletedBy);
    }

    /** Only what the public knows of it: no draft, no plan, nobody's task. */
    public EntryHead published(VersionCopy published) {
        return new EntryHead(
                id,
                type,
                published.slug(),
                published.language(),
                Stage.PUBLISHED,
                published.number(),
                published.number(),
                firstPublishedAt,
                owner,
                null,
                null,
                null,
                null,
                null,
                createdAt,
                createdBy,
                published.createdAt(),
                published.createdBy(),
                null,
                null);
    }

    /** The same content as something that was never public and is nobody's task. */
    public EntryHead asDraft() {
        return new EntryHead(
                id,
                type,
                slug,
                language,
                Stage.DRAFT,
                version,
                null,
                null,
                owner,
                null,
                null,
                null,
                null,
                null,
                createdAt,
                createdBy,
                updatedAt,
                updatedBy,
                deletedAt,
                deletedBy);
    }

    /**
     * This entry with another content on top: where that one stands in the workflow and what of it is public, but no
     * plan of it, for a plan names versions.
     *
     * @param latest the other content as the newest version of this entry
     * @param published number of the version of this entry that is to be public; null for none
     */
    public EntryHead renewed(EntryHead other, VersionCopy latest, @Nullable Integer published) {
        return new EntryHead(
                id,
                type,
                latest.slug(),
                latest.language(),
                other.state == Stage.SCHEDULED ? Stage.DRAFT : other.state,
                latest.number(),
                published,
                published == null || firstPublishedAt != null ? firstPublishedAt : other.firstPublishedAt,
                owner,
                assignee,
                dueAt,
                null,
                null,
                null,
                createdAt,
                createdBy,
                latest.createdAt(),
                latest.createdBy(),
                other.deletedAt,
                other.deletedBy);
    }
}
