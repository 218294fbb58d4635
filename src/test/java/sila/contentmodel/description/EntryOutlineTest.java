package sila.contentmodel.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sila.contentmodel.ContentType;
import sila.contentmodel.Samples;
import sila.contentmodel.Strictness;
import sila.contentmodel.schema.Outline.Form;
import sila.kernel.Language;

/** A JSON Schema says of a document what the hub says of it. */
class EntryOutlineTest {

    private static final String ID = Samples.ID.toString();

    private final ContentType type = Samples.type("""
            - {name: lead, kind: longtext, required: true, localised: true, length: {max: 20}, title: {ru: Вводка, en: Lead}, help: {ru: Коротко, en: In short}}
            - {name: phone, kind: text, pattern: '\\+7\\d+', title: {ru: Телефон, en: Phone}}
            - {name: tags, kind: text, many: true, length: {max: 2}, title: {ru: Метки, en: Tags}}
            - {name: number, kind: number, whole: true, range: {min: 1}, title: {ru: Номер, en: Number}}
            - {name: open, kind: boolean, title: {ru: Открыто, en: Open}}
            - {name: day, kind: date, title: {ru: День, en: Day}}
            - {name: colour, kind: colour, title: {ru: Цвет, en: Colour}}
            - {name: mark, kind: choice, title: {ru: Отметка, en: Mark}, options: [{code: a, title: {ru: А, en: A}}, {code: b, title: {ru: Б, en: B}}]}
            - {name: topics, kind: terms, vocabulary: topics, many: true, title: {ru: Темы, en: Topics}}
            - {name: author, kind: references, to: note, title: {ru: Автор, en: Author}}
            - {name: cover, kind: assets, accept: [image], title: {ru: Обложка, en: Cover}}
            - {name: source, kind: link, title: {ru: Источник, en: Source}}
            - {name: place, kind: location, title: {ru: Место, en: Place}}
            - {name: extra, kind: json, title: {ru: Прочее, en: Extra}}
            - {name: secret, kind: text, hidden: true, title: {ru: Тайна, en: Secret}}
            - {name: body, kind: richtext, title: {ru: Текст, en: Text}}
            - name: seo
              kind: group
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
                    - {name: words, kind: text, required: true, title: {ru: Слова, en: Words}}
                - name: line
                  title: {ru: Черта, en: Line}
                  fields:
                    - {name: colour, kind: colour, title: {ru: Цвет, en: Colour}}
            """);

    private static final String RICH = """
            {'type':'doc','content':[
              {'type':'heading','attrs':{'level':2},'content':[{'type':'text','text':'Т','marks':[{'type':'strong'},{'type':'link','attrs':{'href':'/','entry':null}}]}]},
              {'type':'paragraph'},{'type':'horizontal_rule'},{'type':'code_block','content':[{'type':'text','text':'x'}]},
              {'type':'bullet_list','content':[{'type':'list_item','content':[{'type':'paragraph','content':[{'type':'hard_break'}]}]}]},
              {'type':'ordered_list','attrs':{'order':3},'content':[{'type':'list_item','content':[{'type':'blockquote','content':[{'type':'paragraph'}]}]}]},
              {'type':'image','attrs':{'asset':'%s','alt':'О','caption':null}},
              {'type':'embed','attrs':{'url':'https://rutube.ru/video/0a1b/','title':'Смена'}},
              {'type':'table','content':[{'type':'table_row','content':[{'type':'table_header','content':[{'type':'paragraph'}]},{'type':'table_cell','attrs':{'colspan':2},'content':[{'type':'paragraph'}]}]}]},
              {'type':'callout','attrs':{'kind':'info'},'content':[{'type':'paragraph','content':[{'type':'norm_citation','attrs':{'act':'тк','article':'81','text':'ст. 81 ТК РФ'}}]}]}
            ]}""".formatted(ID);

    private final String full =
            "{'title':'Т','lead':'В','phone':'+7123','tags':['a','b'],'number':5,'open':true,'day':'2026-12-31',"
                    + "'colour':'#0b3d91','mark':'a','topics':['salary'],'author':'" + ID + "','cover':{'id':'" + ID
                    + "','alt':'О'},'source':{'url':'https://example.org'},'place':{'lat':55.7,'lon':37.6},'extra':[1,{}],"
                    + "'secret':'с','body':" + RICH
                    + ",'seo':{'title':null},'blocks':[{'type':'quote','words':'Ц'},{'type':'line'}]}";

    private static JsonSchema schema(ContentType type, Form... forms) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        document(type, forms),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private static ObjectNode document(ContentType type, Form... forms) {
        return EntryOutline.document(type, Language.EN, "https://sila.example/" + type.name(), List.of(forms));
    }

