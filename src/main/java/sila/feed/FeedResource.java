package sila.feed;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Place;
import sila.contentmodel.Term;
import sila.kernel.Language;
import sila.kernel.Limit;
import sila.kernel.http.Conditional;
import sila.search.SearchIndex;
import sila.search.SearchQuery;
import sila.search.SearchResult.Entry;

/** The feed of a guest who names interests and a region; both are wishes that order the feed, not filters. */
@Path("/api/v1/feed")
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {

    /** Weights beside newness, whose weight is 3 on the day of publication and 1.5 a week later. */
    private static final double INTEREST = 2;

    private static final double REGION = 2;

    private final SearchIndex index;
    private final ContentModel model;

    FeedResource(SearchIndex index, ContentModel model) {
        this.index = index;
        this.model = model;
    }

    /**
     * @param interests codes of the vocabulary {@code topics}, separated by commas
     * @param region codes of the vocabulary {@code regions}
     */
    public record Asked(
            @QueryParam("interests") List<String> interests,
            @QueryParam("region") List<String> region,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {}

    public record Item(Entry entry, List<String> why) {}

    public record Feed(
            List<Item> items, long total, @Nullable String next) {}

    @GET
    @APIResponseSchema(Feed.class)
    public Response feed(
            @BeanParam Asked asked,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context HttpHeaders headers) {
        var topics = model.vocabulary("topics").chosen("interests", asked.interests());
        var regions = model.vocabulary("regions").chosen("region", asked.region());
        var result = index.search(SearchQuery.of(null)
                .personal()
                .where("places", List.of(Place.FEED.code()))
                .preferring("topics", topics.stream().map(Term::code).toList(), INTEREST)
                .preferring("regions", regions.stream().map(Term::code).toList(), REGION)
                .limit(Limit.of(asked.limit()))
                .after(asked.cursor()));
        var why = new Why(topics, regions, Language.preferredBy(acceptLanguage));
        var items = result.items().stream()
                .map(hit -> new Item(hit.entry(), why.shown(hit.entry())))
                .toList();
        return Conditional.json(headers, new Feed(items, result.total(), result.next()), null);
    }
}
