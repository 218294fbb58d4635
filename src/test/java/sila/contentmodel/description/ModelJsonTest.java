package sila.contentmodel.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import sila.contentmodel.Samples;
import sila.kernel.StrictJson;

class ModelJsonTest {

    private final JsonNode json = StrictJson.MAPPER.valueToTree(ModelJson.of(Samples.model("""
            - {name: lead, was: intro, kind: longtext, localised: true, required: true, length: {max: 20}, search: summary, title: {ru: Вводка, en: Lead}, help: {ru: Коротко, en: In short}}
            - {name: number, kind: number, unique: true, whole: true, range: {min: 1}, title: {ru: Номер, en: Number}, default: 5, editors: [editor]}
            - {name: mark, kind: choice, title: {ru: Отметка, en: Mark}, visible-when: {field: number, is: [5, 6]}, options: [{code: a, was: b, title: {ru: А, en: A}}]}
            - {name: topics, kind: terms, vocabulary: topics, many: true, length: {max: 5}, title: {ru: Темы, en: Topics}}
            - {name: author, kind: references, to: note, hidden: true, title: {ru: Автор, en: Author}}
            - {name: cover, kind: assets, accept: [image], title: {ru: Обложка, en: Cover}}
            - {name: body, kind: richtext, allow: [strong, link], title: {ru: Текст, en: Text}}
            - name: seo
              kind: group
              title: {ru: Поиск, en: Search}
              fields:
                - {name: title, kind: text, pattern: 'а+', title: {ru: Заголовок, en: Title}}
            - name: blocks
              kind: blocks
              title: {ru: Блоки, en: Blocks}
              blocks:
                - name: quote
                  title: {ru: Цитата, en: Quote}
                  fields:
                    - {name: words, kind: text, title: {ru: Слова, en: Words}}
            """)));

    private JsonNode field(String name) {
        return json.at("/types/0/fields")
                .valueStream()
                .filter(field -> field.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_type_is_told_with_its_workflow_and_its_place_in_the_yaml() {
        var type = json.at("/types/0");
        assertThat(type.path("name").textValue()).isEqualTo("note");
        assertThat(type.at("/titles/en").textValue()).isEqualTo("Notes");
        assertThat(type.path("publish")).isEqualTo(Samples.value("['site']"));
        assertThat(type.path("workflow").textValue()).isEqualTo("direct");
        assertThat(type.path("source").textValue()).isEqualTo("content-model/types/note.yaml:1");
        assertThat(json.at("/workflows/0/transitions/0/name").textValue()).isEqualTo("publish");
        assertThat(json.at("/workflows/0/transitions/0/from/0").textValue()).isEqualTo("draft");
    }

    @Test
    void a_field_is_told_with_all_that_the_yaml_says_of_it() {
        assertThat(field("lead")).isEqualTo(Samples.value("""
                {'name':'lead','was':['intro'],'kind':'longtext','many':false,'title':{'ru':'Вводка','en':'Lead'},
                 'help':{'ru':'Коротко','en':'In short'},'required':true,'unique':false,'localised':true,'hidden':false,
                 'filterable':false,'search':'summary','source':'content-model/types/note.yaml:9','length':{'min':0,'max':20}}
                """));
        assertThat(field("number").path("range")).hasToString("{\"min\":1}");
        assertThat(field("number").path("whole").booleanValue()).isTrue();
        assertThat(field("number").path("default").intValue()).isEqualTo(5);
        assertThat(field("number").path("editors")).isEqualTo(Samples.value("['editor']"));
        assertThat(field("mark").path("visibleWhen")).isEqualTo(Samples.value("{'field':'number','is':['5','6']}"));
        assertThat(field("mark").at("/options/0/code").textValue()).isEqualTo("a");
        assertThat(field("topics").path("vocabulary").textValue()).isEqualTo("topics");
        assertThat(field("topics").path("many").booleanValue()).isTrue();
        assertThat(field("topics").at("/length/max").intValue()).isEqualTo(5);
        assertThat(field("author").path("to")).isEqualTo(Samples.value("['note']"));
        assertThat(field("author").path("filterable").booleanValue()).isFalse();
        assertThat(field("cover").path("accept")).isEqualTo(Samples.value("['image']"));
        assertThat(field("body").path("allow")).isEqualTo(Samples.value("['link','strong']"));
    }

    @Test
    void groups_and_blocks_tell_their_fields() {
        assertThat(field("seo").at("/fields/0/pattern").textValue()).isEqualTo("а+");
        assertThat(field("blocks").at("/blocks/0/title/ru").textValue()).isEqualTo("Цитата");
        assertThat(field("blocks").at("/blocks/0/fields/0/name").textValue()).isEqualTo("words");
    }

    @Test
    void vocabularies_tell_their_terms() {
        assertThat(json.at("/vocabularies/0/name").textValue()).isEqualTo("topics");
        assertThat(json.at("/vocabularies/0/terms/0"))
                .isEqualTo(Samples.value("{'code':'salary','title':{'ru':'Зарплата','en':'Salary'},'retired':false}"));
    }
}
