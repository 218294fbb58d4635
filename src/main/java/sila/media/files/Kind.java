package sila.media.files;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import sila.kernel.Text;

/** What people do with a file: look, listen, watch, read; or only download. */
public enum Kind {
    IMAGE("изображение", "a picture"),
    AUDIO("звук", "a sound"),
    VIDEO("видео", "a video"),
    DOCUMENT("документ", "a document"),
    OTHER("файл без просмотра", "a file that is only downloaded");

    private static final Set<String> DOCUMENTS =
            Set.of("application/pdf", "application/rtf", "application/epub+zip", "application/msword", "text/plain");

    private final Text title;

    Kind(String ru, String en) {
        title = Text.of(ru, en);
    }

    static Kind of(String type) {
        return switch (type.substring(0, type.indexOf('/'))) {
            case "image" -> IMAGE;
            case "audio" -> AUDIO;
            case "video" -> VIDEO;
            default -> isDocument(type) ? DOCUMENT : OTHER;
        };
    }

    private static boolean isDocument(String type) {
        return DOCUMENTS.contains(type)
                || type.startsWith("application/vnd.openxmlformats-officedocument.")
                || type.startsWith("application/vnd.oasis.opendocument.")
                || type.startsWith("application/vnd.ms-");
    }

    /** Pictures, sound and video are looked into before anybody sees them. */
    public boolean isProbed() {
        return this == IMAGE || this == AUDIO || this == VIDEO;
    }

    /** Within a sentence. */
    public Text title() {
        return title;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
