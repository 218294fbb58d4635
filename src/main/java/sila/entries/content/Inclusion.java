package sila.entries.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.contentmodel.Vocabulary;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * The published entries that others refer to, fetched with one query a level. A reference to what is not published stays
 * an id. A field of terms brings the entries that describe the terms.
 */
@ApplicationScoped
class Inclusion {

    private static final int DEEPEST = 2;

    private final Publications publications;
    private final EntityManager database;

    Inclusion(Publications publications, EntityManager database) {
        this.publications = publications;
        this.database = database;
    }

    /** A way along references, e.g. from an article over {@code author} to its {@code organisation}. */
    record Path(List<String> steps) {

        /** @throws Problem 400 */
        static List<Path> of(ContentType type, @Nullable String parameter) {
            if (parameter == null) {
                return List.of();
            }
            return Stream.of(parameter.split(",", -1))
                    .map(text -> path(type, text))
                    .toList();
        }

        private static Path path(ContentType type, String text) {
            var steps = List.of(text.split("\\.", -1));
            if (steps.size() > DEEPEST) {
                throw Problem.badRequest(
                        "include",
                        Text.of("Не глубже %s шагов.", "At most %s steps deep.").with(DEEPEST));
            }
            return type.field(steps.get(0))
                    .filter(Path::leadsSomewhere)
                    .map(field -> new Path(steps))
                    .orElseThrow(() -> ContentQuery.unknownField("include", text));
        }

        private static boolean leadsSomewhere(Field field) {
            return !field.kind().targets().isEmpty()
                    || field.kind()
                            .vocabulary()
                            .flatMap(Vocabulary::describedBy)
                            .isPresent();
        }

        boolean reaches(int level) {
            return level < steps.size();
        }
    }

    /** For each publication what it refers to along the paths, by id. */
    Map<UUID, Map<UUID, Publication>> of(Collection<Publication> roots, List<Path> paths) {
        var included = new LinkedHashMap<UUID, Map<UUID, Publication>>();
        roots.forEach(root -> included.put(root.id(), new LinkedHashMap<>()));
        for (Path path : paths) {
            var origins = new LinkedHashMap<Publication, Set<UUID>>();
            roots.forEach(root -> origins.put(root, Set.of(root.id())));
            follow(path, 0, origins, included);
        }
        return included;
    }

    /** @param origins the publications of this level, each with the roots it was reached from */
    private void follow(
            Path path, int level, Map<Publication, Set<UUID>> origins, Map<UUID, Map<UUID, Publication>> included) {
        if (!path.reaches(level) || origins.isEmpty()) {
            return;
        }
        String step = path.steps().get(level);
        var targets = new LinkedHashMap<Publication, List<UUID>>();
        var terms = described(step, origins.keySet());
        origins.keySet().forEach(origin -> targets.put(origin, targets(origin, step, terms)));
        var found = publications.all(
                targets.values().stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new)));
        var next = new LinkedHashMap<Publication, Set<UUID>>();
        targets.forEach((origin, ids) -> ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .forEach(target -> {
                    Set<UUID> roots = origins.getOrDefault(origin, Set.of());
                    roots.forEach(root -> included.computeIfAbsent(root, r -> new LinkedHashMap<>())
                            .put(target.id(), target));
                    next.computeIfAbsent(target, t -> new LinkedHashSet<>()).addAll(roots);
                }));
        follow(path, level + 1, next, included);
    }

    private static List<UUID> targets(Publication origin, String step, Map<String, UUID> terms) {
        var targets = new ArrayList<UUID>();
        origin.type().field(step).ifPresent(field -> field.in(origin.fields()).ifPresent(value -> {
            field.kind().references(value, "", reference -> targets.add(reference.target()));
            codes(value).forEach(code -> Optional.ofNullable(terms.get(code)).ifPresent(targets::add));
        }));
        return targets;
    }

    private static Stream<String> codes(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::asText) : Stream.of(value.asText());
    }

    /** The entries that describe the terms of a field, by the terms' codes; empty for a field without terms. */
    @SuppressWarnings("unchecked")
    private Map<String, UUID> described(String step, Collection<Publication> origins) {
        var byCode = new LinkedHashMap<String, UUID>();
        origins.stream()
                .flatMap(origin -> origin.type().field(step).stream())
                .flatMap(field -> field.kind().vocabulary().flatMap(Vocabulary::describedBy).stream())
                .distinct()
                .forEach(describedBy -> ((List<Object[]>) database.createNativeQuery(
                                        "select entry_id, facts ->> cast(:field as text) from publication where type = :type")
                                .setParameter("field", describedBy.field())
                                .setParameter("type", describedBy.type())
                                .getResultList())
                        .forEach(row -> byCode.put((String) row[1], (UUID) row[0])));
        return byCode;
    }
}
