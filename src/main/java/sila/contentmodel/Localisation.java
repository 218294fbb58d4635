package sila.contentmodel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sila.kernel.Language;
import sila.kernel.Text;
import sila.kernel.Violation;

/** The part of a type's fields that translations of an entry have, too. */
record Localisation(FieldSet fields) {

    Set<String> names() {
        return localised().stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
    }

    private List<Field> localised() {
        return fields.all().stream().filter(Field::localised).toList();
    }

    List<Violation> check(ObjectNode translation, Language language, Inspection inspection) {
        translation.fieldNames().forEachRemaining(name -> fields.field(name)
                .ifPresentOrElse(
                        field -> checkLocalised(field, language, inspection.at(field)),
                        () -> fields.rejectUnknown(name, inspection)));
        localised().forEach(field -> field.in(translation)
                .ifPresent(value -> field.kind().check(value, inspection.at(field))));
        return inspection.violations();
    }

    private static void checkLocalised(Field field, Language language, Inspection inspection) {
        if (!field.localised()) {
            inspection.reject(Text.of(
                            "одно на всех языках; уберите его из перевода (%s).",
                            "is the same in every language; take it out of the translation (%s).")
                    .with(language.code()));
        }
    }

    /** The fields with what is translated in its place; what the translation leaves empty stays in the main language. */
    ObjectNode overlaid(ObjectNode original, ObjectNode translation) {
        ObjectNode overlaid = JsonNodeFactory.instance.objectNode();
        overlaid.setAll(original);
        localised().forEach(field -> field.in(translation)
                .filter(value -> !field.kind().blank(value))
                .ifPresent(value -> overlaid.set(field.name(), value)));
        return overlaid;
    }
}
