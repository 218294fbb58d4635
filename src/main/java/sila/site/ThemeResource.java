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
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.http.Conditional;
import sila.kernel.http.ContentCoding;
import sila.site.theme.ThemeFile;

/** The theme's files, read and packed once. */
@Path("/assets")
@Singleton
public class ThemeResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_A_DAY = "public, max-age=86400";

    /** Only names of files that there are: a few dozen. */
    private final Map<String, Packed> files = new ConcurrentHashMap<>();

    @GET
    @Path("{name}")
    @NonBlocking
    @Operation(hidden = true)
    public Response file(
            @PathParam("name") String name, @QueryParam("v") @Nullable String version, @Context HttpHeaders headers) {
        Packed packed = Optional.ofNullable(files.get(name))
                .or(() -> read(name))
                .orElseThrow(() ->
                        Problem.notFound(Text.of("По этому адресу ничего нет.", "There is nothing at this address.")));
        ThemeFile file = packed.file();
        var answer = Conditional.ifNoneMatch(headers, file.checksum()).orElseGet(() -> packed.answer(headers));
        // while nodes are being renewed the page may be of another node than the file
        String caching = file.checksum().equals(version) ? FOR_EVER : FOR_A_DAY;
        return SiteHeaders.on(Response.fromResponse(answer))
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }

    private Optional<Packed> read(String name) {
        return ThemeFile.named(name)
                .map(file ->
                        files.computeIfAbsent(name, first -> new Packed(file, new EnumMap<>(ContentCoding.class))));
    }

    private record Packed(ThemeFile file, Map<ContentCoding, byte[]> bytes) {

        Response answer(HttpHeaders headers) {
            var coding = Conditional.coding(headers, file.mediaType(), file.bytes().length);
            return Conditional.encoded(coding, in(coding), file.mediaType(), file.checksum(), null);
        }

        private synchronized byte[] in(ContentCoding coding) {
            return bytes.computeIfAbsent(coding, missing -> missing.encode(file.bytes()));
        }
    }
}
