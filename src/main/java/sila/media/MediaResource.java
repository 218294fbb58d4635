package sila.media;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.http.Conditional;
import sila.storage.Storage;

/** Files that are ready, for everybody. */
@Path("/media/{id}")
public class MediaResource {

    /** With an extension the address is the one in feeds: podcast apps want it to end as a file of its type does. */
    private static final String FILE = "file{extension: (\\.[a-z0-9]{1,8})?}";

    private final Storage storage;

    MediaResource(Storage storage) {
        this.storage = storage;
    }

    @GET
    public Response metadata(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @Context HttpHeaders headers) {
        var asset = require(id);
        return Conditional.json(headers, AssetView.of(asset, Language.preferredBy(languages)), asset.createdAt);
    }

    @HEAD
    @Path(FILE)
    public Response head(
            @PathParam("id") UUID id,
            @PathParam("extension") String extension,
            @Context Request request,
            @Context HttpHeaders headers) {
        return new FileAnswer(require(id, extension), request, headers).head();
    }

    @GET
    @Path(FILE)
    public Response file(
            @PathParam("id") UUID id,
            @PathParam("extension") String extension,
            @Context Request request,
            @Context HttpHeaders headers) {
        return new FileAnswer(require(id, extension), request, headers).body(storage);
    }

    private static Asset require(UUID id, String extension) {
        var asset = require(id);
        if (!extension.isEmpty() && !MediaFile.url(asset).endsWith("/file" + extension)) {
            throw new NoSuchFile();
        }
        return asset;
    }

    private static Asset require(UUID id) {
        return Asset.<Asset>findByIdOptional(id).filter(Asset::isPublic).orElseThrow(NoSuchFile::new);
    }
}
