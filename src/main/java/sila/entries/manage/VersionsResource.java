package sila.entries.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.EntryVersion;
import sila.entries.editing.Entries;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Scope;

/** Every saved state of an entry. */
@Path("/api/v1/manage/entries/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.READ)
public class VersionsResource {

    private final Entries entries;

    VersionsResource(Entries entries) {
        this.entries = entries;
    }

    /** @param fields null in lists */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            int version,
            String slug,
            Language language,
            Instant createdAt,
            String createdBy,
            boolean published,
            @Nullable ObjectNode fields) {

        static View of(EntryVersion version, @Nullable Integer published, boolean whole) {
            return new View(
                    version.number(),
                    version.slug(),
                    version.language(),
                    version.createdAt(),
                    version.createdBy(),
                    published != null && published == version.number(),
                    whole ? version.stored().fields() : null);
        }
    }

    @GET
    public List<View> list(@PathParam("id") UUID id) {
        Integer published = entries.require(id).publishedVersion();
        return EntryVersion.of(id).stream()
                .map(version -> View.of(version, published, false))
                .toList();
    }

    @GET
    @Path("{number}")
    public View read(@PathParam("id") UUID id, @PathParam("number") int number) {
        Integer published = entries.require(id).publishedVersion();
        return EntryVersion.numbered(id, number)
                .map(version -> View.of(version, published, true))
                .orElseThrow(() -> Problem.notFound(
                        Text.of("Версии %s нет.", "There is no version %s.").with(number)));
    }
}
