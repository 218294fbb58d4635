package sila.media.folders;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.http.IfMatch;
import sila.members.Scope;

/** The tree of folders of the media library. */
@Path("/api/v1/manage/asset-folders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.MEDIA)
public class FoldersResource {

    private final Folders folders;

    FoldersResource(Folders folders) {
        this.folders = folders;
    }

    /** @param parent id; left out at the top */
    public record Form(@Nullable String name, @Nullable UUID parent) {}

    /**
     * @param parent null at the top
     * @param files how many lie directly in it
     */
    public record View(UUID id, String name, @Nullable UUID parent, long files, int version) {

        static View of(Folder folder, Map<UUID, Long> files) {
            return new View(folder.id, folder.name, folder.parentId, files.getOrDefault(folder.id, 0L), folder.version);
        }
    }

    /** All of them, for there are few. */
    public record Tree(List<View> items) {}

    /** Parents before their children, siblings by name. */
    @GET
    @Transactional
    public Tree list() {
        var files = folders.files();
        return new Tree(FolderTree.load().inOrder().stream()
                .map(folder -> View.of(folder, files))
                .toList());
    }

    @POST
    public Response create(Form form) {
        Folder made = folders.create(form.name(), form.parent());
        return answer(201, made)
                .location(URI.create("/api/v1/manage/asset-folders/" + made.id))
                .build();
    }

    @PUT
    @Path("{id}")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Form form) {
        return answer(200, folders.change(id, IfMatch.required(ifMatch), form.name(), form.parent()))
                .build();
    }

    /** What lies in it moves to the folder above. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        folders.delete(id, IfMatch.optional(ifMatch));
    }

    private Response.ResponseBuilder answer(int status, Folder folder) {
        return Response.status(status)
                .entity(View.of(folder, folders.files()))
                .tag(String.valueOf(folder.version))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
