package sila.entries.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;

/**
 * The fields to send: {@code fields=title,lead}, and of included entries {@code fields=title,author.title}. Where none is
 * named, all are sent.
 *
 * @param byPath names of fields by the include path, the entry itself under the empty path
 */
public record Selection(Map<String, Set<String>> byPath) {

    private static final String ITSELF = "";

    /** @throws sila.kernel.Problem 400 */
    static Selection of(ContentModel model, ContentType type, List<IncludePath> includes, @Nullable String parameter) {
        var byPath = new TreeMap<String, Set<String>>();
        for (String name : parameter == null ? new String[0] : parameter.split(",", -1)) {
            int dot = name.lastIndexOf('.');
            String path = dot < 0 ? ITSELF : name.substring(0, dot);
            String field = name.substring(dot + 1);
            Set<String> types = dot < 0 ? Set.of(type.name()) : reached(includes, path);
            boolean known = types.stream()
                    .flatMap(found -> model.type(found).stream())
                    .flatMap(found -> found.field(field).stream())
                    .anyMatch(Selection::isOpen);
            if (!known) {
                throw ContentQuery.unknownField("fields", name);
            }
            byPath.computeIfAbsent(path, first -> new TreeSet<>()).add(field);
        }
        return new Selection(byPath);
    }

    private static boolean isOpen(Field field) {
        return !field.hidden();
    }

    private static Set<String> reached(List<IncludePath> includes, String path) {
        for (IncludePath include : includes) {
            for (int length = 1; length <= include.steps().size(); length++) {
                if (include.text(length).equals(path)) {
                    return include.types().get(length - 1);
                }
            }
        }
        return Set.of();
    }

    /** Of the entries themselves; empty for all. */
    public Set<String> fields() {
        return fields(ITSELF);
    }

    /** Of what is included along a path; empty for all. */
    public Set<String> fields(String path) {
        return byPath.getOrDefault(path, Set.of());
    }
}
