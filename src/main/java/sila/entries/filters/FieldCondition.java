package sila.entries.filters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import sila.entries.editions.Edition;
import sila.entries.reading.Statement;
import sila.kernel.StrictJson;

/**
 * A condition on a field of the content model, over the JSONB of an entry's comparable values.
 *
 * @param label as it stands in the request
 * @param path into groups
 * @param many whether the field has many values
 * @param values in the form of a fact; of {@link Operator#EXISTS} a boolean
 */
record FieldCondition(
        String label, String type, List<String> path, boolean many, Operator operator, List<JsonNode> values)
        implements Condition {

    @Override
    public String sql(Statement statement, Edition edition, String row) {
        String facts = row + ".facts";
        return switch (operator) {
            case EQ, CONTAINS_ALL -> holds(statement, facts);
            case NE -> "(not " + holds(statement, facts) + ")";
            case IN -> holdsOne(statement, facts);
            case NIN -> "(not " + holdsOne(statement, facts) + ")";
            case CONTAINS -> many ? holds(statement, facts) : like(statement, facts, "%", "%");
            case STARTS_WITH -> like(statement, facts, "", "%");
            case EXISTS ->
                "(" + facts + " #> " + path(statement) + (values.get(0).asBoolean() ? " is not null)" : " is null)");
            case GT, GTE, LT, LTE -> compares(statement, facts);
        };
    }

    private String holds(Statement statement, String facts) {
        return "(" + facts + " @> " + statement.bindJson(document(values)) + ")";
    }

    private String holdsOne(Statement statement, String facts) {
        String[] documents =
                values.stream().map(value -> document(List.of(value))).toArray(String[]::new);
        return "(" + facts + " @> any(cast(" + statement.bind(documents) + " as jsonb[])))";
    }

    /** The part of the facts that has these values, for the containment of JSONB. */
    private String document(List<JsonNode> contained) {
        JsonNode whole = many ? StrictJson.MAPPER.createArrayNode().addAll(contained) : contained.get(0);
        for (int i = path.size() - 1; i >= 0; i--) {
            ObjectNode parent = StrictJson.MAPPER.createObjectNode();
            whole = parent.set(path.get(i), whole);
        }
        return whole.toString();
    }

    /** JSONB compares numbers as numbers and texts as texts; the kind is checked so that the two never mix. */
    private String compares(Statement statement, String facts) {
        String fact = "(" + facts + " #> " + path(statement) + ")";
        return "coalesce(jsonb_typeof(" + fact + ") = '" + kind() + "' and " + fact + " " + operator.comparison() + " "
                + statement.bindJson(values.get(0).toString()) + ", false)";
    }

    private String kind() {
        return switch (values.get(0).getNodeType()) {
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            default -> "string";
        };
    }

    private String like(Statement statement, String facts, String before, String after) {
        String literal = values.get(0).asText().replaceAll("([\\\\%_])", "\\\\$1");
        return "coalesce(" + facts + " #>> " + path(statement) + " ilike " + statement.bind(before + literal + after)
                + ", false)";
    }

    private String path(Statement statement) {
        return "cast(" + statement.bind(path.toArray(String[]::new)) + " as text[])";
    }

    @Override
    public List<List<Seek>> ways() {
        String dotted = String.join(".", path);
        return switch (operator) {
            case EQ, CONTAINS_ALL -> way(equal(dotted, values.subList(0, 1)));
            case IN -> way(equal(dotted, values));
            case CONTAINS -> many ? way(equal(dotted, values)) : List.of();
            case GT, GTE, LT, LTE ->
                way(new Seek.Range(
                        type, dotted, operator.comparison(), values.get(0).toString(), kind()));
            case NE, NIN, STARTS_WITH, EXISTS -> List.of();
        };
    }

    @Override
    public boolean isAnsweredBy(Seek seek) {
        boolean wholly = operator != Operator.CONTAINS_ALL || values.size() == 1;
        return wholly && ways().equals(way(seek));
    }

    private Seek equal(String dotted, List<JsonNode> wanted) {
        return new Seek.Equal(
                type, dotted, wanted.stream().map(JsonNode::toString).toList());
    }

    private static List<List<Seek>> way(Seek seek) {
        return List.of(List.of(seek));
    }

    @Override
    public void weigh(Cost cost) {
        boolean searches = operator == Operator.STARTS_WITH || operator == Operator.CONTAINS && !many;
        cost.add(label, searches ? Cost.SEARCHED : ways().isEmpty() ? Cost.SCANNED : Cost.INDEXED);
    }
}
