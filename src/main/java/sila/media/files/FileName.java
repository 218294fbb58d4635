package sila.media.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;

/** The name an uploaded file had with its owner, fit to be shown and to be offered for saving. */
public record FileName(String value) {

    private static final int LONGEST = 200;

    /** @throws Problem 422 when it is missing, too long, a path, or holds characters that are not seen */
    public static FileName check(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw refused(Text.of("Укажите имя файла: ?filename=…", "Give the file's name: ?filename=…"));
        }
        String name = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        if (name.length() > LONGEST) {
            throw refused(Text.of("Имя файла длиннее %s знаков.", "The file's name is longer than %s characters.")
                    .with(LONGEST));
        }
        if (name.contains("/") || name.contains("\\") || name.equals(".") || name.equals("..")) {
            throw refused(Text.of("Имя файла не должно быть путём.", "The file's name must not be a path."));
        }
        if (!StrictJson.isStorable(name) || name.chars().anyMatch(FileName::isUnseen)) {
            throw refused(Text.of(
                    "В имени файла есть управляющие символы. Переименуйте файл.",
                    "The file's name holds control characters. Rename the file."));
        }
        return new FileName(name);
    }

    /** Control characters, and those that turn the direction of writing: {@code photo[U+202E]gpj.exe}. */
    private static boolean isUnseen(int c) {
        return Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static Problem refused(Text why) {
        return Problem.invalid(List.of(new Violation("filename", why)));
    }

    /** {@code Content-Disposition} (RFC 6266) with the name for old clients and, by RFC 8187, as it is. */
    public String disposition(String type) {
        String ascii = value.replaceAll("[^A-Za-z0-9._ -]", "_");
        return type + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + percentEncoded();
    }

    private String percentEncoded() {
        var encoded = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
