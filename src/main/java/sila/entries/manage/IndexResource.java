package sila.entries.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import sila.entries.channels.IndexRebuild;
import sila.members.Scope;

/** What operators do with the search index. */
@Path("/api/v1/manage/index")
@PermissionsAllowed(Scope.OPERATE)
public class IndexResource {

    private final IndexRebuild rebuild;

    IndexResource(IndexRebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** Builds the index anew in the background; searches go on meanwhile. */
    @POST
    @Path("rebuild")
    public Response rebuild() {
        rebuild.request();
        return Response.accepted().build();
    }
}
