package sila.entries.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.bin.Bin;
import sila.entries.bin.BinList;
import sila.kernel.Cursor;
import sila.kernel.Language;
import sila.kernel.Limit;
import sila.kernel.Page;
import sila.kernel.http.IfMatch;
import sila.members.Caller;
import sila.members.Scope;

/** Deleted entries, until they go for ever. */
@Path("/api/v1/manage/bin")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.DELETE)
public class BinResource {

    private static final String ORDER = "-deletedAt";

    private final Bin bin;
    private final BinList list;
    private final EntryAnswers answers;
    private final ContentModel model;
    private final Caller caller;

    BinResource(Bin bin, BinList list, EntryAnswers answers, ContentModel model, Caller caller) {
        this.bin = bin;
        this.list = list;
        this.answers = answers;
        this.model = model;
        this.caller = caller;
    }

    /**
     * @param version the entity tag for taking it out or away
     * @param purgedAt when it goes for ever by itself
     */
    public record View(
            UUID id,
            String type,
            String slug,
            Language language,
            String title,
            int version,
            Instant deletedAt,
            String deletedBy,
            Instant purgedAt) {}

    /**
     * @param formerSlug its address before, when another entry has taken that meanwhile
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Restored(EntryView entry, @Nullable String formerSlug) {}

    /**
     * What was deleted last comes first.
     *
     * @param types names of content types; all when there are none
     * @param by name of whoever deleted it
     */
    @GET
    public Page<View> list(
            @QueryParam("type") List<String> types,
            @QueryParam("deletedBy") @Nullable String by,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var names =
                types.stream().map(model::requireType).map(ContentType::name).toList();
        var filter = new BinList.Filter(names, by, caller.permissions().rows(Scope.DELETE));
        int size = Limit.of(limit);
        return Page.of(list.find(filter, place(cursor), size + 1), size, BinResource::cursor)
                .map(this::view);
    }

    /** Takes the entry out: it stands where it stood, what was archived is a draft; nothing of it is public. */
    @POST
    @Path("{id}/restore")
    public Response restore(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var restored = bin.restore(id, IfMatch.required(ifMatch), author());
        return answers.answer(200, restored.entry(), author())
                .entity(new Restored(answers.view(restored.entry(), author()), restored.formerSlug()))
                .build();
    }

    /**
     * Does away with the entry and its versions for ever. What was public of it stays in the archive of publications,
     * and that it was withdrawn stays known to those who mirror the hub.
     */
    @DELETE
    @Path("{id}")
    public void purge(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        bin.purge(id, IfMatch.required(ifMatch), author());
    }

    private Author author() {
        return Author.of(caller);
    }

    private View view(Entry entry) {
        Instant deletedAt = Objects.requireNonNull(entry.deletedAt());
        return new View(
                entry.id(),
                entry.type(),
                entry.slug(),
                entry.language(),
                entry.title(),
                entry.version(),
                deletedAt,
                Objects.requireNonNull(entry.deletedBy()),
                list.purgedAt(deletedAt));
    }

    private static String cursor(Entry last) {
        return Cursor.of(ORDER, Objects.requireNonNull(last.deletedAt()), last.id())
                .encoded();
    }

    private static BinList.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var decoded = Cursor.decode(cursor, ORDER);
        return new BinList.Place(decoded.moment(0), decoded.id(1));
    }
}
