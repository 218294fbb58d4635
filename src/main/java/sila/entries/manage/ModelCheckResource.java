package sila.entries.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import sila.contentmodel.checking.ModelReport;
import sila.entries.evolution.StoredEntries;
import sila.members.Scope;

/** Whether all that is stored still fits the content model. */
@Path("/api/v1/manage/model/check")
@Produces(MediaType.APPLICATION_JSON)
public class ModelCheckResource {

    private final StoredEntries stored;

    ModelCheckResource(StoredEntries stored) {
        this.stored = stored;
    }

    /** Looks at every entry: minutes for a hundred thousand. */
    @GET
    @PermissionsAllowed(Scope.OPERATE)
    public ModelReport check() {
        return stored.check();
    }
}
