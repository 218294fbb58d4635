package sila.kernel.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that pages need and that the hub carries with it: styles, scripts, drawings, pictures.
 *
 * @param checksum of the bytes; stands in addresses, so that a changed file has another one
 */
public record StaticFile(String name, byte[] bytes, String mediaType, String checksum) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*\\.([a-z0-9]+)(\\.LEGAL\\.txt)?");
    private static final int CHECKSUM = 16;

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css",
            "js", "text/javascript",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "avif", "image/avif",
            "woff2", "font/woff2");

    /**
     * @param directory on the class path, without slashes at its ends
     * @param name also from outside: only names of files are looked for
     */
    public static Optional<StaticFile> in(String directory, String name) {
        var form = NAME.matcher(name);
        if (!form.matches() || !TYPES.containsKey(form.group(1))) {
            return Optional.empty();
        }
        String type = form.group(2) == null ? TYPES.get(form.group(1)) : "text/plain";
        try (InputStream in = StaticFile.class.getResourceAsStream("/" + directory + "/" + name)) {
            return in == null ? Optional.empty() : Optional.of(of(name, in.readAllBytes(), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StaticFile of(String name, byte[] bytes, String mediaType) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new StaticFile(
                    name, bytes, mediaType, HexFormat.of().formatHex(hash).substring(0, CHECKSUM));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Name and checksum: so it may be cached for ever. */
    public String address() {
        return name + "?v=" + checksum;
    }
}
