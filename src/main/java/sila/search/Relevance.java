package sila.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.List;
import sila.search.Thesaurus.Part;

/**
 * Which documents a text finds, and how well each fits. The weights were measured on Russian texts: stems with the
 * original words are best, four-letter grams at a tenth to a fifth of their weight forgive typos, and what means the same
 * (see {@link Thesaurus}) stands below what was typed.
 */
final class Relevance {

    private static final List<String> WORDS = List.of("title^3", "summary^2", "body");
    private static final List<String> EXACT = List.of("title.exact^3", "summary.exact^2", "body.exact");
    private static final List<String> GRAMS = List.of("title.ngram^3", "summary.ngram^2", "body.ngram");

    /** Of one or two words all, of more two thirds. */
    private static final String MOST = "2<67%";

    private static final String HALF = "1<50%";
    private static final String MOST_GRAMS = "70%";
    private static final float GRAM_WEIGHT = 0.15f;
    private static final float SYNONYM_WEIGHT = 0.5f;
    private static final float LOOSE_WEIGHT = 0.5f;

    private Relevance() {}

    /** Everything quoted word for word, and something of the rest. */
    static Query of(QueryText text, List<Part> parts, boolean loose) {
        var query = new BoolQuery.Builder();
        text.phrases().forEach(phrase -> query.must(phrase(phrase, 0)));
        var either = either(text, parts, loose);
        if (!either.isEmpty()) {
            query.must(anyOf(either));
        }
        query.should(phrase(text.whole(), 2));
        return query.build()._toQuery();
    }

    /** The same for marking what was found: only what people would recognise, no grams. */
    static Query marks(QueryText text, List<Part> parts, boolean loose) {
        var marks = new ArrayList<Query>();
        text.phrases()
                .forEach(phrase -> marks.add(Query.of(q ->
                        q.multiMatch(match -> match.query(phrase).fields(WORDS).type(TextQueryType.Phrase)))));
        if (!text.words().isEmpty()) {
            marks.add(loose ? alike(text.words()) : words(text.words()));
            marks.add(alsoMeant(parts));
        }
        return anyOf(marks);
    }

    private static List<Query> either(QueryText text, List<Part> parts, boolean loose) {
        var either = new ArrayList<Query>();
        if (!text.words().isEmpty()) {
            either.add(words(text.words()));
            either.add(alsoMeant(parts));
            either.add(grams(text.words()));
            if (loose) {
                either.add(alike(text.words()));
            }
        }
        text.norms().forEach(norm -> either.add(norm(norm)));
        return either;
    }

    private static Query words(String words) {
        return Query.of(
                q -> q.combinedFields(match -> match.query(words).fields(WORDS).minimumShouldMatch(MOST)));
    }

    /** As many of the parts as of the words, each as it was typed or in other words. */
    private static Query alsoMeant(List<Part> parts) {
        return Query.of(q ->
                q.bool(bool -> bool.should(parts.stream().map(Relevance::part).toList())
                        .minimumShouldMatch(MOST)
                        .boost(SYNONYM_WEIGHT)));
    }

    private static Query part(Part part) {
        var typed = stems(part.text(), TextQueryType.BestFields);
        return part.others().isEmpty()
                ? typed
                : Query.of(q -> q.disMax(best -> best.queries(typed)
                        .queries(part.others().stream()
                                .map(other -> stems(other, TextQueryType.Phrase))
                                .toList())));
    }

    private static Query stems(String text, TextQueryType type) {
        return Query.of(q -> q.multiMatch(match -> match.query(text)
                .fields(WORDS)
                .analyzer("stems")
                .type(type)
                .operator(Operator.And)
                .tieBreaker(0.3)));
    }

    private static Query grams(String words) {
        return Query.of(q -> q.multiMatch(match -> match.query(words)
                .fields(GRAMS)
                .type(TextQueryType.MostFields)
                .minimumShouldMatch(MOST_GRAMS)
                .boost(GRAM_WEIGHT)));
    }

    /** Fuzziness does not apply where two tokens share a place, so the stems alone are compared. */
    private static Query alike(String words) {
        return Query.of(q -> q.multiMatch(match -> match.query(words)
                .fields(WORDS)
                .analyzer("stems")
                .fuzziness("AUTO")
                .prefixLength(1)
                .maxExpansions(20)
                .minimumShouldMatch(HALF)
                .boost(LOOSE_WEIGHT)));
    }

    private static Query phrase(String phrase, int slop) {
        return Query.of(q -> q.multiMatch(match ->
                match.query(phrase).fields(EXACT).type(TextQueryType.Phrase).slop(slop)));
    }

    /** The more exactly a provision is cited the more it weighs; one that a text is about weighs most. */
    private static Query norm(String norm) {
        float weight = norm.split(":").length * 2f;
        return Query.of(q -> q.bool(
                bool -> bool.must(fixed("norms", norm, weight)).should(fixed("subjectNorms", norm, weight * 2))));
    }

    private static Query fixed(String field, String value, float weight) {
        return Query.of(q -> q.constantScore(constant -> constant.filter(
                        filter -> filter.term(term -> term.field(field).value(value)))
                .boost(weight)));
    }

    private static Query anyOf(List<Query> queries) {
        return Query.of(q -> q.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
    }
}
