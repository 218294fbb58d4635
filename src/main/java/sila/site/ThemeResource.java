package sila.site;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.kernel.http.StaticFiles;
import sila.site.theme.Site;

/** The theme's files. */
@Path(Site.ASSETS)
@Singleton
public class ThemeResource {

    private final StaticFiles files = new StaticFiles(Site.ASSET_DIRECTORY);

    @GET
    @Path("{name}")
    @NonBlocking
    @Operation(hidden = true)
    public Response file(
            @PathParam("name") String name, @QueryParam("v") @Nullable String version, @Context HttpHeaders headers) {
        return SiteHeaders.on(Response.fromResponse(files.answer(name, version, headers)))
                .build();
    }
}
