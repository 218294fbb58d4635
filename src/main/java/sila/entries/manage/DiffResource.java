package sila.entries.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.entries.diff.Change;
import sila.entries.editing.Entries;
import sila.entries.versions.Versions;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Caller;
import sila.members.Scope;

/** How one version of an entry became another: field by field, texts by words, rich texts by paragraphs. */
@Path("/api/v1/manage/entries/{id}/diff")
@Produces(MediaType.APPLICATION_JSON)
public class DiffResource {

    private static final String LATEST = "latest";
    private static final String PUBLISHED = "published";

    private final Entries entries;
    private final Versions versions;
    private final Caller caller;

    DiffResource(Entries entries, Versions versions, Caller caller) {
        this.entries = entries;
        this.versions = versions;
        this.caller = caller;
    }

    /**
     * @param changes pointers lead into version {@code to}, of what was removed into version {@code from}
     * @param complete false when there are more changes than are listed
     */
    public record View(int from, int to, List<Change> changes, boolean complete) {}

    /**
     * @param from number of a version, {@code latest} or {@code published}
     * @param to the same; the latest when it is left out
     */
    @GET
    @PermissionsAllowed(Scope.READ)
    public View diff(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Entry entry = entries.readable(id, Author.of(caller));
        EntryVersion earlier = version(entry, "from", from == null ? "" : from);
        EntryVersion later = version(entry, "to", to == null ? LATEST : to);
        var diff = versions.diff(entry, earlier, later);
        return new View(earlier.number(), later.number(), diff.changes(), diff.complete());
    }

    private EntryVersion version(Entry entry, String parameter, String asked) {
        Integer number =
                switch (asked) {
                    case LATEST -> Integer.valueOf(entry.version());
                    case PUBLISHED -> entry.publishedVersion();
                    default -> number(parameter, asked);
                };
        if (number == null) {
            throw Problem.notFound(Text.of("Материал не опубликован.", "The entry is not published."));
        }
        return versions.require(entry.id(), number);
    }

    private static Integer number(String parameter, String asked) {
        try {
            return Integer.valueOf(asked);
        } catch (NumberFormatException otherwise) {
            throw Problem.badRequest(
                    parameter,
                    Text.of(
                            "Нужен номер версии, latest или published.",
                            "The number of a version, latest or published is needed."));
        }
    }
}
