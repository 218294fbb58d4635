package sila.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import sila.kernel.Problem;
import sila.kernel.PublicAddress;
import sila.kernel.Text;

/**
 * Runs a query. One that finds little is read in other ways too, each a further request: with the other keyboard layout,
 * then loosely. Later pages keep the reading of the first.
 */
final class Search {

    /** Fewer hits than this are few. */
    private static final int FEW = 3;

    /** Always three values, so that one kind of cursor serves; without a text or preferences all scores are equal. */
    private static final List<SortOptions> ORDER = List.of(
            SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))),
            SortOptions.of(
                    sort -> sort.field(field -> field.field("publishedAt").order(SortOrder.Desc))),
            SortOptions.of(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc))));

    private static final List<String> MARKED = List.of("title", "summary", "body");
    /** Characters. Server's limit for a field that is marked is a million; a longer one would fail the whole search. */
    private static final int MARKED_LENGTH = 500_000;

    private final Elasticsearch elasticsearch;
    private final Generations generations;
    private final Thesaurus thesaurus;
    private final PublicAddress site;

    Search(Elasticsearch elasticsearch, Generations generations, Thesaurus thesaurus, PublicAddress site) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.thesaurus = thesaurus;
        this.site = site;
    }

    SearchResult run(SearchQuery query) {
        var text = QueryText.parse(query.text());
        if (query.cursor() != null) {
            var position = Position.decode(query.cursor(), query.fingerprint());
            return page(query, text, position);
        }
        var first = Position.first(Instant.now());
        var literal = page(query, text, first);
        return text.isEmpty() || literal.total() >= FEW ? literal : otherwise(query, text, first, literal);
    }

    private SearchResult otherwise(SearchQuery query, QueryText text, Position first, SearchResult literal) {
        if (text.isLatin() || literal.total() == 0) {
            var switched = page(query, text, first.read(Reading.OTHER_LAYOUT));
            if (switched.total() > literal.total()) {
                return switched.suggesting(text.inOtherLayout().whole());
            }
        }
        var loose = page(query, text, first.read(Reading.LOOSE));
        if (loose.total() == literal.total() && loose.total() > 0) {
            return literal;
        }
        return literal.total() == 0 ? loose.suggesting(new Spelling(elasticsearch, generations).correct(text)) : loose;
    }

    private SearchResult page(SearchQuery query, QueryText typed, Position position) {
        var text = position.reading() == Reading.OTHER_LAYOUT ? typed.inOtherLayout() : typed;
        var response = answer(request(query, text, position));
        var hits = response.hits().hits();
        var shown = hits.subList(0, Math.min(hits.size(), query.limit()));
        var next = hits.size() > query.limit()
                ? position.encoded(
                        query.fingerprint(), shown.get(shown.size() - 1).sort())
                : null;
        var total = response.hits().total();
        return new SearchResult(
                shown.stream()
                        .map(hit -> shown(hit, position.encoded(query.fingerprint(), hit.sort())))
                        .toList(),
                total == null ? 0 : total.value(),
                facets(response),
                position.reading(),
                null,
                next);
    }

    private SearchResult.Hit shown(Hit<SearchResult.Entry> hit, String after) {
        var entry = Objects.requireNonNull(hit.source());
        return new SearchResult.Hit(entry.on(site), marks(hit.highlight()), after);
    }

    private SearchResponse<SearchResult.Entry> answer(SearchRequest request) {
        try {
            return elasticsearch.ask(client -> client.search(request, SearchResult.Entry.class));
        } catch (ElasticsearchException e) {
            if (e.status() == 404) { // nothing was ever published
                generations.createFirst();
                return elasticsearch.ask(client -> client.search(request, SearchResult.Entry.class));
            }
            throw e.status() == 400 ? new QueryIsTooComplex(e) : e;
        }
    }

    /** One hit more than the page has tells whether there is another page. */
    private SearchRequest request(SearchQuery query, QueryText text, Position position) {
        var parts = thesaurus.parts(text.words());
        return SearchRequest.of(search -> {
            search.index(generations.readAlias())
                    .query(Ranking.of(query, text, parts, position.reading(), position.now()))
                    .size(query.limit() + 1)
                    .trackTotalHits(total -> total.enabled(true))
                    .source(source -> source.filter(filter -> filter.excludes("body", "keywords")))
                    .sort(ORDER);
            if (!position.isFirst()) {
                search.searchAfter(position.after());
            }
            if (!text.isEmpty()) {
                search.highlight(highlight(text, parts, position.reading() == Reading.LOOSE));
            }
            query.facets()
                    .forEach(field -> search.aggregations(
                            field,
                            count -> count.terms(terms -> terms.field(field).size(100))));
            return search;
        });
    }

    private static Highlight highlight(QueryText text, List<Thesaurus.Part> parts, boolean loose) {
        return Highlight.of(highlight -> highlight
                .type(HighlighterType.Unified)
                .encoder(HighlighterEncoder.Html)
                .preTags("<mark>")
                .postTags("</mark>")
                .requireFieldMatch(false)
                .boundaryScannerLocale("ru-RU")
                .maxAnalyzedOffset(MARKED_LENGTH)
                .highlightQuery(Relevance.marks(text, parts, loose))
                .fields("title", HighlightField.of(field -> field.numberOfFragments(0)))
                .fields("summary", HighlightField.of(field -> field.numberOfFragments(0)))
                .fields("body", HighlightField.of(field -> field.numberOfFragments(3)
                        .fragmentSize(160))));
    }

    private static Map<String, List<String>> marks(Map<String, List<String>> found) {
        var marks = new LinkedHashMap<String, List<String>>();
        MARKED.forEach(field -> marks.put(field, found.getOrDefault(field, List.of())));
        return marks;
    }

    private static Map<String, List<SearchResult.Count>> facets(SearchResponse<?> response) {
        var facets = new LinkedHashMap<String, List<SearchResult.Count>>();
        response.aggregations()
                .forEach((field, counts) -> facets.put(
                        field,
                        counts.sterms().buckets().array().stream()
                                .map(bucket ->
                                        new SearchResult.Count(bucket.key().stringValue(), bucket.docCount()))
                                .toList()));
        return facets;
    }

    /** The server finds the query too complex, which the limits of {@link QueryText} should have prevented. */
    static final class QueryIsTooComplex extends Problem {

        private static final long serialVersionUID = 1L;

        QueryIsTooComplex(Throwable cause) {
            super(
                    400,
                    "query-is-too-complex",
                    Text.of("Запрос слишком сложный. Сократите его.", "The query is too complex. Make it shorter."));
            initCause(cause);
        }
    }
}
