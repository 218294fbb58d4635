package sila.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sentence or a name in the two languages of the hub. */
public record Text(String ru, String en) {

    public static Text of(String ru, String en) {
        return new Text(ru, en);
    }

    /** Fills the {@code %s} of both languages with the same values. */
    public Text with(@Nullable Object... values) {
        return new Text(String.format(Locale.ROOT, ru, values), String.format(Locale.ROOT, en, values));
    }

    public String in(Language language) {
        return language == Language.EN ? en : ru;
    }
}
