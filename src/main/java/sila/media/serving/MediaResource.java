package sila.media.serving;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.http.Conditional;
import sila.media.Asset;
import sila.media.AssetView;
import sila.media.Edition;
import sila.media.NoSuchFile;
import sila.storage.Storage;

/** Files that are ready, for everybody. */
@Path("/media/{id}")
public class MediaResource {

    /** With an extension the address is the one in feeds: podcast apps want it to end as a file of its type does. */
    private static final String FILE = "file{extension: (\\.[a-z0-9]{1,8})?}";

    private static final String LATER = "{edition: [1-9][0-9]{0,8}}/";

    private static final String FOR_A_MINUTE = "public, max-age=60";

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
        return Conditional.json(headers, AssetView.of(asset, Language.preferredBy(languages)), asset.updatedAt());
    }

    @HEAD
    @Path(FILE)
    public Response head(
            @PathParam("id") UUID id,
            @PathParam("extension") String extension,
            @Context Request request,
            @Context HttpHeaders headers) {
        return head(id, Edition.FIRST, extension, request, headers);
    }

    @GET
    @Path(FILE)
    public Response file(
            @PathParam("id") UUID id,
            @PathParam("extension") String extension,
            @Context Request request,
            @Context HttpHeaders headers) {
        return file(id, Edition.FIRST, extension, request, headers);
    }

    @HEAD
    @Path(LATER + FILE)
    public Response head(
            @PathParam("id") UUID id,
            @PathParam("edition") int edition,
            @PathParam("extension") String extension,
            @Context Request request,
            @Context HttpHeaders headers) {
        return answer(id, edition, extension, found -> new FileAnswer(found, request, headers).head());
    }

    @GET
    @Path(LATER + FILE)
    public Response file(
            @PathParam("id") UUID id,
            @PathParam("edition") int edition,
            @PathParam("extension") String extension,
            @Context Request request,
            @Context HttpHeaders headers) {
        return answer(id, edition, extension, found -> new FileAnswer(found, request, headers).body(storage));
    }

    /** An edition that is no longer kept has had its address given out: it leads to the current one from then on. */
    private static Response answer(UUID id, int number, String extension, Function<Edition, Response> answer) {
        var asset = require(id);
        var edition = asset.edition(number);
        if (edition.isPresent()) {
            return answer.apply(edition.filter(found -> fits(extension, found)).orElseThrow(NoSuchFile::new));
        }
        var current = asset.edition();
        if (number > current.number()) {
            throw new NoSuchFile();
        }
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, current.url(id))
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE)
                .build();
    }

    private static boolean fits(String extension, Edition edition) {
        return extension.isEmpty() || extension.equals("." + edition.extension());
    }

    private static Asset require(UUID id) {
        return Asset.shown(id).orElseThrow(NoSuchFile::new);
    }
}
