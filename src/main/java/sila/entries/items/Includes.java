package sila.entries.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sila.entries.query.IncludePath;
import sila.entries.query.Selection;
import sila.entries.reading.Reading;

/**
 * The published entries that others refer to, all of one step at once: the number of queries does not depend on how many
 * entries there are. A reference to what is not published stays an id.
 */
@ApplicationScoped
public class Includes {

    private final Items items;
    private final Described described;

    Includes(Items items, Described described) {
        this.items = items;
        this.described = described;
    }

    /** @param names of the fields wanted; empty for all */
    record Included(Item item, Set<String> names) {

        /** Reached on two ways, of which each may want other fields. */
        Included and(Included other) {
            if (names.isEmpty() || other.names.isEmpty()) {
                return new Included(item, Set.of());
            }
            var both = new HashSet<>(names);
            both.addAll(other.names);
            return new Included(item, both);
        }
    }

    /**
     * What is included.
     *
     * @param byRoot for each entry what it refers to, by id
     * @param sought ids of all entries that would be there if they were public
     */
    public record Inclusion(Map<UUID, Map<UUID, Included>> byRoot, Set<UUID> sought) {

        public static final Inclusion NOTHING = new Inclusion(Map.of(), Set.of());

        Collection<Included> of(Item root) {
            return byRoot.getOrDefault(root.id(), Map.of()).values();
        }

        /** Bytes, at most. */
        int length() {
            return byRoot.values().stream()
                    .flatMap(included -> included.values().stream())
                    .mapToInt(included -> included.item().length())
                    .sum();
        }
    }

    /** An entry from which a path goes on, and the roots it was reached from. */
    private record Branch(IncludePath path, Item origin, Set<UUID> roots) {}

    public Inclusion of(Reading reading, Collection<Item> roots, List<IncludePath> paths, Selection selection) {
        if (paths.isEmpty() || roots.isEmpty()) {
            return Inclusion.NOTHING;
        }
        var inclusion = new Inclusion(new HashMap<>(), new HashSet<>());
        List<Branch> branches = new ArrayList<>();
        paths.forEach(path -> roots.forEach(root -> branches.add(new Branch(path, root, Set.of(root.id())))));
        for (int step = 0; !branches.isEmpty(); step++) {
            List<Branch> next = follow(reading, branches, step, selection, inclusion);
            branches.clear();
            branches.addAll(next);
        }
        return inclusion;
    }

    private List<Branch> follow(
            Reading reading, List<Branch> branches, int step, Selection selection, Inclusion inclusion) {
        var targets = new ArrayList<List<UUID>>(branches.size());
        var ids = new LinkedHashSet<UUID>();
        for (Branch branch : branches) {
            List<UUID> found =
                    targets(reading, branch.origin(), branch.path().steps().get(step));
            targets.add(found);
            ids.addAll(found);
        }
        inclusion.sought().addAll(ids);
        Map<UUID, Item> found = items.all(reading, ids);
        var next = new IdentityHashMap<IncludePath, Map<UUID, Branch>>();
        for (int i = 0; i < branches.size(); i++) {
            for (UUID id : targets.get(i)) {
                Item item = found.get(id);
                if (item != null) {
                    include(item, branches.get(i), step, selection, inclusion, next);
                }
            }
        }
        return next.values().stream().flatMap(all -> all.values().stream()).toList();
    }

    private static void include(
            Item item,
            Branch branch,
            int step,
            Selection selection,
            Inclusion inclusion,
            Map<IncludePath, Map<UUID, Branch>> next) {
        IncludePath path = branch.path();
        var included = new Included(item, selection.fields(path.text(step + 1)));
        branch.roots().forEach(root -> inclusion
                .byRoot()
                .computeIfAbsent(root, first -> new LinkedHashMap<>())
                .merge(item.id(), included, Included::and));
        if (step + 1 < path.steps().size()) {
            next.computeIfAbsent(path, first -> new LinkedHashMap<>())
                    .computeIfAbsent(item.id(), first -> new Branch(path, item, new LinkedHashSet<>()))
                    .roots()
                    .addAll(branch.roots());
        }
    }

    private List<UUID> targets(Reading reading, Item origin, String step) {
        Item.Links links = origin.links(step);
        if (links.describedBy() == null) {
            return links.ids();
        }
        Map<String, UUID> byCode = described.of(reading, links.describedBy());
        return links.codes().stream()
                .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                .toList();
    }
}
