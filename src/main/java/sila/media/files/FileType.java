package sila.media.files;

import java.util.Locale;
import java.util.Map;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * A media type found out by us: from a file's first bytes, refined by its name. What a client claims is never looked
 * at, for a browser would act on it.
 *
 * @param name without parameters, as sent in {@code Content-Type}
 */
public record FileType(String name) {

    /** Bytes that decide. */
    static final int HEAD = 64 * 1024;

    private static final Tika TIKA = new Tika();

    /** Where browsers and podcast apps know another name than Tika. */
    private static final Map<String, String> COMMON_NAMES = Map.ofEntries(
            Map.entry("audio/vorbis", "audio/ogg"),
            Map.entry("audio/opus", "audio/ogg"),
            Map.entry("audio/speex", "audio/ogg"),
            Map.entry("audio/x-oggflac", "audio/ogg"),
            Map.entry("application/ogg", "audio/ogg"),
            Map.entry("video/theora", "video/ogg"),
            Map.entry("audio/vnd.wave", "audio/wav"),
            Map.entry("audio/x-flac", "audio/flac"),
            Map.entry("audio/x-aac", "audio/aac"),
            Map.entry("audio/x-aiff", "audio/aiff"),
            Map.entry("video/x-m4v", "video/mp4"),
            Map.entry("application/x-matroska", "video/x-matroska"));

    private static final Map<String, String> EXTENSIONS = Map.of(
            "audio/mpeg", "mp3", "audio/mp4", "m4a", "audio/ogg", "ogg", "text/plain", "txt", "image/jpeg", "jpg");

    static FileType sniff(byte[] head, String filename) {
        return common(TIKA.detect(head, filename));
    }

    public static FileType promisedBy(String filename) {
        return common(TIKA.detect(filename));
    }

    private static FileType common(String tika) {
        String name = tika.contains(";") ? tika.substring(0, tika.indexOf(';')).strip() : tika;
        return new FileType(COMMON_NAMES.getOrDefault(name, name));
    }

    public Kind kind() {
        return Kind.of(name);
    }

    /** A name that promises a picture, sound or video over content that is something else: an attack, or a mistake. */
    public boolean belies(FileType promised) {
        return promised.kind().isProbed() && !kind().isProbed();
    }

    /** The same container when only sound is in it. */
    public FileType withoutPicture() {
        return switch (name) {
            case "video/mp4", "video/quicktime" -> new FileType("audio/mp4");
            case "video/webm" -> new FileType("audio/webm");
            case "video/ogg" -> new FileType("audio/ogg");
            case "video/x-matroska" -> new FileType("audio/x-matroska");
            default -> this;
        };
    }

    /** The extension of the file's name when it fits the type, else the type's usual one; without a dot. */
    public String extension(String filename) {
        int dot = filename.lastIndexOf('.');
        String own = dot < 0 ? "" : filename.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean fits = own.matches("[a-z0-9]{1,8}") && promisedBy("x." + own).equals(this);
        return fits ? own : EXTENSIONS.getOrDefault(name, usualExtension());
    }

    private String usualExtension() {
        try {
            String extension = MimeTypes.getDefaultMimeTypes().forName(name).getExtension();
            return extension.isEmpty() ? "bin" : extension.substring(1);
        } catch (MimeTypeException e) {
            return "bin";
        }
    }

    public boolean isDrawing() {
        return name.equals("image/svg+xml");
    }

    /** A browser shows these; everything else it is told to save. */
    public boolean isShown() {
        return kind().isProbed() || name.equals("application/pdf");
    }

    /** A document that could carry a script. */
    public boolean isActive() {
        return name.endsWith("xml") || name.contains("html");
    }
}
