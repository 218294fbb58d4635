package sila.kernel.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;

/** The files of one directory of the class path, each read and packed once. */
public final class StaticFiles {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_A_DAY = "public, max-age=86400";

    private final String directory;

    /** Only names of files that there are: a few dozen. */
    private final Map<String, Packed> files = new ConcurrentHashMap<>();

    public StaticFiles(String directory) {
        this.directory = directory;
    }

    /**
     * @param version what the address says of the checksum. While nodes are being renewed a page may be of another node
     *     than the file: then it is kept for a day only
     * @throws Problem 404
     */
    public Response answer(String name, @Nullable String version, HttpHeaders headers) {
        Packed packed = packed(name)
                .orElseThrow(() ->
                        Problem.notFound(Text.of("По этому адресу ничего нет.", "There is nothing at this address.")));
        StaticFile file = packed.file();
        var answer = Conditional.ifNoneMatch(headers, file.checksum()).orElseGet(() -> packed.answer(headers));
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, file.checksum().equals(version) ? FOR_EVER : FOR_A_DAY)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    public Optional<StaticFile> named(String name) {
        return packed(name).map(Packed::file);
    }

    private Optional<Packed> packed(String name) {
        return Optional.ofNullable(files.get(name)).or(() -> StaticFile.in(directory, name)
                .map(file ->
                        files.computeIfAbsent(name, first -> new Packed(file, new EnumMap<>(ContentCoding.class)))));
    }

    private record Packed(StaticFile file, Map<ContentCoding, byte[]> bytes) {

        Response answer(HttpHeaders headers) {
            var coding = Conditional.coding(headers, file.mediaType(), file.bytes().length);
            return Conditional.encoded(coding, in(coding), file.mediaType(), file.checksum(), null);
        }

        private synchronized byte[] in(ContentCoding coding) {
            return bytes.computeIfAbsent(coding, missing -> missing.encode(file.bytes()));
        }
    }
}
