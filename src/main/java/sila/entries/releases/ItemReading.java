package sila.entries.releases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.entries.dryrun.Action;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.Scope;

/** From what an editor hands in to the items of a release. */
@ApplicationScoped
class ItemReading {

    static final int MOST = 500;
    static final int LONGEST_TITLE = 200;

    /** @throws Problem 422 */
    static String title(@Nullable String given) {
        String title = given == null ? "" : given.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw Problem.invalid(List.of(new Violation(
                    "/title",
                    Text.of("Назовите релиз, до %s знаков.", "Give the release a title of up to %s characters.")
                            .with(LONGEST_TITLE))));
        }
        return title;
    }

    /**
     * Versions that are named are kept from now on: no autosave takes their place.
     *
     * @throws Problem 422 with everything that is wrong, by pointers into {@code /entries}
     */
    List<ReleaseItem> items(@Nullable List<ReleaseDraft.@Nullable Item> given, Author author) {
        List<ReleaseDraft.@Nullable Item> items = given == null ? List.of() : given;
        few(items);
        var entries = visible(items, author);
        var versions = versions(items);
        var seen = new HashSet<UUID>();
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < items.size(); i++) {
            String pointer = "/entries/" + i;
            problem(items.get(i), entries.keySet(), versions, seen)
                    .ifPresent(problem -> violations.add(problem.under(pointer)));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        versions.values().forEach(EntryVersion::keep);
        return items.stream()
                .filter(Objects::nonNull)
                .map(item -> ReleaseItem.of(Objects.requireNonNull(item.entry()), action(item), item.version()))
                .toList();
    }

    /** @throws Problem 422 when there are too many */
    static <T> List<T> few(List<T> items) {
        if (items.size() > MOST) {
            throw Problem.invalid(List.of(new Violation(
                    "/entries",
                    Text.of("Не больше %s материалов в одном релизе.", "At most %s entries in one release.")
                            .with(MOST))));
        }
        return items;
    }

    private static Map<UUID, Entry> visible(List<ReleaseDraft.@Nullable Item> items, Author author) {
        var ids = items.stream()
                .flatMap(item -> Optional.ofNullable(item).map(ReleaseDraft.Item::entry).stream())
                .distinct()
                .toList();
        return Entry.all(ids).stream()
                .filter(entry -> !entry.isDeleted())
                .filter(entry -> author.permissions().allows(Scope.READ, entry.subject()))
                .collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    private static Map<UUID, EntryVersion> versions(List<ReleaseDraft.@Nullable Item> items) {
        var numbers = new HashMap<UUID, Integer>();
        for (ReleaseDraft.Item item : items) {
            if (item != null && item.entry() != null && item.version() != null) {
                numbers.put(item.entry(), item.version());
            }
        }
        return EntryVersion.numbered(numbers).stream()
                .collect(Collectors.toMap(EntryVersion::entry, Function.identity()));
    }

    private static Action action(ReleaseDraft.Item item) {
        return item.action() == null ? Action.PUBLISH : item.action();
    }

    private static Optional<Violation> problem(
            ReleaseDraft.@Nullable Item item, Set<UUID> entries, Map<UUID, EntryVersion> versions, Set<UUID> seen) {
        if (item == null || item.entry() == null) {
            return violation(
                    "", "Укажите материал: его id или {\"entry\": id}.", "Name an entry: its id or {\"entry\": id}.");
        }
        if (!entries.contains(item.entry())) {
            return violation(
                    "", "Такого материала нет, или он в корзине.", "There is no such entry, or it lies in the bin.");
        }
        if (!seen.add(item.entry())) {
            return violation("", "Этот материал в релизе уже есть.", "This entry is in the release already.");
        }
        if (action(item) == Action.DELETE) {
            return violation(
                    "/action",
                    "Релиз публикует (publish) или снимает с публикации (unpublish).",
                    "A release publishes or unpublishes.");
        }
        if (item.version() != null && action(item) == Action.UNPUBLISH) {
            return violation(
                    "/version",
                    "Снимается материал целиком, версия здесь лишняя.",
                    "The entry is withdrawn as a whole, without a version.");
        }
        if (item.version() != null && !versions.containsKey(item.entry())) {
            return violation("/version", "Такой версии у материала нет.", "The entry has no such version.");
        }
        return Optional.empty();
    }

    private static Optional<Violation> violation(String pointer, String ru, String en) {
        return Optional.of(new Violation(pointer, Text.of(ru, en)));
    }
}
