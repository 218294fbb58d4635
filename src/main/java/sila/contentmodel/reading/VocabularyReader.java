package sila.contentmodel.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import sila.contentmodel.ContentType;
import sila.contentmodel.Term;
import sila.contentmodel.Vocabulary;
import sila.contentmodel.yaml.Section;

/** Reads the file of one vocabulary. */
final class VocabularyReader {

    private VocabularyReader() {}

    static Vocabulary read(Section section) {
        var describedBy = section.section("described-by").map(by -> {
            var described = new Vocabulary.DescribedBy(by.text("type"), by.text("field"));
            by.finish();
            return described;
        });
        var vocabulary =
                new Vocabulary(section.text("name"), section.title("title"), terms(section), describedBy.orElse(null));
        section.finish();
        return vocabulary;
    }

    private static List<Term> terms(Section vocabulary) {
        var sections = new LinkedHashMap<String, Section>();
        var terms = vocabulary.sections("terms").stream()
                .map(section -> {
                    var term = new Term(
                            section.text("code"),
                            section.title("title"),
                            section.optionalText("parent").orElse(null));
                    if (sections.put(term.code(), section) != null) {
                        section.complain("code", "код «" + term.code() + "» стоит дважды");
                    }
                    section.finish();
                    return term;
                })
                .toList();
        terms.stream()
                .filter(term -> term.parent() != null && !sections.containsKey(term.parent()))
                .forEach(term -> Objects.requireNonNull(sections.get(term.code()))
                        .complain("parent", "нет термина «" + term.parent() + "»"));
        if (terms.isEmpty()) {
            vocabulary.complain("terms", "нужен хотя бы один термин");
        }
        return terms;
    }

    /** The entries that describe terms must have a field of these terms. */
    static void checkDescription(Section section, Vocabulary vocabulary, Map<String, ContentType> types) {
        vocabulary.describedBy().ifPresent(by -> {
            var field = Optional.ofNullable(types.get(by.type())).flatMap(type -> type.field(by.field()));
            if (field.flatMap(known -> known.kind().vocabulary())
                    .filter(vocabulary::equals)
                    .isEmpty()) {
                section.complain(
                        "described-by", "у типа «" + by.type() + "» нет поля «" + by.field() + "» с этим словарём");
            }
        });
    }
}
