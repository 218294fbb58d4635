package sila.contentmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import sila.kernel.Problem;
import sila.kernel.Violation;

class ContentTypeTest {

    private static final String ID = Samples.ID.toString();
    private static final String OTHER_ID = Samples.OTHER_ID.toString();

    private final ContentType type = Samples.type("""
            - {name: lead, kind: longtext, title: {ru: Вводка, en: Lead}, search: summary}
            - {name: body, kind: richtext, title: {ru: Текст, en: Text}, required: true, search: body}
            - {name: age, kind: choice, title: {ru: Отметка, en: Mark}, default: 0+, options: [{code: 0+, title: {ru: 0+, en: 0+}}, {code: 18+, title: {ru: 18+, en: 18+}}]}
            - {name: warning, kind: text, title: {ru: Предупреждение, en: Warning}, required: true, visible-when: {field: age, is: 18+}, search: body}
            - {name: number, kind: number, title: {ru: Номер, en: Number}, unique: true}
            - {name: topics, kind: terms, vocabulary: topics, many: true, title: {ru: Темы, en: Topics}}
            - {name: author, kind: references, to: note, title: {ru: Автор, en: Author}}
            - {name: length, kind: duration, title: {ru: Длительность, en: Length}}
            - {name: startsAt, kind: datetime, title: {ru: Начало, en: Start}}
            - {name: cover, kind: assets, accept: [image], title: {ru: Обложка, en: Cover}}
            - name: seo
              kind: group
              title: {ru: Поиск, en: Search}
              fields:
                - {name: title, kind: text, title: {ru: Заголовок, en: Title}, required: true}
                - {name: robots, kind: boolean, default: true, title: {ru: Роботы, en: Robots}}
            - name: blocks
              kind: blocks
              title: {ru: Блоки, en: Blocks}
              search: body
              blocks:
                - name: quote
                  title: {ru: Цитата, en: Quote}
                  fields:
                    - {name: text, kind: longtext, title: {ru: Слова, en: Words}, required: true}
                    - {name: person, kind: references, to: note, title: {ru: Чьи, en: Whose}}
                    - {name: photo, kind: assets, title: {ru: Снимок, en: Photo}}
            """);

    private static String paragraph(String inline) {
        return "{'type':'doc','content':[{'type':'paragraph','content':[" + inline + "]}]}";
    }

    private static String words(String words) {
        return paragraph("{'type':'text','text':'" + words + "'}");
    }

    @Nested
    class Checking {

        @Test
        void a_draft_may_be_empty() {
            assertThat(type.check(Samples.json("{}"), Strictness.DRAFT)).isEmpty();
            assertThat(type.check(Samples.json("{'title':null,'body':null}"), Strictness.DRAFT))
                    .isEmpty();
        }

        @Test
        void publishing_asks_for_what_is_required_and_shown() {
            assertThat(pointers("{}")).containsExactlyInAnyOrder("/title", "/body");
            assertThat(pointers("{'title':' ','body':" + words(" ") + ",'age':'18+'}"))
                    .containsExactlyInAnyOrder("/title", "/body", "/warning");
            assertThat(pointers("{'title':'Т','body':" + words("Т") + ",'age':'0+'}"))
                    .isEmpty();
        }

        @Test
        void publishing_asks_inside_groups_and_blocks_that_are_there() {
            assertThat(pointers("{'title':'Т','body':" + words("Т") + ",'seo':{},'blocks':[{'type':'quote'}]}"))
                    .containsExactlyInAnyOrder("/seo/title", "/blocks/0/text");
        }

        @Test
        void a_picture_needs_its_description_to_be_published() {
            assertThat(pointers("{'title':'Т','body':" + words("Т") + ",'cover':{'id':'" + ID + "'}}"))
                    .containsExactly("/cover/alt");
        }

        private Set<String> pointers(String json) {
            return Set.copyOf(type.check(Samples.json(json), Strictness.PUBLISH).stream()
                    .map(Violation::pointer)
                    .toList());
        }

        @Test
        void everything_wrong_is_said_at_once_each_with_its_pointer() {
            var fields = Samples.json("{'title':5,'topics':['salary','weather'],'blocks':[{'type':'quote','text':7}],"
                    + "'seo':{'title':[]},'body':{'type':'doc','content':[{'type':'script'}]}}");
            assertThat(type.check(fields, Strictness.DRAFT))
                    .extracting(Violation::pointer)
                    .containsExactlyInAnyOrder(
                            "/title", "/topics/1", "/blocks/0/text", "/seo/title", "/body/content/0");
        }

