package sila.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldValueFactorModifier;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import sila.search.Thesaurus.Part;

/** A whole query: what is filtered, and what the score is made of. */
final class Ranking {

    private static final double NEWNESS = 3;
    /** An entry that old is half as new. */
    private static final Time HALF_LIFE = Time.of(time -> time.time("7d"));

    private Ranking() {}

    static Query of(SearchQuery query, QueryText text, List<Part> parts, Reading reading, Instant now) {
        var found = Query.of(q -> q.bool(bool -> {
            query.filters().forEach((field, values) -> bool.filter(anyOf(field, values)));
            if (!text.isEmpty()) {
                bool.must(Relevance.of(text, parts, reading == Reading.LOOSE));
            }
            return bool;
        }));
        return query.isPersonal() ? personal(query, found, now) : weighed(found);
    }

    private static Query anyOf(String field, Collection<String> values) {
        var terms = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(any -> any.value(terms))));
    }

    private static Query weighed(Query found) {
        return Query.of(q -> q.functionScore(score -> score.query(found)
                .functions(f -> f.fieldValueFactor(
                        factor -> factor.field("boost").missing(1.0).modifier(FieldValueFactorModifier.None)))
                .boostMode(FunctionBoostMode.Multiply)));
    }

    private static Query personal(SearchQuery query, Query found, Instant now) {
        var functions = new ArrayList<FunctionScore>(List.of(newness(now)));
        for (var preference : query.preferences()) {
            var preferred = anyOf(preference.field(), List.of(preference.value()));
            functions.add(FunctionScore.of(f -> f.filter(preferred).weight(preference.weight())));
        }
        return Query.of(q -> q.functionScore(score -> score.query(found)
                .functions(functions)
                .scoreMode(FunctionScoreMode.Sum)
                .boostMode(FunctionBoostMode.Replace)));
    }

    private static FunctionScore newness(Instant now) {
        return FunctionScore.of(f -> f.weight(NEWNESS)
                .gauss(decay -> decay.date(date -> date.field("publishedAt")
                        .placement(place ->
                                place.origin(now.toString()).scale(HALF_LIFE).decay(0.5)))));
    }
}
