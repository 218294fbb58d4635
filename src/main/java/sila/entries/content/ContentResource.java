package sila.entries.content;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.http.Conditional;

/** Published entries as JSON, for anybody. */
@Path("/api/v1/content/{type}")
@Produces(MediaType.APPLICATION_JSON)
public class ContentResource {

    private final ContentModel model;
    private final Publications publications;
    private final ContentSearch search;
    private final Inclusion inclusion;
    private final PublicationJson json;

    ContentResource(
            ContentModel model,
            Publications publications,
            ContentSearch search,
            Inclusion inclusion,
            PublicationJson json) {
        this.model = model;
        this.publications = publications;
        this.search = search;
        this.inclusion = inclusion;
        this.json = json;
    }

    @GET
    public Response list(@PathParam("type") String typeName, @Context UriInfo uri, @Context Request request) {
        ContentType type = model.requireType(typeName);
        var query = ContentQuery.of(type, uri.getQueryParameters());
        var found = search.page(query);
        var page = json.page(found, inclusion.of(found.items(), query.include()), query.fields());
        return Conditional.json(request, page, publications.changedAt(type).orElse(null));
    }

    @GET
    @Path("{key}")
    public Response one(
            @PathParam("type") String typeName,
            @PathParam("key") String key,
            @Context UriInfo uri,
            @Context Request request) {
        ContentType type = model.requireType(typeName);
        Publication publication = find(type, key)
                .orElseThrow(() -> Problem.notFound(
                        Text.of("Такого опубликованного материала нет.", "There is no such published entry.")));
        var query = ContentQuery.of(type, uri.getQueryParameters());
        var included = inclusion.of(List.of(publication), query.include());
        return Conditional.json(request, json.entry(publication, included, query.fields()), publication.updatedAt());
    }

    /** By slug, or by id: a slug in the form of an id is found first. */
    private Optional<Publication> find(ContentType type, String key) {
        return publications.bySlug(type, key).or(() -> id(key).flatMap(publications::find)
                .filter(publication -> publication.type().equals(type)));
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
