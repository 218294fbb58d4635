package sila.syndication;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Place;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.http.Conditional;

/** {@code /feeds/all/rss.xml}, {@code /feeds/articles/rss.xml}, {@code /feeds/topics/salary/rss.xml}, {@code /feeds/regions/77/rss.xml}. */
@Path("/feeds")
public class FeedsResource {

    private final ContentModel model;
    private final Instance<FeedFormat> formats;

    FeedsResource(ContentModel model, @Any Instance<FeedFormat> formats) {
        this.model = model;
        this.formats = formats;
    }

    @GET
    @Path("{name}/{file}")
    @Transactional
    public Response ofType(
            @PathParam("name") String name, @PathParam("file") String file, @Context HttpHeaders headers) {
        return answer(name.equals("all") ? Optional.of(Selection.all()) : type(name), file, headers);
    }

    @GET
    @Path("topics/{topic}/{file}")
    @Transactional
    public Response ofTopic(
            @PathParam("topic") String topic, @PathParam("file") String file, @Context HttpHeaders headers) {
        return answer(model.vocabulary("topics").everCoded(topic).map(Selection::ofTopic), file, headers);
    }

    @GET
    @Path("regions/{region}/{file}")
    @Transactional
    public Response ofRegion(
            @PathParam("region") String region, @PathParam("file") String file, @Context HttpHeaders headers) {
        return answer(model.vocabulary("regions").everCoded(region).map(Selection::ofRegion), file, headers);
    }

    private Optional<Selection> type(String plural) {
        return model.byPlural(plural)
                .filter(type -> type.publishedIn(Place.RSS))
                .map(Selection::ofType);
    }

    private Response answer(Optional<Selection> selection, String file, HttpHeaders headers) {
        FeedFormat format = formats.stream()
                .filter(known -> known.fileName().equals(file))
                .findFirst()
                .orElseThrow(FeedsResource::unknown);
        Feed feed = Feed.of(selection.orElseThrow(FeedsResource::unknown));
        return Conditional.of(
                headers,
                format.written(feed),
                format.mediaType(),
                feed.updatedAt().orElse(null));
    }

    private static Problem unknown() {
        return Problem.notFound(Text.of("Такой ленты нет.", "There is no such feed."));
    }
}
