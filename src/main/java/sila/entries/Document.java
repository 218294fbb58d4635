package sila.entries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
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
    public static Document of(ObjectNode fields, @Nullable ObjectNode translations) {
        var byLanguage = new EnumMap<Language, ObjectNode>(Language.class);
        if (translations != null) {
            translations.properties().forEach(member -> Language.of(member.getKey())
                    .ifPresent(language -> byLanguage.put(language, (ObjectNode) member.getValue())));
        }
        return new Document(fields, byLanguage);
    }

    /** As today's model names and codes it; what the model does not know any more stays. */
    public Document upgraded(ContentType type) {
        return map(type::upgraded, type::upgraded);
    }

    /** Only what the model knows; of translations what it localises. */
    public Document known(ContentType type) {
        return map(type::known, type.translations()::known);
    }

    /** With what the model does not know (any more) of a former version: nobody has asked to lose it. */
    public Document carrying(ContentType type, Document former) {
        var carried = new EnumMap<Language, ObjectNode>(Language.class);
        translations.forEach((language, values) -> carried.put(
                language,
                type.translations()
                        .carriedOver(
                                former.translations.getOrDefault(language, StrictJson.MAPPER.createObjectNode()),
                                values)));
        return new Document(type.carriedOver(former.fields, fields), carried);
    }

    private Document map(UnaryOperator<ObjectNode> ofFields, UnaryOperator<ObjectNode> ofTranslations) {
        var changed = new EnumMap<Language, ObjectNode>(Language.class);
        translations.forEach((language, values) -> changed.put(language, ofTranslations.apply(values)));
        return new Document(ofFields.apply(fields), changed);
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
