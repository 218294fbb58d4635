package sila.legal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Term;
import sila.kernel.Language;
import sila.kernel.Limit;
import sila.kernel.Text;
import sila.kernel.http.Conditional;
import sila.search.SearchIndex;
import sila.search.SearchQuery;
import sila.search.SearchResult;
import sila.search.SearchResult.Count;
import sila.search.SearchResult.Entry;
import sila.search.SearchResult.Hit;

/** Search in the legal base. Without words it lists what is newest. */
@Path("/api/v1/legal/search")
@Produces(MediaType.APPLICATION_JSON)
public class LegalSearchResource {

    private final SearchIndex index;
    private final ContentModel model;

    LegalSearchResource(SearchIndex index, ContentModel model) {
        this.index = index;
        this.model = model;
    }

    /**
     * @param q words, «phrases» to be found word for word, citations as «ст. 81 ТК РФ»
     * @param kind {@code case}, {@code norm}, {@code answer}
     * @param region codes of the vocabulary {@code regions}
     */
    public record Asked(
            @QueryParam("q") @Nullable String q,
            @QueryParam("kind") List<String> kind,
            @QueryParam("region") List<String> region,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {

        SearchQuery query(ContentModel model) {
            return SearchQuery.of(q)
                    .where(
                            "type",
                            LegalKind.chosen(kind).stream().map(LegalKind::type).toList())
                    .where("regions", regions(model))
                    .countedBy("type", "regions", "topics")
                    .limit(Limit.of(limit))
                    .after(cursor);
        }

        private List<String> regions(ContentModel model) {
            return model.vocabulary("regions").chosen("region", region).stream()
                    .map(Term::code)
                    .toList();
        }
    }

    /** @param highlights safe HTML with {@code <mark>}, by {@code title}, {@code summary} and {@code body} */
    public record Item(Entry entry, Map<String, List<String>> highlights, List<String> why) {}

    public record Facet(String value, String title, long count) {}

    public record Found(
            List<Item> items,
            long total,
            Map<String, List<Facet>> facets,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String suggestion,

            @Nullable String next) {}

    @GET
    @APIResponseSchema(Found.class)
    public Response search(
            @BeanParam Asked asked,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context HttpHeaders headers) {
        var result = index.search(asked.query(model));
        return Conditional.json(headers, found(result, asked, Language.preferredBy(acceptLanguage)), null);
    }

    private Found found(SearchResult result, Asked asked, Language language) {
        var why = new Why(asked.q(), result, language);
        return new Found(
                result.items().stream().map(hit -> item(hit, why)).toList(),
                result.total(),
                facets(result.facets(), language),
                result.suggestion(),
                result.next());
    }

    private static Item item(Hit hit, Why why) {
        return new Item(hit.entry(), hit.highlights(), why.found(hit));
    }

    private Map<String, List<Facet>> facets(Map<String, List<Count>> counts, Language language) {
        return Map.of(
                "kind", facet(counts.get("type"), type -> model.type(type).map(ContentType::titles), language),
                "region", facet(counts.get("regions"), code -> termTitle("regions", code), language),
                "topic", facet(counts.get("topics"), code -> termTitle("topics", code), language));
    }

    private Optional<Text> termTitle(String vocabulary, String code) {
        return model.vocabulary(vocabulary).term(code).map(Term::title);
    }

    private static List<Facet> facet(
            @Nullable List<Count> counts, Function<String, Optional<Text>> titles, Language language) {
        return counts == null
                ? List.of()
                : counts.stream().map(count -> facet(count, titles, language)).toList();
    }

    /** A term that left the model may still stand in the index: it is shown by its code. */
    private static Facet facet(Count count, Function<String, Optional<Text>> titles, Language language) {
        var title = titles.apply(count.value()).map(text -> text.in(language)).orElse(count.value());
        return new Facet(count.value(), title, count.count());
    }
}
