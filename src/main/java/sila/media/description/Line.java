package sila.media.description;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;

/** A line of text that people type: without ends of lines, and without characters that nobody sees. */
public final class Line {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    /** Control characters, and those that turn the direction of writing. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

    private Line() {}

    /** Null when nothing is left of it. */
    public static @Nullable String of(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String line = SPACE.matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return line.isEmpty() ? null : line;
    }

    public static void check(@Nullable String line, int longest, String pointer, List<Violation> violations) {
        if (line == null) {
            return;
        }
        if (line.length() > longest) {
            violations.add(new Violation(
                    pointer,
                    Text.of("Не длиннее %s знаков, а здесь %s.", "At most %s characters; these are %s.")
                            .with(longest, line.length())));
        }
        if (!StrictJson.isStorable(line) || UNSEEN.matcher(line).find()) {
            violations.add(new Violation(
                    pointer,
                    Text.of(
                            "В тексте есть управляющие символы. Удалите их.",
                            "There are control characters in the text. Remove them.")));
        }
    }

    /** As it is searched: the case of letters makes no difference, nor do the dots of ё. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }
}
