package sila.members.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.kernel.http.IfMatch;
import sila.members.Grant;
import sila.members.Scope;
import sila.members.roles.Role;
import sila.members.roles.RoleForm;
import sila.members.roles.Roles;

/** Roles: the built-in ones are only read. */
@Path("/api/v1/manage/roles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.ACCOUNTS)
public class RolesResource {

    private final Roles roles;
    private final RoleEditing editing;

    RolesResource(Roles roles, RoleEditing editing) {
        this.roles = roles;
        this.editing = editing;
    }

    public record View(String name, Text title, List<Grant> grants, boolean builtIn, int version) {

        static View of(Role role) {
            return new View(role.name(), role.title(), role.grants(), role.builtIn(), role.version());
        }
    }

    @GET
    @Transactional
    public List<View> list() {
        return roles.all().stream().map(View::of).toList();
    }

    @GET
    @Path("{name}")
    @Transactional
    public Response read(@PathParam("name") String name) {
        return answer(200, editing.require(name));
    }

    /** Makes the role, or changes it: that takes {@code If-Match}. */
    @PUT
    @Path("{name}")
    public Response save(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RoleForm form) {
        Role saved = editing.save(name, ifMatch, form);
        return answer(saved.version() == 1 ? 201 : 200, saved);
    }

    @DELETE
    @Path("{name}")
    public void delete(@PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        editing.delete(name, IfMatch.required(ifMatch));
    }

    private static Response answer(int status, Role role) {
        return Response.status(status)
                .entity(View.of(role))
                .tag(String.valueOf(role.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
