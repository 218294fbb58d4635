package sila.kernel;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sentence or a name in the two languages of the hub. */
public record Text(String ru, String en) {

    public static Text of(String ru, String en) {
        return new Text(ru, en);
    }

    /** Fills the {@code %s} of both languages with the same values; with a text in the language at hand. */
    public Text with(@Nullable Object... values) {
        return new Text(filled(Language.RU, values), filled(Language.EN, values));
    }

    private String filled(Language language, @Nullable Object... values) {
        Object[] words = Stream.of(values)
                .map(value -> value instanceof Text text ? text.in(language) : value)
                .toArray();
        return String.format(Locale.ROOT, in(language), words);
    }

    /** One after the other, with something between them. */
    public static Text join(String between, Collection<Text> texts) {
        return new Text(joined(between, texts, Language.RU), joined(between, texts, Language.EN));
    }

    private static String joined(String between, Collection<Text> texts, Language language) {
        return texts.stream().map(text -> text.in(language)).collect(Collectors.joining(between));
    }

    public String in(Language language) {
        return language == Language.EN ? en : ru;
    }
}
