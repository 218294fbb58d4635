package sila.members.manage;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Limit;
import sila.kernel.http.IfMatch;
import sila.members.Scope;
import sila.members.organisations.Level;
import sila.members.organisations.Organisation;

/** The tree of organisations. */
@Path("/api/v1/manage/organisations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.ACCOUNTS)
public class OrganisationsResource {

    private final OrganisationEditing editing;

    OrganisationsResource(OrganisationEditing editing) {
        this.editing = editing;
    }

    /**
     * @param level {@code central}, {@code regional}, {@code primary}
     * @param parent id; left out for the central committee only
     * @param region code of the vocabulary; a regional organisation needs one, a primary one has that above by itself
     */
    public record Form(
            @Nullable String name,
            @Nullable String level,
            @Nullable UUID parent,
            @Nullable String region) {}

    public record View(
            UUID id,
            String name,
            Level level,
            @Nullable UUID parent,
            @Nullable String region,
            int version) {

        static View of(Organisation organisation) {
            return new View(
                    organisation.id(),
                    organisation.name(),
                    organisation.level(),
                    organisation.parent(),
                    organisation.region(),
                    organisation.version());
        }
    }

    /** @param parent id: only those directly below it */
    @GET
    @Transactional
    public IdCursor.Page<View> list(
            @QueryParam("parent") @Nullable String parent,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Limit.of(limit);
        var found = Organisation.page(Parameters.id("parent", parent), IdCursor.decode(cursor), size + 1);
        return IdCursor.page(found, size, Organisation::id, View::of);
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response read(@PathParam("id") UUID id) {
        return answer(200, Organisation.require(id)).build();
    }

    @POST
    public Response create(Form form) {
        Organisation made = editing.create(form);
        return answer(201, made)
                .location(URI.create("/api/v1/manage/organisations/" + made.id()))
                .build();
    }

    @PUT
    @Path("{id}")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Form form) {
        return answer(200, editing.change(id, IfMatch.required(ifMatch), form)).build();
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        editing.delete(id, IfMatch.required(ifMatch));
    }

    private static Response.ResponseBuilder answer(int status, Organisation organisation) {
        return Response.status(status)
                .entity(View.of(organisation))
                .tag(String.valueOf(organisation.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
