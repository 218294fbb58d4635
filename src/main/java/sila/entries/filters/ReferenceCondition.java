package sila.entries.filters;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sila.entries.editions.Edition;
import sila.entries.reading.Statement;

/**
 * A condition on a public entry that a field refers to; on at least one of them when it refers to many.
 *
 * @param path of the field
 * @param targets what must be so of an entry of each of the types
 */
record ReferenceCondition(String label, String type, List<String> path, boolean many, List<Target> targets)
        implements Condition {

    record Target(String type, Condition condition) {}

    @Override
    public String sql(Statement statement, Edition edition, String row) {
        String relation = edition.relation(statement::bind);
        String steps = "cast(" + statement.bind(path.toArray(String[]::new)) + " as text[])";
        String referred = many
                ? "any(array(select cast(v as uuid) from jsonb_array_elements_text(case jsonb_typeof(" + row
                        + ".facts #> " + steps + ") when 'array' then " + row + ".facts #> " + steps
                        + " else '[]' end) as v))"
                : "cast(" + row + ".facts #>> " + steps + " as uuid)";
        String ofEach = targets.stream()
                .map(target -> "(r.type = " + statement.bind(target.type()) + " and "
                        + target.condition().sql(statement, edition, "r") + ")")
                .collect(Collectors.joining(" or "));
        // the offset keeps PostgreSQL from joining all entries with all before it looks at a single one
        return "exists (select 1 from " + relation + " r where r.entry_id = " + referred + " and (" + ofEach
                + ") offset 0)";
    }

    @Override
    public List<List<Seek>> ways() {
        if (targets.stream().anyMatch(target -> target.condition().ways().isEmpty())) {
            return List.of();
        }
        List<Seek> found = targets.stream()
                .flatMap(target -> target.condition().ways().get(0).stream())
                .toList();
        return List.of(List.of(new Seek.Referring(type, String.join(".", path), found)));
    }

    @Override
    public void weigh(Cost cost) {
        cost.add(label, Cost.SCANNED);
        targets.forEach(target -> target.condition().weigh(cost));
    }

    @Override
    public Set<String> types() {
        return targets.stream().map(Target::type).collect(Collectors.toUnmodifiableSet());
    }
}
