package sila.entries.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.entries.Document;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * What is to be otherwise in a draft: a JSON merge patch (RFC 7396). Members that are not there stay as they are, null
 * takes away, objects are merged, anything else is replaced; a list is replaced whole.
 *
 * @param slug a new one; an entry cannot be without
 * @param language another one; an entry cannot be without
 * @param fields null takes them all away
 * @param translations by language code; null takes them all away
 * @param autosave as of {@link Draft}
 */
public record DraftPatch(
        @Nullable JsonNode slug,
        @Nullable JsonNode language,
        @Nullable JsonNode fields,
        @Nullable JsonNode translations,
        @Nullable Boolean autosave) {

    /** @throws Problem 422 */
    Draft of(Document former) {
        var violations = new ArrayList<Violation>();
        String newSlug = text("/slug", slug, violations);
        String newLanguage = text("/language", language, violations);
        ObjectNode newFields = merged("/fields", former.fields(), fields, violations);
        ObjectNode translated = former.translationsJson();
        ObjectNode newTranslations = merged(
                "/translations",
                translated == null ? StrictJson.MAPPER.createObjectNode() : translated,
                translations,
                violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new Draft(newSlug, newLanguage, newFields, newTranslations, autosave);
    }

    private static @Nullable String text(String pointer, @Nullable JsonNode value, List<Violation> violations) {
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            violations.add(new Violation(
                    pointer,
                    Text.of(
                            "Это нельзя убрать, только заменить другим текстом.",
                            "This cannot be taken away, only replaced by another text.")));
        }
        return value.textValue();
    }

    private static ObjectNode merged(
            String pointer, ObjectNode former, @Nullable JsonNode patch, List<Violation> violations) {
        if (patch == null) {
            return former;
        }
        if (patch.isNull()) {
            return StrictJson.MAPPER.createObjectNode();
        }
        if (patch instanceof ObjectNode changes) {
            return merged(former, changes);
        }
        violations.add(new Violation(pointer, Text.of("Здесь должен быть объект.", "An object must stand here.")));
        return former;
    }

    private static ObjectNode merged(JsonNode target, ObjectNode changes) {
        ObjectNode merged = StrictJson.MAPPER.createObjectNode();
        if (target instanceof ObjectNode former) {
            merged.setAll(former);
        }
        changes.properties().forEach(change -> {
            String name = change.getKey();
            JsonNode value = change.getValue();
            if (value.isNull()) {
                merged.remove(name);
            } else {
                merged.set(name, value instanceof ObjectNode inner ? merged(merged.path(name), inner) : value);
            }
        });
        return merged;
    }
}
