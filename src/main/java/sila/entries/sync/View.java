package sila.entries.sync;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.editions.Edition;
import sila.entries.filters.Condition;
import sila.entries.filters.Cost;
import sila.entries.query.ContentQuery;
import sila.entries.query.Parameters;
import sila.entries.reading.Statement;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * What a mirror wants of the hub.
 *
 * @param conditions by type; all its types are there
 * @param fields names of the fields wanted; empty for all
 * @param fingerprint the same as long as the mirror asks for the same
 */
record View(
        Map<ContentType, Condition> conditions,
        Set<String> fields,
        @Nullable Language language,
        String fingerprint) {

    /** @throws Problem 400 */
    static View of(ContentModel model, Parameters parameters) {
        var conditions = new LinkedHashMap<ContentType, Condition>();
        var fields = new LinkedHashSet<String>();
        for (ContentType type : parameters.types(model)) {
            var query = ContentQuery.of(model, type, parameters.without("limit", "since", "include", "q", "sort"));
            if (!query.condition().types().isEmpty()) {
                throw Problem.badRequest(
                        "filter",
                        Text.of(
                                "Зеркало отбирает материалы по их собственным полям: смена чужого поля не меняет материал.",
                                "A mirror takes entries by their own fields: a change of another entry's field is none of theirs."));
            }
            conditions.put(type, query.condition());
            fields.addAll(query.selection().fields());
        }
        String asked = parameters.without("limit", "since", "wait", "explain").canonical();
        return new View(
                conditions,
                fields,
                ContentQuery.language(parameters),
                UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8)).toString());
    }

    Set<String> types() {
        return conditions.keySet().stream().map(ContentType::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a row with the columns of {@code publication} is in the view; it is of one of the types. */
    String sql(Statement statement, String row) {
        String each = conditions.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(Condition.NONE))
                .map(entry -> "(" + row + ".type <> "
                        + statement.bind(entry.getKey().name()) + " or "
                        + entry.getValue().sql(statement, Edition.current(), row) + ")")
                .collect(Collectors.joining(" and "));
        return each.isEmpty() ? "true" : "(" + each + ")";
    }

    Cost cost(int limit) {
        var cost = new Cost().add("entries", limit);
        conditions.values().stream().findFirst().ifPresent(condition -> condition.weigh(cost));
        return cost;
    }
}
