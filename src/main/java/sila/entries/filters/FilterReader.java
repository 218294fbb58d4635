package sila.entries.filters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.kernel.Problem;
import sila.kernel.Text;

/** Makes conditions of the JSON of a filter, counting them. */
final class FilterReader {

    private static final int DEEPEST = 8;
    private static final int MOST_CONDITIONS = 20;

    private final ContentType type;
    private final Comparisons comparisons;
    private int conditions;

    FilterReader(ContentModel model, ContentType type) {
        this.type = type;
        this.comparisons = new Comparisons(model);
    }

    Condition read(ObjectNode filter) {
        return group(filter, "filter", 1);
    }

    private Condition group(JsonNode node, String at, int depth) {
        if (depth > DEEPEST) {
            throw tooDeep(at);
        }
        if (!node.isObject()) {
            throw misplaced(at);
        }
        var members = new ArrayList<Condition>();
        node.properties().forEach(member -> {
            String name = member.getKey();
            String inside = at + "[" + shown(name) + "]";
            switch (name) {
                case "and" -> members.add(groups(Junction.Kind.AND, member.getValue(), inside, depth));
                case "or" -> members.add(groups(Junction.Kind.OR, member.getValue(), inside, depth));
                case "not" -> members.add(new Negation(group(member.getValue(), inside, depth + 1)));
                default -> members.add(field(name, member.getValue(), inside));
            }
        });
        if (members.isEmpty()) {
            throw misplaced(at);
        }
        return Junction.of(Junction.Kind.AND, members);
    }

    /** A list, or an object whose keys are only there to keep its members apart: {@code filter[or][0]}. */
    private Condition groups(Junction.Kind kind, JsonNode node, String at, int depth) {
        if (!node.isContainerNode() || node.isEmpty()) {
            throw misplaced(at);
        }
        var members = new ArrayList<Condition>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                members.add(group(node.get(i), at + "[" + i + "]", depth + 1));
            }
        } else {
            node.properties()
                    .forEach(member ->
                            members.add(group(member.getValue(), at + "[" + shown(member.getKey()) + "]", depth + 1)));
        }
        return Junction.of(kind, members);
    }

    private Condition field(String path, JsonNode node, String at) {
        Comparisons.Subject subject = comparisons
                .subject(type, path)
                .orElseThrow(() -> Problem.badRequest(
                        leaf(node, at),
                        Text.of(
                                        "По полю «%s» этого типа отбирать нельзя или его нет.",
                                        "This type has no field \"%s\" that can be filtered by.")
                                .with(shown(path))));
        if (!node.isObject()) {
            return counted(subject.is(node.isArray() ? Operator.IN : Operator.EQ, node, at));
        }
        List<Condition> members = new ArrayList<>();
        node.properties().forEach(member -> {
            String inside = at + "[" + shown(member.getKey()) + "]";
            Operator operator = Operator.of(member.getKey())
                    .orElseThrow(() -> Problem.badRequest(
                            leaf(member.getValue(), inside),
                            Text.of("Сравнения: %s.", "Comparisons: %s.").with(Operator.all())));
            members.add(counted(subject.is(operator, member.getValue(), inside)));
        });
        if (members.isEmpty()) {
            throw misplaced(at);
        }
        return Junction.of(Junction.Kind.AND, members);
    }

    private Condition counted(Condition condition) {
        if (++conditions > MOST_CONDITIONS) {
            throw Problem.badRequest(
                    "filter",
                    Text.of("Не больше %s условий сразу.", "At most %s filters at once.")
                            .with(MOST_CONDITIONS));
        }
        return condition;
    }

    static Problem tooDeep(String at) {
        return Problem.badRequest(
                at, Text.of("Не глубже %s уровней.", "At most %s levels deep.").with(DEEPEST));
    }

    private static Problem misplaced(String at) {
        return Problem.badRequest(
                at,
                Text.of(
                        "Здесь ожидаются условия: поля со сравнениями, or, and или not.",
                        "Conditions are expected here: fields with comparisons, or, and, not."));
    }

    /** The name of the parameter as the client has written it: its value may stand deeper than the mistake. */
    static String leaf(JsonNode node, String at) {
        String name = at;
        JsonNode inner = node;
        while (inner.isObject() && !inner.isEmpty() && name.length() < 500) {
            var first = inner.properties().iterator().next();
            name += "[" + shown(first.getKey()) + "]";
            inner = first.getValue();
        }
        return name;
    }

    private static String shown(String name) {
        return name.substring(0, Math.min(name.length(), 100));
    }
}
