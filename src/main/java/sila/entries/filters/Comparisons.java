package sila.entries.filters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.kernel.Problem;
import sila.kernel.Text;

/** Finds what a path names, and makes a condition of it, an operator and a value. */
final class Comparisons {

    private static final int LONGEST_VALUE = 2000;
    private static final int MOST_VALUES = 100;

    private final ContentModel model;

    Comparisons(ContentModel model) {
        this.model = model;
    }

    /** Something that can be compared. */
    interface Subject {

        /**
         * @param at name of the parameter
         * @throws Problem 400 when the operator or the value does not fit
         */
        Condition is(Operator operator, JsonNode value, String at);
    }

    Optional<Subject> subject(ContentType type, String path) {
        return own(type, path).or(() -> referred(type, path));
    }

    private static Optional<Subject> own(ContentType type, String path) {
        Optional<Subject> system =
                SystemField.named(path).map(field -> (operator, value, at) -> system(type, field, operator, value, at));
        return system.or(() -> type.filterable(path)
                .map(field -> (operator, value, at) -> field(type, field, path, operator, value, at)));
    }

    /** A reference, a dot, and a path in the entries it leads to. */
    private Optional<Subject> referred(ContentType type, String path) {
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            String step = path.substring(0, dot);
            String rest = path.substring(dot + 1);
            Optional<Field> reference = type.filterable(step)
                    .filter(field -> !field.kind().targets().isEmpty());
            if (reference.isPresent()) {
                return behind(type, step, reference.get(), rest);
            }
        }
        return Optional.empty();
    }

    private Optional<Subject> behind(ContentType type, String step, Field reference, String rest) {
        record Inner(String type, Subject subject) {}
        List<Inner> inner = reference.kind().targets().stream()
                .sorted()
                .flatMap(name -> model.type(name).stream())
                .flatMap(target -> own(target, rest).map(found -> new Inner(target.name(), found)).stream())
                .toList();
        if (inner.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((operator, value, at) -> new ReferenceCondition(
                at,
                type.name(),
                List.of(step.split("\\.")),
                reference.many(),
                inner.stream()
                        .map(each -> new ReferenceCondition.Target(
                                each.type(), each.subject().is(operator, value, at)))
                        .toList()));
    }

    private static Condition system(ContentType type, SystemField field, Operator operator, JsonNode value, String at) {
        if (!SystemField.takes(operator)) {
            throw unfit(at);
        }
        List<Object> values = texts(operator, value, at).stream()
                .map(text -> field.value(text).orElseThrow(() -> unfit(at)))
                .toList();
        return new SystemCondition(at, type.name(), field, operator, values);
    }

    private static Condition field(
            ContentType type, Field field, String path, Operator operator, JsonNode value, String at) {
        List<String> steps = List.of(path.split("\\."));
        if (value.isNull() && (operator == Operator.EQ || operator == Operator.NE)) {
            return new FieldCondition(
                    at,
                    type.name(),
                    steps,
                    field.many(),
                    Operator.EXISTS,
                    List.of(BooleanNode.valueOf(operator == Operator.NE)));
        }
        return new FieldCondition(at, type.name(), steps, field.many(), operator, operands(field, operator, value, at));
    }

    private static List<JsonNode> operands(Field field, Operator operator, JsonNode value, String at) {
        List<String> texts = texts(operator, value, at);
        return switch (operator) {
            case EXISTS -> List.of(truth(texts.get(0), at));
            case STARTS_WITH -> {
                refuse(field.many(), at);
                yield List.of(TextNode.valueOf(texts.get(0)));
            }
            case CONTAINS -> field.many() ? compared(field, texts, at) : List.of(TextNode.valueOf(texts.get(0)));
            case GT, GTE, LT, LTE -> {
                refuse(field.many(), at);
                yield compared(field, texts, at);
            }
            case CONTAINS_ALL -> {
                refuse(!field.many() && texts.size() > 1, at);
                yield compared(field, texts, at);
            }
            case EQ, NE, IN, NIN -> compared(field, texts, at);
        };
    }

    private static void refuse(boolean unfit, String at) {
        if (unfit) {
            throw unfit(at);
        }
    }

    private static List<JsonNode> compared(Field field, List<String> texts, String at) {
        return texts.stream()
                .map(text -> field.kind().operand(text).orElseThrow(() -> unfit(at)))
                .toList();
    }

    private static BooleanNode truth(String text, String at) {
        return switch (text) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> throw unfit(at);
        };
    }

    private static List<String> texts(Operator operator, JsonNode value, String at) {
        List<String> texts = operator.takesMany() ? list(value, at) : List.of(text(value, at));
        if (texts.isEmpty() || texts.size() > MOST_VALUES) {
            throw Problem.badRequest(
                    at,
                    Text.of("Значений — от 1 до %s.", "From 1 to %s values.").with(MOST_VALUES));
        }
        return texts;
    }

    private static List<String> list(JsonNode value, String at) {
        if (value.isContainerNode()) {
            var texts = new ArrayList<String>();
            value.forEach(each -> texts.add(text(each, at)));
            return texts;
        }
        return List.of(text(value, at).split(",", -1));
    }

    private static String text(JsonNode value, String at) {
        if (!value.isValueNode() || value.isNull()) {
            throw unfit(FilterReader.leaf(value, at));
        }
        String text = value.asText();
        if (text.length() > LONGEST_VALUE) {
            throw Problem.badRequest(
                    at,
                    Text.of("Значение длиннее %s знаков.", "The value is longer than %s characters.")
                            .with(LONGEST_VALUE));
        }
        return text;
    }

    private static Problem unfit(String at) {
        return Problem.badRequest(
                at,
                Text.of(
                        "Такое значение или сравнение этому полю не подходит.",
                        "This value or comparison does not fit the field."));
    }
}
