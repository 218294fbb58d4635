package sila.contentmodel.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.contentmodel.Vocabulary;
import sila.contentmodel.schema.Outline;

/** What can be asked of lists of one type, as TypeScript: filters, orders, and the references to bring along. */
record TypeScriptQueries(ContentModel model, ContentType type, Outline outline) {

    /** Kinds that are compared by another value than they show: a file by its id, a link by its address. */
    private static final Set<String> BY_TEXT = Set.of("assets", "link");

    private static final Set<String> ORDERED = Set.of("number", "date", "datetime", "duration");

    /** The members of an interface: {@code title?: TextCondition}. */
    String filters() {
        return type.filterable().entrySet().stream()
                .map(path -> "  " + TypeScriptTypes.key(path.getKey()) + "?: " + condition(path.getValue()) + ";\n")
                .collect(Collectors.joining());
    }

    private String condition(Field field) {
        var operand = operand(field);
        if (field.many()) {
            return "ListCondition<" + operand + ">";
        }
        if (ORDERED.contains(field.kind().name())) {
            return "OrderedCondition<" + operand + ">";
        }
        return field.kind().name().equals("text") ? "TextCondition" : "Condition<" + operand + ">";
    }

    private String operand(Field field) {
        if (BY_TEXT.contains(field.kind().name())) {
            return "string";
        }
        JsonNode schema = field.kind().schema(outline);
        return TypeScriptTypes.type(field.many() ? schema.path("items") : schema, "");
    }

    /** A union of the paths that a list is sorted by. */
    String orders() {
        return TypeScriptTypes.union(type.filterable().entrySet().stream()
                .filter(path -> !path.getValue().many())
                .map(path -> TypeScriptTypes.literal(path.getKey())));
    }

    /** The members of an interface: each reference that a filter can follow, with the types it leads to. */
    String references() {
        var paths = new LinkedHashMap<String, Set<String>>();
        type.filterable().forEach((path, field) -> {
            if (!field.kind().targets().isEmpty()) {
                paths.put(path, new TreeSet<>(field.kind().targets()));
            }
        });
        return members(paths);
    }

    /** The members of an interface: each path of references with the types it brings. */
    String includes() {
        var paths = new LinkedHashMap<String, Set<String>>();
        referring(type).forEach((name, targets) -> {
            paths.put(name, targets);
            targets.stream().flatMap(target -> model.type(target).stream()).forEach(target -> referring(target)
                    .forEach((next, further) -> {
                        var all = paths.computeIfAbsent(name + "." + next, path -> new LinkedHashSet<>(targets));
                        all.addAll(further);
                    }));
        });
        return members(paths);
    }

    private static String members(Map<String, Set<String>> paths) {
        return paths.entrySet().stream()
                .map(path -> "    " + TypeScriptTypes.key(path.getKey()) + ": "
                        + TypeScriptTypes.union(path.getValue().stream().map(TypeScriptTypes::literal)) + ";\n")
                .collect(Collectors.joining());
    }

    /** The fields that lead to other entries, with the names of their types. */
    private static Map<String, Set<String>> referring(ContentType type) {
        var fields = new LinkedHashMap<String, Set<String>>();
        type.fields().stream().filter(field -> !field.hidden()).forEach(field -> {
            var targets = targets(field);
            if (!targets.isEmpty()) {
                fields.put(field.name(), targets);
            }
        });
        return fields;
    }

    private static Set<String> targets(Field field) {
        Stream<String> described = field.kind().vocabulary().flatMap(Vocabulary::describedBy).stream()
                .map(Vocabulary.DescribedBy::type);
        return Stream.concat(field.kind().targets().stream(), described)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
