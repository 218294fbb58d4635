package sila.entries.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.entries.Document;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Slug;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;

/** From what an editor hands in to the document of a version. */
final class DraftReading {

    private DraftReading() {}

    /** @throws Problem 422: the slug or a language is none */
    static void checkHead(Draft draft) {
        var violations = new ArrayList<Violation>();
        if (draft.slug() != null && !Slug.isValid(draft.slug())) {
            violations.add(new Violation(
                    "/slug",
                    Text.of(
                            "Адрес состоит из латинских букв, цифр и одиночных дефисов, не длиннее 100 знаков.",
                            "A slug consists of Latin letters, digits and single hyphens, at most 100 characters.")));
        }
        if (draft.language() != null && Language.of(draft.language()).isEmpty()) {
            violations.add(new Violation("/language", Text.of("Язык: ru или en.", "The language is ru or en.")));
        }
        if (draft.translations() != null) {
            draft.translations().properties().forEach(member -> {
                if (Language.of(member.getKey()).isEmpty() || !member.getValue().isObject()) {
                    violations.add(new Violation(
                            "/translations/" + StrictJson.escaped(member.getKey()),
                            Text.of(
                                    "Перевод — поля под кодом языка: ru или en.",
                                    "A translation is fields under the code of a language: ru or en.")));
                }
            });
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    static Document ofNew(ContentType type, Draft draft) {
        return new Document(type.withDefaults(fields(draft)), translations(draft.translations(), Map.of()));
    }

    /** @param former whose translations stay when none are given */
    static Document ofNext(Draft draft, Document former) {
        return new Document(fields(draft), translations(draft.translations(), former.translations()));
    }

    private static ObjectNode fields(Draft draft) {
        return draft.fields() == null ? StrictJson.MAPPER.createObjectNode() : draft.fields();
    }

    private static Map<Language, ObjectNode> translations(
            @Nullable ObjectNode given, Map<Language, ObjectNode> otherwise) {
        if (given == null) {
            return otherwise;
        }
        var translations = new EnumMap<Language, ObjectNode>(Language.class);
        given.properties().forEach(member -> Language.of(member.getKey())
                .filter(language -> !member.getValue().isEmpty())
                .ifPresent(language -> translations.put(language, (ObjectNode) member.getValue())));
        return translations;
    }
}
