package sila.search.synonyms;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import sila.kernel.http.IfMatch;
import sila.members.Scope;

/** Synonyms of search; the entity tag is the number of changes. A change is in force when it is answered. */
@Path("/api/v1/manage/synonyms")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.TAXONOMY)
public class SynonymsResource {

    private final SynonymEditing editing;
    private final Synonyms synonyms;

    SynonymsResource(SynonymEditing editing, Synonyms synonyms) {
        this.editing = editing;
        this.synonyms = synonyms;
    }

    /** @param by name of who changed it last, at {@code at} */
    public record View(
            UUID id,
            List<String> words,
            List<String> means,
            boolean bothWays,
            String note,
            String by,
            Instant at,
            int version) {

        static View of(Synonym synonym) {
            return new View(
                    synonym.id,
                    synonym.words,
                    synonym.means,
                    synonym.bothWays,
                    synonym.note,
                    synonym.changedBy,
                    synonym.changedAt,
                    synonym.version);
        }
    }

    /** In alphabetical order. */
    @GET
    @Transactional
    public List<View> list() {
        return Synonym.alphabetically().stream().map(View::of).toList();
    }

    @POST
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = View.class)))
    public Response create(SynonymDraft draft) {
        Synonym made = editing.create(draft.check());
        synonyms.haveChanged();
        return answer(201, made)
                .location(URI.create("/api/v1/manage/synonyms/" + made.id))
                .build();
    }

    /** Takes the place of all that it says. */
    @PUT
    @Path("{id}")
    @APIResponseSchema(View.class)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, SynonymDraft draft) {
        Synonym changed = editing.change(id, IfMatch.required(ifMatch), draft.check());
        synonyms.haveChanged();
        return answer(200, changed).build();
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        editing.delete(id, IfMatch.required(ifMatch));
        synonyms.haveChanged();
    }

    private static Response.ResponseBuilder answer(int status, Synonym synonym) {
        return Response.status(status)
                .entity(View.of(synonym))
                .tag(String.valueOf(synonym.version))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
