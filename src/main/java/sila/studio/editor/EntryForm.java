package sila.studio.editor;

import java.util.Comparator;
import java.util.List;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.kernel.Language;

/**
 * The fields of a type in the two columns of the form.
 *
 * @param main what is written: titles and texts
 * @param side what is set; what search engines get comes last
 */
record EntryForm(List<FormField> main, List<FormField> side) {

    static EntryForm of(ContentType type, Language language) {
        return of(type.fields(), language);
    }

    /** Only what differs between the languages of an entry. */
    static EntryForm ofTranslation(ContentType type, Language language) {
        return of(type.fields().stream().filter(Field::localised).toList(), language);
    }

    private static EntryForm of(List<Field> fields, Language language) {
        var all = FormField.all(fields, language);
        return new EntryForm(
                all.stream().filter(FormField::isInMainColumn).toList(),
                all.stream()
                        .filter(field -> !field.isInMainColumn())
                        .sorted(Comparator.comparing(FormField::isSeo))
                        .toList());
    }

    public boolean isEmpty() {
        return main.isEmpty() && side.isEmpty();
    }
}
