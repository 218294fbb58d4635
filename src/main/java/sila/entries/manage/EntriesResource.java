package sila.entries.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.editing.Draft;
import sila.entries.editing.Entries;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.kernel.http.MayBeEmpty;
import sila.members.Caller;
import sila.members.Scope;

/** Drafts in, published entries out; the entity tag is the number of the latest version. */
@Path("/api/v1/manage")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EntriesResource {

    private final Entries entries;
    private final EntryList list;
    private final ContentModel model;
    private final Caller caller;

    EntriesResource(Entries entries, EntryList list, ContentModel model, Caller caller) {
        this.entries = entries;
        this.list = list;
        this.model = model;
        this.caller = caller;
    }

    /** @param publishedAt date of an imported piece, not in the future; only its first publication takes it */
    public record Publish(@Nullable Instant publishedAt) {}

    @GET
    @Path("entries")
    @PermissionsAllowed(Scope.READ)
    public EntryList.Page list(@BeanParam EntryList.Query query) {
        return list.page(query);
    }

    @POST
    @Path("content/{type}")
    @PermissionsAllowed(Scope.WRITE)
    public Response create(@PathParam("type") String type, Draft draft) {
        Entry entry = entries.create(model.requireType(type), draft, author());
        return answer(201, entry)
                .location(URI.create("/api/v1/manage/entries/" + entry.id()))
                .build();
    }

    @GET
    @Path("entries/{id}")
    @PermissionsAllowed(Scope.READ)
    public Response read(@PathParam("id") UUID id) {
        return answer(200, entries.readable(id, author())).build();
    }

    @PUT
    @Path("entries/{id}")
    @PermissionsAllowed(Scope.WRITE)
    public Response save(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Draft draft) {
        return answer(200, entries.save(id, IfMatch.required(ifMatch), draft, author()))
                .build();
    }

    @POST
    @Path("entries/{id}/publish")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Scope.PUBLISH)
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @MayBeEmpty @Nullable Publish publish) {
        Instant publishedAt = publish == null ? null : publish.publishedAt();
        if (publishedAt != null && publishedAt.isAfter(Instant.now())) {
            throw Problem.invalid(List.of(new Violation(
                    "/publishedAt", Text.of("Эта дата ещё не наступила.", "This moment has not come yet."))));
        }
        return answer(200, entries.publish(id, IfMatch.optional(ifMatch), publishedAt, author()))
                .build();
    }

    @POST
    @Path("entries/{id}/unpublish")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Scope.PUBLISH)
    public Response unpublish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(200, entries.unpublish(id, IfMatch.optional(ifMatch), author()))
                .build();
    }

    private Author author() {
        return Author.of(caller);
    }

    private Response.ResponseBuilder answer(int status, Entry entry) {
        return Response.status(status)
                .entity(EntryView.withFields(entry, model.requireType(entry.type())))
                .tag(String.valueOf(entry.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
