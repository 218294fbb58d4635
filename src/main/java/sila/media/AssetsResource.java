package sila.media;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import sila.kernel.Cursor;
import sila.kernel.Language;
import sila.kernel.Limit;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.members.Caller;
import sila.members.Scope;

/** The editors' media library. */
@Path("/api/v1/manage/assets")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.MEDIA)
public class AssetsResource {

    private static final String PATH = "/api/v1/manage/assets/";
    private static final String NEWEST_FIRST = "-id";

    private final Assets assets;
    private final Caller caller;

    AssetsResource(Assets assets, Caller caller) {
        this.assets = assets;
        this.caller = caller;
    }

    /** @param next where the next page begins, null at the end */
    public record Page(List<AssetView> items, @Nullable String next) {}

    /** The body is the file itself. Its media type is found out; {@code Content-Type} is not looked at. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response upload(
            @QueryParam("filename") @Nullable String filename,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            InputStream body) {
        var asset = assets.store(filename, body, length, caller.name());
        return Response.created(URI.create(PATH + asset.id))
                .entity(AssetView.of(asset, Language.preferredBy(languages)))
                .build();
    }

    @GET
    @Path("{id}")
    public AssetView get(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return AssetView.of(
                Asset.<Asset>findByIdOptional(id).orElseThrow(NoSuchFile::new), Language.preferredBy(languages));
    }

    @GET
    public Page list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        int most = Limit.of(limit);
        var found = Asset.newest(most + 1, cursor == null ? null : position(cursor));
        var language = Language.preferredBy(languages);
        var items =
                found.stream().limit(most).map(a -> AssetView.of(a, language)).toList();
        return new Page(items, found.size() > most ? next(items.get(most - 1).id()) : null);
    }

    private static String next(UUID last) {
        var values = StrictJson.MAPPER.createArrayNode().add(last.toString());
        return new Cursor(NEWEST_FIRST, values).encoded();
    }

    private static UUID position(String cursor) {
        try {
            return UUID.fromString(
                    Cursor.decode(cursor, NEWEST_FIRST).values().path(0).asText());
        } catch (IllegalArgumentException forged) {
            throw Problem.badRequest(
                    "cursor", Text.of("Метка страницы неверна.", "The cursor is not one of this list."));
        }
    }
}
