package sila.media.library;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Page;
import sila.kernel.http.IfMatch;
import sila.media.Asset;
import sila.media.Assets;
import sila.media.description.Description;
import sila.media.description.Focus;
import sila.media.folders.Folders;
import sila.members.Caller;
import sila.members.Scope;

/** The editors' media library. The entity tag of a file grows with every change. */
@Path("/api/v1/manage/assets")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.MEDIA)
public class AssetsResource {

    private static final String PATH = "/api/v1/manage/assets/";

    private final Assets assets;
    private final Folders folders;
    private final AssetList list;
    private final AssetEditing editing;
    private final Replacing replacing;
    private final Caller caller;

    AssetsResource(
            Assets assets, Folders folders, AssetList list, AssetEditing editing, Replacing replacing, Caller caller) {
        this.assets = assets;
        this.folders = folders;
        this.list = list;
        this.editing = editing;
        this.replacing = replacing;
        this.caller = caller;
    }

    /**
     * All that is said of a file: what is left out is taken away.
     *
     * @param folder id; null is none
     */
    public record Form(
            Description.@Nullable Alt alt,
            @Nullable String caption,
            @Nullable String author,
            @Nullable String licence,
            @Nullable String source,
            @Nullable Focus focus,
            @Nullable List<@Nullable String> tags,
            @Nullable UUID folder) {

        Description description() {
            return new Description(alt, caption, author, licence, source, focus);
        }
    }

    public record TagList(List<AssetList.Tag> items) {}

    /** The body is the file itself. Its media type is found out; {@code Content-Type} is not looked at. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response upload(
            @QueryParam("filename") @Nullable String filename,
            @QueryParam("folder") @Nullable String folder,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            InputStream body) {
        UUID place = folder == null ? null : AssetFilters.folder(folder);
        if (place != null) {
            QuarkusTransaction.requiringNew().run(() -> folders.require(place, "folder"));
        }
        var asset = assets.store(filename, body, length, caller.name(), place);
        return answer(201, asset, languages)
                .location(URI.create(PATH + asset.id()))
                .build();
    }

    /** Also one that is put away. */
    @GET
    @Path("{id}")
    @Transactional
    public Response get(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return answer(200, Asset.require(id), languages).build();
    }

    @GET
    @Transactional
    public Page<LibraryView> list(
            @BeanParam AssetList.Query query, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return list.page(query, Language.preferredBy(languages));
    }

    /** @param q how the tag begins */
    @GET
    @Path("tags")
    @Transactional
    public TagList tags(@QueryParam("q") @Nullable String q) {
        return new TagList(list.tags(q));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response describe(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            Form form) {
        return answer(200, editing.describe(id, IfMatch.required(ifMatch), form), languages)
                .build();
    }

    /** Other bytes under the same id; the body is the file itself. */
    @PUT
    @Path("{id}/file")
    @Consumes(MediaType.WILDCARD)
    public Response replace(
            @PathParam("id") UUID id,
            @QueryParam("filename") @Nullable String filename,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            InputStream body) {
        return answer(200, replacing.replace(id, IfMatch.optional(ifMatch), filename, body, length), languages)
                .build();
    }

    /** Puts it away; it can be had back for some time. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        editing.putAway(id, IfMatch.optional(ifMatch));
    }

    @POST
    @Path("{id}/restore")
    @Consumes(MediaType.WILDCARD)
    public Response restore(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return answer(200, editing.takeBack(id, IfMatch.optional(ifMatch)), languages)
                .build();
    }

    private static Response.ResponseBuilder answer(int status, Asset asset, @Nullable String languages) {
        return Response.status(status)
                .entity(LibraryView.of(asset, Language.preferredBy(languages)))
                .tag(String.valueOf(asset.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
