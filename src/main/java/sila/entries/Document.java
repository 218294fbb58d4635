package sila.entries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.StrictJson;

/**
 * The content of one version of an entry.
 *
 * @param fields in the entry's main language
 * @param translations by language, of localised fields only; what is missing there falls back to the main language
 */
public record Document(ObjectNode fields, Map<Language, ObjectNode> translations) {

    public static Document of(ObjectNode fields) {
        return new Document(fields, Map.of());
    }

    /** Of stored JSON, {@code {"en": {…}}}. */
    static Document of(ObjectNode fields, @Nullable ObjectNode translations) {
        var byLanguage = new EnumMap<Language, ObjectNode>(Language.class);
        if (translations != null) {
            translations.properties().forEach(member -> Language.of(member.getKey())
                    .ifPresent(language -> byLanguage.put(language, (ObjectNode) member.getValue())));
        }
        return new Document(fields, byLanguage);
    }

    /** The fields and each translation, by their pointers into the document: {@code /fields}, {@code /translations/en}. */
    public Map<String, ObjectNode> parts() {
        var parts = new LinkedHashMap<String, ObjectNode>();
        parts.put("/fields", fields);
        translations.forEach((language, values) -> parts.put("/translations/" + language.code(), values));
        return parts;
    }

    /** {@code {"en": {…}}}; null when nothing is translated. */
    public @Nullable ObjectNode translationsJson() {
        if (translations.isEmpty()) {
            return null;
        }
        ObjectNode json = StrictJson.MAPPER.createObjectNode();
        translations.forEach((language, values) -> json.set(language.code(), values));
        return json;
    }
}
