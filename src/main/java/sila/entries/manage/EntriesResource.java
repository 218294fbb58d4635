package sila.entries.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Transition;
import sila.entries.Author;
import sila.entries.Despite;
import sila.entries.Entry;
import sila.entries.bin.Bin;
import sila.entries.editing.Draft;
import sila.entries.editing.DraftPatch;
import sila.entries.editing.Entries;
import sila.entries.workflow.Moves;
import sila.entries.workflow.Order;
import sila.kernel.http.IfMatch;
import sila.kernel.http.MayBeEmpty;
import sila.kernel.http.StrictJsonReader;
import sila.members.Caller;
import sila.members.Scope;

/** Drafts in, published entries out; the entity tag is the number of the latest version. */
@Path("/api/v1/manage")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EntriesResource {

    private final Entries entries;
    private final Moves moves;
    private final Bin bin;
    private final EntryList list;
    private final EntryAnswers answers;
    private final ContentModel model;
    private final Caller caller;

    EntriesResource(
            Entries entries,
            Moves moves,
            Bin bin,
            EntryList list,
            EntryAnswers answers,
            ContentModel model,
            Caller caller) {
        this.entries = entries;
        this.moves = moves;
        this.bin = bin;
        this.list = list;
        this.answers = answers;
        this.model = model;
        this.caller = caller;
    }

    @GET
    @Path("entries")
    @PermissionsAllowed(Scope.READ)
    public EntryList.Found list(@BeanParam EntryList.Query query) {
        return list.page(query, author());
    }

    @POST
    @Path("content/{type}")
    @PermissionsAllowed(Scope.WRITE)
    public Response create(@PathParam("type") String type, Draft draft) {
        Entry entry = entries.create(model.requireType(type), draft, author());
        return answers.answer(201, entry, author())
                .location(URI.create("/api/v1/manage/entries/" + entry.id()))
                .build();
    }

    @GET
    @Path("entries/{id}")
    @PermissionsAllowed(Scope.READ)
    public Response read(@PathParam("id") UUID id) {
        return answer(entries.readable(id, author()));
    }

    @PUT
    @Path("entries/{id}")
    @PermissionsAllowed(Scope.WRITE)
    public Response save(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Draft draft) {
        return answer(entries.save(id, IfMatch.required(ifMatch), draft, author()));
    }

    /** A JSON merge patch (RFC 7396): what it does not name stays, null takes away. */
    @PATCH
    @Path("entries/{id}")
    @Consumes({StrictJsonReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.WRITE)
    public Response patch(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, DraftPatch patch) {
        return answer(entries.patch(id, IfMatch.required(ifMatch), patch, author()));
    }

    /**
     * Puts the entry into the bin; what is public of it is withdrawn with it.
     *
     * @param despite {@code references}: also when other entries refer to it, which is else answered with a list of them;
     *     {@code lock}: also while somebody else edits it
     */
    @DELETE
    @Path("entries/{id}")
    @PermissionsAllowed(Scope.DELETE)
    public void delete(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(description = Despite.MEANING) @QueryParam("despite") @Nullable String despite) {
        bin.put(id, IfMatch.required(ifMatch), Despite.of(despite), author());
    }

    /** @param despite {@code lock}: also while somebody else edits it; what they have saved becomes public */
    @POST
    @Path("entries/{id}/publish")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Scope.PUBLISH)
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(description = Despite.MEANING) @QueryParam("despite") @Nullable String despite,
            @MayBeEmpty @Nullable Order order) {
        return move(id, Transition.PUBLISH, ifMatch, Order.of(order).despite(Despite.of(despite)));
    }

    /**
     * @param despite {@code references}: also when other published entries refer to it; {@code lock}: also while somebody
     *     else edits it
     */
    @POST
    @Path("entries/{id}/unpublish")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Scope.PUBLISH)
    public Response unpublish(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(description = Despite.MEANING) @QueryParam("despite") @Nullable String despite,
            @MayBeEmpty @Nullable Order order) {
        return move(id, Transition.UNPUBLISH, ifMatch, Order.of(order).despite(Despite.of(despite)));
    }

    /**
     * @param despite {@code references}: also when other published entries refer to it; {@code lock}: also while somebody
     *     else edits it
     */
    @POST
    @Path("entries/{id}/archive")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Scope.PUBLISH)
    public Response archive(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(description = Despite.MEANING) @QueryParam("despite") @Nullable String despite,
            @MayBeEmpty @Nullable Order order) {
        return move(id, Transition.ARCHIVE, ifMatch, Order.of(order).despite(Despite.of(despite)));
    }

    private Response move(UUID id, String transition, @Nullable String ifMatch, Order order) {
        return answer(moves.move(id, IfMatch.optional(ifMatch), transition, order, author()));
    }

    private Author author() {
        return Author.of(caller);
    }

    private Response answer(Entry entry) {
        return answers.answer(200, entry, author()).build();
    }
}
