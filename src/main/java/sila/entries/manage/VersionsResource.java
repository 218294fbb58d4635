package sila.entries.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Document;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.entries.editing.Entries;
import sila.entries.versions.VersionHead;
import sila.entries.versions.Versions;
import sila.kernel.Cursor;
import sila.kernel.Language;
import sila.kernel.Limit;
import sila.kernel.Page;
import sila.kernel.http.IfMatch;
import sila.members.Caller;
import sila.members.Scope;

/** Every saved state of an entry. */
@Path("/api/v1/manage/entries/{id}/versions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VersionsResource {

    private static final String ORDER = "-version";

    private final Entries entries;
    private final Versions versions;
    private final EntryAnswers answers;
    private final Caller caller;

    VersionsResource(Entries entries, Versions versions, EntryAnswers answers, Caller caller) {
        this.entries = entries;
        this.versions = versions;
        this.answers = answers;
        this.caller = caller;
    }

    /** @param name null takes it away */
    public record Name(@Nullable String name) {}

    /**
     * @param autosave made without being asked for; it may be replaced and is not kept for ever
     * @param restoredFrom number of the version whose content was taken up again
     * @param published whether it is what is public
     * @param fields as they were saved; null in lists, as {@code translations}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            int version,
            String slug,
            Language language,
            Instant createdAt,
            String createdBy,
            boolean autosave,
            @Nullable String name,
            @Nullable Integer restoredFrom,
            boolean published,
            @Nullable ObjectNode fields,
            @Nullable ObjectNode translations) {

        static View of(VersionHead version, Entry entry) {
            return of(version, entry, null);
        }

        static View of(EntryVersion version, Entry entry) {
            return of(VersionHead.of(version), entry, version.stored());
        }

        private static View of(VersionHead version, Entry entry, @Nullable Document content) {
            Integer published = entry.publishedVersion();
            return new View(
                    version.number(),
                    version.slug(),
                    version.language(),
                    version.createdAt(),
                    version.createdBy(),
                    version.autosave(),
                    version.name(),
                    version.restoredFrom(),
                    published != null && published == version.number(),
                    content == null ? null : content.fields(),
                    content == null ? null : content.translationsJson());
        }
    }

    @GET
    @PermissionsAllowed(Scope.READ)
    public Page<View> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Entry entry = entries.readable(id, author());
        int size = Limit.of(limit);
        int before = cursor == null
                ? Integer.MAX_VALUE
                : Cursor.decode(cursor, ORDER).number(0);
        return Page.of(versions.list(id, before, size + 1), size, last -> Cursor.of(ORDER, last.number())
                        .encoded())
                .map(version -> View.of(version, entry));
    }

    @GET
    @Path("{number}")
    @PermissionsAllowed(Scope.READ)
    public View read(@PathParam("id") UUID id, @PathParam("number") int number) {
        Entry entry = entries.readable(id, author());
        return View.of(versions.require(id, number), entry);
    }

    /** Gives the version a name by which people find it, or takes it away. */
    @PUT
    @Path("{number}")
    @PermissionsAllowed(Scope.WRITE)
    public View name(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Name name) {
        var version = versions.name(id, IfMatch.required(ifMatch), number, name.name(), author());
        return View.of(version, entries.require(id));
    }

    /** The content of this version as a new one. */
    @POST
    @Path("{number}/restore")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed(Scope.WRITE)
    public Response restore(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Entry entry = entries.restore(id, IfMatch.required(ifMatch), number, author());
        return answers.answer(200, entry, author()).build();
    }

    private Author author() {
        return Author.of(caller);
    }
}
