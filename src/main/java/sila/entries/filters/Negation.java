package sila.entries.filters;

import java.util.List;
import java.util.Set;
import sila.entries.editions.Edition;
import sila.entries.reading.Statement;

/** The opposite of a condition. */
record Negation(Condition condition) implements Condition {

    @Override
    public String sql(Statement statement, Edition edition, String row) {
        return "(not " + condition.sql(statement, edition, row) + ")";
    }

    @Override
    public List<List<Seek>> ways() {
        return List.of();
    }

    @Override
    public void weigh(Cost cost) {
        condition.weigh(cost);
    }

    @Override
    public Set<String> types() {
        return condition.types();
    }
}
