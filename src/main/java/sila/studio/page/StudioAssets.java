package sila.studio.page;

import io.quarkus.qute.TemplateExtension;
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

/** What the build has bundled of {@code src/main/web}. Everybody gets it: the sign-in page needs it too. */
@Path(StudioAssets.PATH)
@Singleton
public class StudioAssets {

    static final String PATH = "/studio/assets";

    private static final StaticFiles FILES = new StaticFiles("META-INF/studio");

    /** Chunks are asked for by the scripts that need them, under names that carry a hash of their own. */
    private static final String CHUNK = "[a-z-]+-[A-Z0-9]{8}\\.js";

    @GET
    @Path("{name}")
    @NonBlocking
    @Operation(hidden = true)
    public Response file(
            @PathParam("name") String name, @QueryParam("v") @Nullable String version, @Context HttpHeaders headers) {
        String known = name.matches(CHUNK)
                ? FILES.named(name).map(file -> file.checksum()).orElse(null)
                : version;
        return FILES.answer(name, known, headers);
    }

    /** {@code {assets:address('studio.css')}} in a template. */
    @TemplateExtension(namespace = "assets")
    static String address(String name) {
        return PATH + "/" + FILES.named(name).orElseThrow().address();
    }
}
