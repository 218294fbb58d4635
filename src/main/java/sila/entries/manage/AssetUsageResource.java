package sila.entries.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.references.AssetUsage;
import sila.entries.references.References.Part;
import sila.kernel.Cursor;
import sila.kernel.Limit;
import sila.kernel.Page;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.media.Assets;
import sila.members.Caller;
import sila.members.Scope;

/** Which entries use a media file: in their latest versions, in what is public of them, or in both. */
@Path("/api/v1/manage/assets/{id}/usage")
@Produces(MediaType.APPLICATION_JSON)
public class AssetUsageResource {

    private static final String ORDER = "usage";

    private final AssetUsage usage;
    private final Assets assets;
    private final Caller caller;

    AssetUsageResource(AssetUsage usage, Assets assets, Caller caller) {
        this.usage = usage;
        this.assets = assets;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scope.READ)
    public Page<AssetUsage.Use> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (assets.find(id).isEmpty()) {
            throw Problem.notFound(
                    Text.of("Файла %s нет.", "There is no file %s.").with(id));
        }
        int size = Limit.of(limit);
        UUID after = cursor == null ? null : Cursor.decode(cursor, ORDER).id(0);
        var part = new Part<>(after, size + 1, caller.permissions().rows(Scope.READ));
        return Page.of(
                usage.of(id, part), size, last -> Cursor.of(ORDER, last.entry().id())
                        .encoded());
    }
}