        @Test
        void an_unknown_field_is_named_with_the_one_probably_meant() {
            var violations = type.check(Samples.json("{'tittle':'Т','a/b~c':1}"), Strictness.DRAFT);
            assertThat(violations).extracting(Violation::pointer).containsExactlyInAnyOrder("/tittle", "/a~1b~0c");
            assertThat(violations.get(0).message().ru())
                    .isEqualTo("Поля «tittle» нет в модели. Возможно, имелось в виду «title».");
        }

        @Test
        void thousands_of_wrong_fields_get_a_short_answer() {
            var fields = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < 50_000; i++) {
                fields.put("x".repeat(50) + "%s" + i, 1);
            }
            var violations = type.check(fields, Strictness.DRAFT);
            assertThat(violations)
                    .hasSize(100)
                    .allMatch(violation -> violation.message().ru().length() < 200);
        }
    }

    @Nested
    class Telling {

        @Test
        void the_title_and_the_source_of_the_slug() {
            assertThat(type.titleOf(Samples.json("{'title':'  Свет и тепло '}")))
                    .isEqualTo("Свет и тепло");
            assertThat(type.titleOf(Samples.json("{}"))).isEmpty();
            assertThat(type.slugSource(Samples.json("{'title':'Свет'}"))).isEqualTo("Свет");
        }

        @Test
        void every_mention_of_other_entries() {
            var link = paragraph(
                    "{'type':'text','text':'там','marks':[{'type':'link','attrs':{'entry':'" + OTHER_ID + "'}}]}");
            var fields = Samples.json("{'author':'" + ID + "','body':" + link + ",'blocks':[{'type':'quote','person':'"
                    + OTHER_ID + "'}]}");
            assertThat(type.references(fields))
                    .containsExactlyInAnyOrder(
                            new EntryReference("/author", Samples.ID, Set.of("note")),
                            new EntryReference(
                                    "/body/content/0/content/0/marks/0/attrs/entry", Samples.OTHER_ID, Set.of()),
                            new EntryReference("/blocks/0/person", Samples.OTHER_ID, Set.of("note")));
        }

        @Test
        void every_use_of_a_file() {
            var body = "{'type':'doc','content':[{'type':'image','attrs':{'asset':'" + OTHER_ID + "'}}]}";
            var fields = Samples.json("{'cover':{'id':'" + ID + "'},'body':" + body
                    + ",'blocks':[{'type':'quote','photo':{'id':'" + ID + "'}}]}");
            assertThat(type.assetUses(fields))
                    .containsExactlyInAnyOrder(
                            new AssetUse("/cover/id", Samples.ID, Set.of("image")),
                            new AssetUse("/body/content/0/attrs/asset", Samples.OTHER_ID, Set.of("image")),
                            new AssetUse("/blocks/0/photo/id", Samples.ID, Set.of()));
            assertThat(type.assets(fields)).containsExactlyInAnyOrder(Samples.ID, Samples.OTHER_ID);
        }

        @Test
        void what_is_searched() {
            var text = type.searchText(Samples.json("{'title':'Т','lead':'В','body':" + words("слова")
                    + ",'warning':'скрыто','blocks':[{'type':'quote','text':'цитата'}]}"));
            assertThat(text).isEqualTo(new SearchText("Т", "В", "слова\nцитата"));
        }

        @Test
        void the_unique_fields() {
            assertThat(type.uniqueFields()).extracting(Field::name).containsExactly("number");
        }

        @Test
        void what_no_other_entry_may_have() {
            assertThat(type.uniqueValues(Samples.json("{'title':'Т','number':7}")))
                    .isEqualTo(Map.of("number", Samples.value("7")));
            assertThat(type.uniqueValues(Samples.json("{'number':null}"))).isEmpty();
            assertThat(type.uniqueValues(Samples.json("{'number':'of an older model'}")))
                    .isEmpty();
        }
    }

    @Nested
    class Changing {

        @Test
        void a_new_entry_gets_the_defaults_also_inside_groups() {
            assertThat(type.withDefaults(Samples.json("{'seo':{}}")))
                    .isEqualTo(Samples.json("{'seo':{'robots':true},'age':'0+'}"));
            assertThat(type.withDefaults(Samples.json("{'age':'18+'}"))).isEqualTo(Samples.json("{'age':'18+'}"));
        }

        @Test
        void the_public_gets_rendered_text_files_with_addresses_and_nothing_hidden() {
            var published = type.published(
                    Samples.json(
                            "{'age':'0+','warning':'скрыто','body':" + words("Свет") + ",'cover':{'id':'" + ID
                                    + "','alt':'Опора'},'blocks':[{'type':'quote','text':'Ц'},{'type':'forgotten'}],'removed':1}"),
                    Samples.FORM);
            assertThat(published.fieldNames()).toIterable().containsExactlyInAnyOrder("age", "body", "cover", "blocks");
            assertThat(published.at("/body/html").textValue()).isEqualTo("<p>Свет</p>");
            assertThat(published.at("/body/doc/type").textValue()).isEqualTo("doc");
            assertThat(published.at("/cover/url").textValue()).isEqualTo("/media/" + ID + "/file");
            assertThat(published.at("/cover/alt").textValue()).isEqualTo("Опора");
            assertThat(published.path("blocks")).isEqualTo(Samples.value("[{'type':'quote','text':'Ц'}]"));
        }

        @Test
        void facts_are_what_can_be_compared() {
            var facts = type.facts(
                    Samples.json("{'title':'Т','body':" + words("Свет") + ",'number':7,'topics':['salary'],'author':'"
                            + ID.toUpperCase()
                            + "','length':'PT1H1S','startsAt':'2026-12-31T21:00:00+03:00','cover':{'id':'" + ID
                            + "'},'seo':{'robots':false}}"));
            assertThat(facts)
                    .hasToString(Samples.json("{'title':'Т','number':7,'topics':['salary'],'author':'" + ID
                                    + "','length':3601,'startsAt':'2026-12-31T18:00:00.000Z','cover':'" + ID
                                    + "','seo':{'robots':false}}")
                            .toString());
        }

        @Test
        void values_of_an_older_model_do_no_harm() {
            var old = Samples.json(
                    "{'title':5,'body':'<b>','age':{},'topics':'salary','author':[],'cover':'x','length':1,"
                            + "'seo':[],'blocks':{'a':1},'startsAt':true}");
            assertThat(type.published(old, Samples.FORM).at("/body/html").textValue())
                    .isEmpty();
            assertThat(type.facts(old)).isEmpty();
            assertThat(type.references(old)).isEmpty();
            assertThat(type.assets(old)).isEmpty();
            assertThat(type.searchText(old).body()).isEmpty();
            assertThat(type.withDefaults(old)).isEqualTo(old);
        }
    }

    @Nested
    class Filtering {

        @Test
        void a_path_leads_into_groups() {
            assertThat(type.filterable("seo.robots")).map(Field::name).contains("robots");
            assertThat(type.filterable("number")).isPresent();
            assertThat(type.filterable("body")).isEmpty();
            assertThat(type.filterable("seo")).isEmpty();
            assertThat(type.filterable("seo.nothing")).isEmpty();
            assertThat(type.filterable("title.robots")).isEmpty();
            assertThat(type.filterable("")).isEmpty();
            assertThat(type.filterable("..")).isEmpty();
        }

        @Test
        void an_operand_takes_the_form_of_the_fact() {
            assertThat(operand("length", "PT10M").longValue()).isEqualTo(600);
            assertThat(operand("startsAt", "2026-12-31T21:00:00+03:00"))
                    .isEqualTo(TextNode.valueOf("2026-12-31T18:00:00.000Z"));
            assertThat(operand("number", "7.5").decimalValue()).isEqualByComparingTo("7.5");
            assertThat(operand("seo.robots", "true").booleanValue()).isTrue();
            assertThat(operand("author", ID.toUpperCase())).isEqualTo(TextNode.valueOf(ID));
            assertThat(type.filterable("number").flatMap(field -> field.kind().operand("много")))
                    .isEmpty();
            assertThat(type.filterable("number").flatMap(field -> field.kind().operand("1e999999999")))
                    .isEmpty();
        }

        private JsonNode operand(String path, String text) {
            return type.filterable(path)
                    .flatMap(field -> field.kind().operand(text))
                    .orElseThrow();
        }
    }

    @Test
    void an_unknown_type_is_answered_with_those_there_are() {
        var model = Samples.model("- {name: x, kind: text, title: {ru: Поле, en: Field}}");
        assertThat(model.byPlural("notes")).contains(model.requireType("note"));
        assertThatThrownBy(() -> model.requireType("nothing")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(404);
            assertThat(problem.title().ru()).isEqualTo("Типа «nothing» нет. Есть: note.");
        });
    }
}
