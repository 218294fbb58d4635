package sila.contentmodel.reading;

import java.util.List;
import java.util.Map;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Term;
import sila.contentmodel.Vocabulary;
import sila.contentmodel.yaml.FormerNames;
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
        var vocabulary = new Vocabulary(
                section.text("name"),
                section.title("title"),
                section.flag("editable"),
                terms(section),
                describedBy.orElse(null));
        section.finish();
        return vocabulary;
    }

    private static List<Term> terms(Section vocabulary) {
        var sections = vocabulary.sections("terms");
        var codes = Section.occurrences("code", sections);
        if (sections.isEmpty()) {
            vocabulary.complain("terms", "нужен хотя бы один термин");
        }
        FormerNames.check("code", sections);
        return sections.stream().map(section -> term(section, codes)).toList();
    }

    private static Term term(Section section, Map<String, Long> codes) {
        var term = new Term(
                section.text("code"),
                section.title("title"),
                section.optionalText("parent").orElse(null),
                false,
                FormerNames.of(section));
        if (codes.getOrDefault(term.code(), 0L) > 1) {
            section.complain("code", "код «" + term.code() + "» стоит дважды");
        }
        if (term.parent() != null && !codes.containsKey(term.parent())) {
            section.complain("parent", "нет термина «" + term.parent() + "»");
        }
        section.finish();
        return term;
    }

    /** The entries that describe terms must have a field of these terms. */
    static void checkDescription(Section section, ContentModel model) {
        var vocabulary = model.vocabulary(section.text("name"));
        vocabulary.describedBy().ifPresent(by -> {
            var field = model.type(by.type()).flatMap(type -> type.field(by.field()));
            if (field.flatMap(known -> known.kind().vocabulary())
                    .filter(vocabulary::equals)
                    .isEmpty()) {
                section.complain(
                        "described-by", "у типа «" + by.type() + "» нет поля «" + by.field() + "» с этим словарём");
            }
        });
    }
}
