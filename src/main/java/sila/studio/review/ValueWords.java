package sila.studio.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Field;
import sila.kernel.Language;

/** A field's value as people would say it: of a term its title, of a reference the title of what it leads to. */
final class ValueWords {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<UUID, String> titles;
    private final Language language;
    private final ReviewTexts texts;

    /** @param titles of the entries and files that values refer to, as far as the reader may know them */
    ValueWords(Map<UUID, String> titles, Language language, ReviewTexts texts) {
        this.titles = titles;
        this.language = language;
        this.texts = texts;
    }

    /** What the values refer to. */
    static Set<UUID> ids(Collection<JsonNode> values) {
        var ids = new TreeSet<UUID>();
        values.forEach(value -> collect(value, ids));
        return ids;
    }

    private static void collect(JsonNode value, Set<UUID> ids) {
        if (value.isTextual() && ID.matcher(value.textValue()).matches()) {
            ids.add(UUID.fromString(value.textValue()));
        }
        value.forEach(inner -> collect(inner, ids));
    }

    /** Empty for a value that is not there. */
    String of(@Nullable JsonNode value, @Nullable Field field) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return joined(
                    value,
                    inner -> of(inner, field),
                    value.size() > 0 && value.get(0).isObject() ? "\n" : ", ");
        }
        if (value.isObject()) {
            return value.propertyStream()
                    .map(member -> named(member.getKey(), of(member.getValue(), field)))
                    .collect(Collectors.joining("\n"));
        }
        return value.isBoolean() ? value.booleanValue() ? texts.yes() : texts.no() : text(value.asText(), field);
    }

    private static String named(String name, String words) {
        return name + ": " + words;
    }

    private static String joined(JsonNode list, Function<JsonNode, String> words, String between) {
        return list.valueStream().map(words).collect(Collectors.joining(between));
    }

    private String text(String text, @Nullable Field field) {
        if (ID.matcher(text).matches()) {
            return Optional.ofNullable(titles.get(UUID.fromString(text))).orElse(text);
        }
        return Optional.ofNullable(field)
                .flatMap(known -> known.kind().vocabulary())
                .flatMap(vocabulary -> vocabulary.term(text))
                .map(term -> term.title().in(language))
                .orElse(text);
    }
}