    private boolean takesDraft(String fields) {
        return schema(type, Form.DRAFT)
                .validate(Samples.json("{'fields':" + fields + "}"))
                .isEmpty();
    }

    @Test
    void a_draft_that_the_hub_takes_fits() {
        assertThat(type.check(Samples.json(full), Strictness.PUBLISH)).isEmpty();
        assertThat(schema(type, Form.DRAFT).validate(Samples.json("{'fields':" + full + "}")))
                .isEmpty();
        assertThat(takesDraft("{}")).isTrue();
        assertThat(takesDraft("{'title':null,'phone':'','body':null,'blocks':[]}"))
                .isTrue();
        assertThat(
                        schema(type, Form.DRAFT)
                                .validate(
                                        Samples.json(
                                                "{'slug':'a-b','language':'ru','fields':{},'translations':{'en':{'lead':'L'}},'autosave':true}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'nothing':1}",
                "{'title':5}",
                "{'lead':'longer than twenty letters'}",
                "{'phone':'8123'}",
                "{'tags':['a','b','c']}",
                "{'tags':['a','a']}",
                "{'number':1.5}",
                "{'number':0}",
                "{'open':'true'}",
                "{'day':'31.12.2026'}",
                "{'colour':'red'}",
                "{'mark':'c'}",
                "{'topics':['weather']}",
                "{'author':'5'}",
                "{'cover':{'alt':'О'}}",
                "{'source':'https://example.org'}",
                "{'place':{'lat':1}}",
                "{'seo':{'robots':1}}",
                "{'blocks':[{'type':'gallery'}]}",
                "{'blocks':[{'words':'Ц'}]}",
                "{'body':{'type':'doc','content':[{'type':'list_item','content':[{'type':'paragraph'}]}]}}",
                "{'body':{'type':'doc','content':[{'type':'heading','attrs':{'level':1}}]}}",
                "{'body':{'type':'doc','content':[{'type':'text','text':'Т'}]}}"
            })
    void a_draft_that_the_hub_refuses_does_not(String fields) {
        assertThat(type.check(Samples.json(fields), Strictness.DRAFT)).isNotEmpty();
        assertThat(takesDraft(fields)).isFalse();
    }

    @Test
    void only_localised_fields_are_translated() {
        var schema = schema(type, Form.DRAFT);
        assertThat(schema.validate(Samples.json("{'fields':{},'translations':{'en':{'number':1}}}")))
                .isNotEmpty();
        assertThat(schema.validate(Samples.json("{'fields':{},'translations':{'de':{}}}")))
                .isNotEmpty();
    }

    @Test
    void what_is_delivered_fits_and_has_nothing_hidden() {
        var fields = type.published(Samples.json(full), Samples.FORM);
        assertThat(schema(type, Form.DELIVERED).validate(entry(fields))).isEmpty();
        assertThat(document(type, Form.DELIVERED)
                        .at("/$defs/NoteFields/properties")
                        .has("secret"))
                .isFalse();
        assertThat(document(type, Form.DELIVERED).at("/$defs/NoteFields/required"))
                .isEqualTo(Samples.value("['title','lead']"));
        fields.remove("lead");
        assertThat(schema(type, Form.DELIVERED).validate(entry(fields))).isNotEmpty();
    }

    private static ObjectNode entry(ObjectNode fields) {
        var entry = Samples.json(
                "{'id':'" + ID + "','type':'note','slug':'t','language':'ru','version':1,"
                        + "'publishedAt':'2026-01-01T00:00:00Z','updatedAt':'2026-01-01T00:00:00Z','url':'https://sila.example/notes/t'}");
        return entry.set("fields", fields);
    }

    static Stream<ContentType> shipped() {
        return Samples.shipped().types().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shipped_types_have_whole_schemas(ContentType type) {
        var document = document(type, Form.values());
        var meta = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(document)).isEmpty();
        Set<String> defined = document.path("$defs").properties().stream()
                .map(definition -> "#/$defs/" + definition.getKey())
                .collect(Collectors.toSet());
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allMatch(defined::contains);
    }

    @Test
    void titles_and_help_are_in_the_language_asked_for() {
        JsonNode lead = document(type, Form.DRAFT).at("/$defs/NoteDraftFields/properties/lead");
        assertThat(lead.path("title").textValue()).isEqualTo("Lead");
        assertThat(lead.path("description").textValue()).isEqualTo("In short");
        var russian = EntryOutline.document(type, Language.RU, "https://sila.example/note", List.of(Form.DRAFT));
        assertThat(russian.at("/$defs/NoteDraftFields/properties/lead/title").textValue())
                .isEqualTo("Вводка");
    }
}
