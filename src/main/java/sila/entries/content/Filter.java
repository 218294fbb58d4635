package sila.entries.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/** One condition: {@code filter[field][op]=value}, {@code filter[field]=value} being equality. */
sealed interface Filter {

    Pattern NAME = Pattern.compile("filter\\[([A-Za-z][A-Za-z0-9.-]*)](?:\\[([a-z]+)])?");
    int MOST_VALUES = 100;

    enum Operator {
        EQ,
        NE,
        IN,
        GT,
        GTE,
        LT,
        LTE,
        CONTAINS,
        EXISTS;

        String comparison() {
            return switch (this) {
                case EQ -> "=";
                case NE -> "<>";
                case GT -> ">";
                case GTE -> ">=";
                case LT -> "<";
                case LTE -> "<=";
                case IN, CONTAINS, EXISTS -> throw new IllegalStateException(name());
            };
        }

        boolean orders() {
            return this == GT || this == GTE || this == LT || this == LTE;
        }
    }

    /** Adds the condition to a statement. */
    void in(Statement statement);

    /** @throws Problem 400 that names the parameter */
    static Filter of(ContentType type, String parameter, String value) {
        var name = NAME.matcher(parameter);
        if (!name.matches()) {
            throw Problem.badRequest(
                    parameter,
                    Text.of(
                            "Условие пишется так: filter[поле][eq]=значение.",
                            "A filter reads: filter[field][eq]=value."));
        }
        Operator operator = operator(parameter, name.group(2));
        String path = name.group(1);
        return SystemField.named(path)
                .<Filter>map(field ->
                        new OfSystem(field, operator, field.values(parameter, operator, split(operator, value))))
                .orElseGet(() -> OfField.of(type, parameter, path, operator, value));
    }

    static Filter language(Language language) {
        return new OfSystem(SystemField.LANGUAGE, Operator.EQ, List.of(language.code()));
    }

    private static Operator operator(String parameter, @Nullable String name) {
        if (name == null) {
            return Operator.EQ;
        }
        return Stream.of(Operator.values())
                .filter(operator -> operator.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        parameter,
                        Text.of(
                                "Сравнения: eq, ne, in, gt, gte, lt, lte, contains, exists.",
                                "Comparisons: eq, ne, in, gt, gte, lt, lte, contains, exists.")));
    }

    static List<String> split(Operator operator, String value) {
        return operator == Operator.IN
                ? Arrays.stream(value.split(",", -1)).limit(MOST_VALUES).toList()
                : List.of(value);
    }

    static Problem unfit(String parameter) {
        return Problem.badRequest(
                parameter,
                Text.of(
                        "Такое значение или сравнение этому полю не подходит.",
                        "This value or comparison does not fit the field."));
    }

    /** A condition on what every entry has. */
    record OfSystem(SystemField field, Operator operator, List<Object> values) implements Filter {

        @Override
        public void in(Statement statement) {
            if (operator == Operator.IN) {
                String each =
                        String.join(", ", values.stream().map(statement::bind).toList());
                statement.and(field.column() + " in (" + each + ")");
            } else {
                statement.and(field.column() + " " + operator.comparison() + " " + statement.bind(values.get(0)));
            }
        }
    }

    /** A condition on a field of the content model, over the JSONB of its comparable values. */
    record OfField(List<String> path, boolean many, Operator operator, List<JsonNode> values) implements Filter {

        static OfField of(ContentType type, String parameter, String path, Operator operator, String value) {
            Field field = type.filterable(path).orElseThrow(() -> ContentQuery.unknownField(parameter, path));
            List<String> steps = List.of(path.split("\\."));
            if (operator == Operator.EXISTS) {
                return new OfField(steps, field.many(), operator, List.of(truth(parameter, value)));
            }
            if (operator == Operator.CONTAINS && !field.many()) {
                return new OfField(steps, false, operator, List.of(StrictJson.MAPPER.valueToTree(value)));
            }
            if (operator.orders() && field.many()) {
                throw unfit(parameter);
            }
            List<JsonNode> operands = split(operator, value).stream()
                    .map(text -> field.kind().operand(text).orElseThrow(() -> unfit(parameter)))
                    .toList();
            return new OfField(steps, field.many(), operator, operands);
        }

        private static JsonNode truth(String parameter, String value) {
            return switch (value) {
                case "true", "false" -> StrictJson.MAPPER.valueToTree(Boolean.valueOf(value));
                default -> throw unfit(parameter);
            };
        }

        @Override
        public void in(Statement statement) {
            switch (operator) {
                case EQ -> statement.and(holds(statement, values.get(0)));
                case NE -> statement.and("not " + holds(statement, values.get(0)));
                case IN ->
                    statement.and("("
                            + String.join(
                                    " or ",
                                    values.stream()
                                            .map(value -> holds(statement, value))
                                            .toList())
                            + ")");
                case CONTAINS -> statement.and(many ? holds(statement, values.get(0)) : textContains(statement));
                case EXISTS ->
                    statement.and(fact(statement) + (values.get(0).asBoolean() ? " is not null" : " is null"));
                case GT, GTE, LT, LTE -> statement.and(compares(statement));
            }
        }

        /** Containment, which the GIN index answers. */
        private String holds(Statement statement, JsonNode value) {
            JsonNode whole = many ? StrictJson.MAPPER.createArrayNode().add(value) : value;
            for (int i = path.size() - 1; i >= 0; i--) {
                ObjectNode parent = StrictJson.MAPPER.createObjectNode();
                whole = parent.set(path.get(i), whole);
            }
            return "(facts @> cast(" + statement.bind(whole.toString()) + " as jsonb))";
        }

        /** JSONB compares numbers as numbers and texts as texts; the type is checked so that the two never mix. */
        private String compares(Statement statement) {
            JsonNode value = values.get(0);
            String fact = fact(statement);
            String type = value.isNumber() ? "number" : "string";
            return "(jsonb_typeof(" + fact + ") = '" + type + "' and " + fact + " " + operator.comparison() + " cast("
                    + statement.bind(value.toString()) + " as jsonb))";
        }

        private String textContains(Statement statement) {
            String literal = values.get(0).asText().replaceAll("([\\\\%_])", "\\\\$1");
            return "(facts #>> " + path(statement) + " ilike " + statement.bind("%" + literal + "%") + ")";
        }

        private String fact(Statement statement) {
            return "(facts #> " + path(statement) + ")";
        }

        private String path(Statement statement) {
            return "cast(" + statement.bind(path.toArray(String[]::new)) + " as text[])";
        }
    }
}
