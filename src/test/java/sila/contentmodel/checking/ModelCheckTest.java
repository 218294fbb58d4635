package sila.contentmodel.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Samples;
import sila.contentmodel.checking.Misfit.Kind;
import sila.kernel.Language;
import sila.kernel.StrictJson;

class ModelCheckTest {

    private final ContentModel model = Samples.model("""
            - {name: lead, was: intro, kind: longtext, localised: true, required: true, length: {max: 20}, title: {ru: Вводка, en: Lead}}
            - {name: topics, kind: terms, vocabulary: topics, many: true, title: {ru: Темы, en: Topics}}
            - {name: number, kind: number, title: {ru: Номер, en: Number}}
            - {name: body, kind: richtext, title: {ru: Текст, en: Text}}
            - name: seo
              kind: group
              localised: true
              title: {ru: Поиск, en: Search}
              fields:
                - {name: title, kind: text, title: {ru: Заголовок, en: Title}}
            - name: blocks
              kind: blocks
              title: {ru: Блоки, en: Blocks}
              blocks:
                - name: quote
                  title: {ru: Цитата, en: Quote}
                  fields:
                    - {name: words, kind: text, title: {ru: Слова, en: Words}}
                    - {name: marks, kind: choice, many: true, title: {ru: Отметки, en: Marks}, options: [{code: a, title: {ru: А, en: A}}]}
            """);

    private static StoredEntry draft(String fields) {
        return entry("note", fields, Map.of(), false);
    }

    private static StoredEntry entry(
            String type, String fields, Map<Language, ObjectNode> translations, boolean published) {
        return new StoredEntry(type, UUID.randomUUID(), Samples.json(fields), translations, published);
    }

    private ModelReport check(StoredEntry... entries) {
        return ModelCheck.of(model, Stream.of(entries));
    }

    @Test
    void what_fits_is_not_mentioned() {
        var report = check(
                draft("{}"),
                draft("{'intro':'old name','topics':['salary']}"),
                entry("note", "{'title':'Т','lead':'В'}", Map.of(Language.EN, Samples.json("{'lead':'L'}")), true));
        assertThat(report).isEqualTo(new ModelReport(3, List.of(), 0));
        assertThat(report.fits()).isTrue();
    }

    @Test
    void what_does_not_is_told_by_field_with_its_place_in_the_yaml() {
        var report = check(
                draft(
                        "{'lead':'длиннее чем двадцать знаков','number':'пять','gone':1,'seo':{'keywords':'к','title':5}}"),
                draft("{'topics':['salary','weather'],'body':{'type':'doc','content':[{'type':'marquee'}]},"
                        + "'blocks':[{'type':'quote','words':7,'size':1,'marks':['a','b']},{'type':'gallery'}]}"));
        assertThat(report.misfits())
                .extracting(
                        Misfit::kind, Misfit::field, misfit -> misfit.source().line())
                .containsExactly(
                        tuple(Kind.UNKNOWN_FIELD, "blocks.gallery", 19),
                        tuple(Kind.UNKNOWN_TERM, "blocks.quote.marks", 27),
                        tuple(Kind.UNKNOWN_FIELD, "blocks.quote.size", 19),
                        tuple(Kind.WRONG_VALUE, "blocks.quote.words", 26),
                        tuple(Kind.WRONG_VALUE, "body", 12),
                        tuple(Kind.UNKNOWN_FIELD, "gone", 1),
                        tuple(Kind.WRONG_VALUE, "lead", 9),
                        tuple(Kind.WRONG_VALUE, "number", 11),
                        tuple(Kind.UNKNOWN_FIELD, "seo.keywords", 13),
                        tuple(Kind.WRONG_VALUE, "seo.title", 18),
                        tuple(Kind.UNKNOWN_TERM, "topics", 10));
    }

    @Test
    void what_is_public_must_also_be_complete() {
        assertThat(check(entry("note", "{'lead':'В'}", Map.of(), true), draft("{}"))
                        .misfits())
                .singleElement()
                .satisfies(misfit -> {
                    assertThat(misfit.kind()).isEqualTo(Kind.INCOMPLETE);
                    assertThat(misfit.field()).isEqualTo("title");
                    assertThat(misfit.sentence().ru()).isEqualTo("Заполните поле «Заголовок».");
                });
    }

    @Test
    void a_type_that_left_the_model_is_named_with_its_entries() {
        var report = check(entry("memo", "{'a':1}", Map.of(), true), entry("memo", "{}", Map.of(), false));
        assertThat(report.misfits()).singleElement().satisfies(misfit -> {
            assertThat(misfit.kind()).isEqualTo(Kind.UNKNOWN_TYPE);
            assertThat(misfit.type()).isEqualTo("memo");
            assertThat(misfit.entries()).isEqualTo(2);
            assertThat(misfit.source()).isNull();
        });
    }

    @Test
    void translations_are_looked_at_too() {
        var english = Samples.json("{'lead':5,'number':1,'gone':2,'seo':{'keywords':'k'}}");
        assertThat(check(entry("note", "{}", Map.of(Language.EN, english), false))
                        .misfits())
                .extracting(Misfit::kind, Misfit::field)
                .containsExactly(
                        tuple(Kind.UNKNOWN_FIELD, "gone"),
                        tuple(Kind.WRONG_VALUE, "lead"),
                        tuple(Kind.NOT_LOCALISED, "number"),
                        tuple(Kind.UNKNOWN_FIELD, "seo.keywords"));
    }

    @Test
    void an_entry_counts_once_and_five_stand_as_examples() {
        var entries = IntStream.range(0, 7)
                .mapToObj(i -> draft("{'topics':['weather'],'blocks':[{'type':'gone'},{'type':'gone'}]}"))
                .toArray(StoredEntry[]::new);
        assertThat(check(entries).misfits()).hasSize(2).allSatisfy(misfit -> {
            assertThat(misfit.entries()).isEqualTo(7);
            assertThat(misfit.examples())
                    .containsExactly(
                            Stream.of(entries).limit(5).map(StoredEntry::id).toArray(UUID[]::new));
        });
    }

    @Test
    void the_report_stays_small_however_much_is_wrong() {
        var check = new ModelCheck(model);
        IntStream.range(0, 1500).forEach(i -> check.look(draft("{'gone" + i + "':1,'number':'x'}")));
        assertThat(check.report().misfits()).hasSize(1000);
        assertThat(check.report().entries()).isEqualTo(1500);
        assertThat(check.report().unlisted()).isEqualTo(501);
    }

    @Test
    void a_line_says_where_what_and_how_often() {
        var entry = draft("{'number':'x'}");
        var misfit = check(entry).misfits().get(0);
        assertThat(misfit.line(Language.RU))
                .isEqualTo(
                        "content-model/types/note.yaml:11: note.number: Поле «Номер» должно быть числом. Материалов: 1 ("
                                + entry.id() + ").");
        var json = StrictJson.MAPPER.valueToTree(misfit);
        assertThat(json.path("source").textValue()).isEqualTo("content-model/types/note.yaml:11");
        assertThat(json.path("kind").textValue()).isEqualTo("wrong-value");
    }

    @Test
    void values_of_any_form_do_no_harm() {
        var odd = "{'seo':[1],'blocks':{'a':1},'topics':{'b':2},'body':7,'number':[]}";
        assertThat(check(
                                entry("note", odd, Map.of(Language.EN, Samples.json(odd)), true),
                                draft("{'blocks':[null,5,{'type':[]}]}"))
                        .misfits())
                .extracting(Misfit::field)
                .contains("seo", "blocks", "topics", "body", "number");
    }
}
