package sila.entries.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sila.contentmodel.Field;
import sila.contentmodel.Vocabulary.DescribedBy;
import sila.contentmodel.richtext.Ids;
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
        var targets = new LinkedHashMap<Branch, List<UUID>>();
        branches.forEach(branch -> targets.put(
                branch, targets(reading, branch.origin(), branch.path().steps().get(step))));
        var ids = new LinkedHashSet<UUID>();
        targets.values().forEach(ids::addAll);
        inclusion.sought().addAll(ids);
        Map<UUID, Item> found = items.all(reading, ids);
        var next = new LinkedHashMap<IncludePath, Map<UUID, Branch>>();
        targets.forEach((branch, wanted) -> {
            IncludePath path = branch.path();
            Set<String> names = selection.fields(path.text(step + 1));
            for (UUID id : wanted) {
                Item item = found.get(id);
                if (item == null) {
                    continue;
                }
                var included = new Included(item, names);
                branch.roots().forEach(root -> inclusion
                        .byRoot()
                        .computeIfAbsent(root, first -> new LinkedHashMap<>())
                        .merge(id, included, Included::and));
                if (step + 1 < path.steps().size()) {
                    next.computeIfAbsent(path, first -> new LinkedHashMap<>())
                            .computeIfAbsent(id, first -> new Branch(path, item, new LinkedHashSet<>()))
                            .roots()
                            .addAll(branch.roots());
                }
            }
        });
        return next.values().stream().flatMap(all -> all.values().stream()).toList();
    }

    private List<UUID> targets(Reading reading, Item origin, String step) {
        Optional<Field> field = origin.type().field(step);
        Optional<DescribedBy> terms = field.flatMap(IncludePath::describedBy);
        List<String> links = origin.links(step);
        if (terms.isPresent()) {
            Map<String, UUID> byCode = described.of(reading, terms.get());
            return links.stream()
                    .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                    .toList();
        }
        return links.stream().flatMap(id -> Ids.in(id).stream()).toList();
    }
}
