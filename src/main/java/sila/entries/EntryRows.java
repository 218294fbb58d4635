package sila.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import sila.members.RowRule;

/** The entries that a rule lets through, as a condition of a query: what may not be seen is never fetched. */
public final class EntryRows {

    private EntryRows() {}

    /**
     * @param alias of table {@code entry} in the query
     * @param bind takes a value and returns what stands for it in the statement
     */
    public static String condition(RowRule rule, String alias, Function<Object, String> bind) {
        if (rule.isEverything()) {
            return "true";
        }
        return rule.alternatives().stream()
                .map(alternative -> condition(alternative, alias, bind))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" or ", "(", ")"), all -> all.equals("()") ? "false" : all));
    }

    private static String condition(RowRule.Alternative alternative, String alias, Function<Object, String> bind) {
        var conditions = new ArrayList<>(List.of("true"));
        if (!alternative.types().isEmpty()) {
            conditions.add(alias + ".type = any(" + array(alternative.types(), bind) + ")");
        }
        if (alternative.regions() != null) {
            conditions.add("cardinality(" + alias + ".regions) > 0");
            conditions.add(alias + ".regions <@ " + array(alternative.regions(), bind));
        }
        if (!alternative.languages().isEmpty()) {
            conditions.add(alias + ".language = any(" + array(alternative.languages(), bind) + ")");
        }
        if (alternative.owner() != null) {
            conditions.add(alias + ".owner_id = " + bind.apply(alternative.owner()));
        }
        return "(" + String.join(" and ", conditions) + ")";
    }

    private static String array(Set<String> values, Function<Object, String> bind) {
        return "cast(" + bind.apply(values.toArray(String[]::new)) + " as varchar[])";
    }
}
