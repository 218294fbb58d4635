package sila.entries.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.dryrun.Action;
import sila.entries.releases.Release;
import sila.entries.releases.ReleaseItem;
import sila.entries.releases.ReleaseState;
import sila.kernel.Language;
import sila.kernel.Violation;
import sila.members.Scope;

/**
 * A release as editors see it.
 *
 * @param size how many items it has
 * @param items null in lists
 * @param problems why it has failed, by pointers into it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseView(
        UUID id,
        String title,
        ReleaseState state,
        int version,
        int size,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant rolledBackAt,
        @Nullable String rolledBackBy,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        @Nullable List<Item> items,
        @Nullable List<Reason> problems) {

    /**
     * @param type null when the reader may not see the entry, or it is gone; so is the title
     * @param version as it was asked for; null follows the latest until the release is scheduled or published
     * @param frozenVersion is going to be published, or was
     * @param formerVersion was public before the release; null when none was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            UUID entry,
            @Nullable String type,
            @Nullable String title,
            Action action,
            @Nullable Integer version,
            @Nullable Integer frozenVersion,
            @Nullable Integer formerVersion) {

        static Item of(ReleaseItem item, @Nullable Entry entry) {
            return new Item(
                    item.entryId(),
                    entry == null ? null : entry.type(),
                    entry == null ? null : entry.title(),
                    item.action(),
                    item.version(),
                    item.frozenVersion(),
                    item.formerVersion());
        }
    }

    public record Reason(String pointer, String detail) {}

    static ReleaseView inList(Release release, int size) {
        return of(release, size, null, null);
    }

    static ReleaseView whole(Release release, Author reader, Language language) {
        List<ReleaseItem> items = release.items();
        Map<UUID, Entry> entries =
                readable(items.stream().map(ReleaseItem::entryId).toList(), reader);
        List<Violation> problems = release.problems();
        return of(
                release,
                items.size(),
                items.stream()
                        .map(item -> Item.of(item, entries.get(item.entryId())))
                        .toList(),
                problems.isEmpty()
                        ? null
                        : problems.stream()
                                .map(problem -> new Reason(
                                        problem.pointer(), problem.message().in(language)))
                                .toList());
    }

    /** Those of them that the reader may see, by id. */
    static Map<UUID, Entry> readable(List<UUID> entries, Author reader) {
        return Entry.all(entries).stream()
                .filter(entry -> reader.permissions().allows(Scope.READ, entry.subject()))
                .collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    private static ReleaseView of(
            Release release, int size, @Nullable List<Item> items, @Nullable List<Reason> problems) {
        return new ReleaseView(
                release.id(),
                release.title(),
                release.state(),
                release.version(),
                size,
                release.publishAt(),
                release.publishedAt(),
                release.publishedBy(),
                release.rolledBackAt(),
                release.rolledBackBy(),
                release.createdAt(),
                release.createdBy(),
                release.updatedAt(),
                release.updatedBy(),
                items,
                problems);
    }
}
