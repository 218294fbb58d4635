package sila.site.theme;

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
 * A file that the theme brings: styles, drawings, pictures.
 *
 * @param checksum of the bytes; stands in addresses, so that a changed file has another one
 */
public record ThemeFile(String name, byte[] bytes, String mediaType, String checksum) {

    /** Where the theme's files are on the class path. */
    public static final String DIRECTORY = "theme/assets";

    private static final String ADDRESS = "/assets/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*\\.([a-z0-9]+)");
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

    public static Optional<ThemeFile> named(String name) {
        var form = NAME.matcher(name);
        if (!form.matches() || !TYPES.containsKey(form.group(1))) {
            return Optional.empty();
        }
        try (InputStream in = ThemeFile.class.getResourceAsStream("/" + DIRECTORY + "/" + name)) {
            return in == null ? Optional.empty() : Optional.of(of(name, in.readAllBytes(), TYPES.get(form.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ThemeFile of(String name, byte[] bytes, String mediaType) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new ThemeFile(
                    name, bytes, mediaType, HexFormat.of().formatHex(hash).substring(0, CHECKSUM));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With the checksum, so that it may be cached for ever. */
    public String address() {
        return ADDRESS + name + "?v=" + checksum;
    }
}
