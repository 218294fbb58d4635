package sila.entries.filters;

import java.util.List;
import java.util.stream.Collectors;
import sila.entries.editions.Edition;
import sila.entries.reading.Statement;

/**
 * A condition on what every entry has.
 *
 * @param label as it stands in the request
 */
record SystemCondition(String label, String type, SystemField field, Operator operator, List<Object> values)
        implements Condition {

    @Override
    public String sql(Statement statement, Edition edition, String row) {
        String column = row + "." + field.column();
        if (operator.takesMany()) {
            String each = values.stream().map(statement::bind).collect(Collectors.joining(", "));
            return "(" + column + (operator == Operator.NIN ? " not in (" : " in (") + each + "))";
        }
        return "(" + column + " " + operator.comparison() + " " + statement.bind(values.get(0)) + ")";
    }

    @Override
    public List<List<Seek>> ways() {
        if (!field.isIndexed() || operator == Operator.NE || operator == Operator.NIN) {
            return List.of();
        }
        String comparison = operator == Operator.IN ? "=" : operator.comparison();
        return List.of(List.of(new Seek.Column(type, field.column(), comparison, values)));
    }

    @Override
    public boolean isAnsweredBy(Seek seek) {
        return ways().equals(List.of(List.of(seek)));
    }

    @Override
    public void weigh(Cost cost) {
        cost.add(label, ways().isEmpty() ? Cost.SCANNED : Cost.INDEXED);
    }
}
