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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Transition;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.editing.Draft;
import sila.entries.editing.Entries;
import sila.entries.workflow.Moves;
import sila.entries.workflow.Order;
import sila.kernel.http.MayBeEmpty;
import sila.members.Caller;
import sila.members.Scope;

/** Drafts in, published entries out; the entity tag is the number of the latest version. */
@Path("/api/v1/manage")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EntriesResource {

    private final Entries entries;
    private final Moves moves;
    private final EntryList list;
    private final EntryAnswer answer;
    private final ContentModel model;
    private final Caller caller;

    EntriesResource(
            Entries entries, Moves moves, EntryList list, EntryAnswer answer, ContentModel model, Caller caller) {
        this.entries = entries;
        this.moves = moves;
        this.list = list;
        this.answer = answer;
        this.model = model;
        this.caller = caller;
    }

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
        return answer.of(201, entry)
                .location(URI.create("/api/v1/manage/entries/" + entry.id()))
                .build();
    }

    @GET
    @Path("entries/{id}")
    @PermissionsAllowed(Scope.READ)
    public Response read(@PathParam("id") UUID id) {
        return answer.of(200, entries.readable(id, author())).build();
    }

    @PUT
    @Path("entries/{id}")
    @PermissionsAllowed(Scope.WRITE)
    public Response save(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Draft draft) {
        return answer.of(200, entries.save(id, IfMatch.required(ifMatch), draft, author()))
                .build();
    }

    @POST
    @Path("entries/{id}/publish")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Scope.PUBLISH)
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @MayBeEmpty @Nullable Order order) {
        return move(id, Transition.PUBLISH, ifMatch, order);
    }

    @POST
    @Path("entries/{id}/unpublish")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Scope.PUBLISH)
    public Response unpublish(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @MayBeEmpty @Nullable Order order) {
        return move(id, Transition.UNPUBLISH, ifMatch, order);
    }

    @POST
    @Path("entries/{id}/archive")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Scope.PUBLISH)
    public Response archive(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @MayBeEmpty @Nullable Order order) {
        return move(id, Transition.ARCHIVE, ifMatch, order);
    }

    private Response move(UUID id, String transition, @Nullable String ifMatch, @Nullable Order order) {
        return answer.of(200, moves.move(id, IfMatch.optional(ifMatch), transition, Order.of(order), author()))
                .build();
    }

    private Author author() {
        return Author.of(caller);
    }
}
