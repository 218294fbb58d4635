package sila.entries.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.contentmodel.Vocabulary;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * A way along references, e.g. from an article over {@code author} to its {@code organisation}. A field of terms leads to
 * the entries that describe the terms.
 *
 * @param types names of the types it can reach, by step
 * @param describing names of those among them whose entries describe terms
 */
public record IncludePath(List<String> steps, List<Set<String>> types, Set<String> describing) {

    private static final int DEEPEST = 2;
    private static final int MOST_PATHS = 20;

    /** @throws Problem 400 */
    static List<IncludePath> of(ContentModel model, ContentType type, @Nullable String parameter) {
        if (parameter == null) {
            return List.of();
        }
        String[] paths = parameter.split(",", -1);
        if (paths.length > MOST_PATHS) {
            throw Problem.badRequest(
                    "include",
                    Text.of("Не больше %s путей.", "At most %s paths.").with(MOST_PATHS));
        }
        return Stream.of(paths).distinct().map(text -> path(model, type, text)).toList();
    }

    private static IncludePath path(ContentModel model, ContentType type, String text) {
        List<String> steps = List.of(text.split("\\.", -1));
        if (steps.size() > DEEPEST) {
            throw Problem.badRequest(
                    "include",
                    Text.of("Не глубже %s шагов.", "At most %s steps deep.").with(DEEPEST));
        }
        var reached = new ArrayList<Set<String>>();
        var describing = new LinkedHashSet<String>();
        Set<String> from = Set.of(type.name());
        for (String step : steps) {
            List<Field> fields = from.stream()
                    .flatMap(name -> model.type(name).stream())
                    .flatMap(origin -> origin.field(step).stream())
                    .filter(field -> !field.hidden())
                    .toList();
            fields.forEach(field -> describedBy(field).ifPresent(found -> describing.add(found.type())));
            from = fields.stream()
                    .flatMap(field -> targets(field).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (from.isEmpty()) {
                throw ContentQuery.unknownField("include", text);
            }
            reached.add(from);
        }
        return new IncludePath(steps, List.copyOf(reached), describing);
    }

    /** Where the entries are that tell of the terms of a field. */
    public static Optional<Vocabulary.DescribedBy> describedBy(Field field) {
        return field.kind().vocabulary().flatMap(Vocabulary::describedBy);
    }

    public static boolean leadsSomewhere(Field field) {
        return !field.hidden() && !targets(field).isEmpty();
    }

    private static Set<String> targets(Field field) {
        var targets = new LinkedHashSet<>(field.kind().targets());
        describedBy(field).ifPresent(found -> targets.add(found.type()));
        return targets;
    }

    public String text() {
        return text(steps.size());
    }

    /** Its first steps. */
    public String text(int length) {
        return String.join(".", steps.subList(0, length));
    }
}
