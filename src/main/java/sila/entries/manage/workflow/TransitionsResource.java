package sila.entries.manage.workflow;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Despite;
import sila.entries.Entry;
import sila.entries.editing.Entries;
import sila.entries.manage.EntryAnswers;
import sila.entries.workflow.Move;
import sila.entries.workflow.Moves;
import sila.entries.workflow.Order;
import sila.kernel.Cursor;
import sila.kernel.Language;
import sila.kernel.Limit;
import sila.kernel.StrictJson;
import sila.kernel.http.IfMatch;
import sila.kernel.http.MayBeEmpty;
import sila.members.Caller;
import sila.members.Scope;

/** The steps that can be taken with an entry, and those that were. */
@Path("/api/v1/manage/entries/{id}/transitions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TransitionsResource {

    private static final String ORDER = "-at";

    private final Entries entries;
    private final Moves moves;
    private final EntryAnswers answers;
    private final Caller caller;

    TransitionsResource(Entries entries, Moves moves, EntryAnswers answers, Caller caller) {
        this.entries = entries;
        this.moves = moves;
        this.answers = answers;
        this.caller = caller;
    }

    /** @param next cursor of the page that follows; null on the last one */
    public record History(List<MoveView> items, @Nullable String next) {}

    @GET
    @PermissionsAllowed(Scope.READ)
    public List<OfferView> offered(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Language language = Language.preferredBy(languages);
        return moves.offers(entries.readable(id, author()), author()).stream()
                .map(offer -> OfferView.of(offer, language))
                .toList();
    }

    /** Newest first. */
    @GET
    @Path("history")
    @PermissionsAllowed(Scope.READ)
    public History history(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        Language language = Language.preferredBy(languages);
        int size = Limit.of(limit);
        Entry entry = entries.readable(id, author());
        List<Move> found = Move.of(entry.id(), cursor == null ? null : last(cursor), size + 1);
        return new History(
                found.stream()
                        .limit(size)
                        .map(move -> MoveView.of(move, language))
                        .toList(),
                found.size() > size ? cursor(found.get(size - 1)) : null);
    }

    private static String cursor(Move last) {
        return new Cursor(
                        ORDER,
                        StrictJson.MAPPER
                                .createArrayNode()
                                .add(last.at().toString())
                                .add(last.id().toString()))
                .encoded();
    }

    private static Move.Position last(String cursor) {
        Cursor position = Cursor.decode(cursor, ORDER);
        return new Move.Position(position.moment(0), position.id(1));
    }

    /**
     * Takes a step; {@code If-Match} is optional and holds.
     *
     * @param despite {@code references}: also when other published entries refer to it; {@code lock}: also while
     *     somebody else edits it
     */
    @POST
    @Path("{name}")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed({Scope.WRITE, Scope.REVIEW, Scope.PUBLISH})
    public Response move(
            @PathParam("id") UUID id,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(description = Despite.MEANING) @QueryParam("despite") @Nullable String despite,
            @MayBeEmpty @Nullable Order order) {
        Order said = Order.of(order).despite(Despite.of(despite));
        return answers.answer(200, moves.move(id, IfMatch.optional(ifMatch), name, said, author()), author())
                .build();
    }

    private Author author() {
        return Author.of(caller);
    }
}
