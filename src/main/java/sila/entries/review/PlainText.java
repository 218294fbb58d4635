package sila.entries.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.richtext.Characters;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * What people write to each other: plain text, without marks.
 *
 * @param longest in characters
 */
public record PlainText(int longest) {

    /** Nothing is wrong with a text that is not there. */
    public Optional<Violation> violation(String pointer, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.length() > longest) {
            return Optional.of(new Violation(
                    pointer,
                    Text.of("Не длиннее %s знаков.", "At most %s characters.").with(longest)));
        }
        if (!Characters.arePlain(text)) {
            return Optional.of(new Violation(
                    pointer,
                    Text.of(
                            "Текст содержит управляющие символы. Удалите их.",
                            "The text contains control characters. Remove them.")));
        }
        return Optional.empty();
    }
}
