package sila.contentmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import sila.kernel.Violation;

/** What readers get of an entry, and what not. */
class VisibilityTest {

    private static final String ID = Samples.ID.toString();
    private static final String OTHER_ID = Samples.OTHER_ID.toString();

    private final ContentType type = Samples.type("""
            - {name: format, kind: choice, title: {ru: Вид, en: Kind}, options: [{code: online, title: {ru: Сеть, en: Online}}, {code: hall, title: {ru: Зал, en: Hall}}]}
            - {name: public, kind: boolean, title: {ru: Открыто, en: Open}, visible-when: {field: format, is: hall}}
            - {name: place, kind: text, title: {ru: Место, en: Place}, required: true, visible-when: {field: public, is: true}, search: body}
            - {name: map, kind: assets, accept: [image], title: {ru: Схема, en: Map}, visible-when: {field: public, is: true}}
            - {name: host, kind: references, to: note, title: {ru: Хозяин, en: Host}, visible-when: {field: public, is: true}}
            - {name: remark, kind: text, title: {ru: Заметка, en: Remark}, hidden: true, required: true}
            - {name: lawyer, kind: references, to: note, title: {ru: Юрист, en: Lawyer}, hidden: true}
            - name: contact
              kind: group
              title: {ru: Связь, en: Contact}
              search: body
              fields:
                - {name: name, kind: text, title: {ru: Имя, en: Name}}
                - {name: phone, kind: text, title: {ru: Телефон, en: Phone}, hidden: true}
                - {name: person, kind: references, to: note, title: {ru: Кто, en: Who}, hidden: true}
            - name: blocks
              kind: blocks
              title: {ru: Блоки, en: Blocks}
              search: body
              blocks:
                - name: quote
                  title: {ru: Цитата, en: Quote}
                  fields:
                    - {name: signed, kind: boolean, title: {ru: Подпись, en: Signed}}
                    - {name: author, kind: references, to: note, title: {ru: Автор, en: Author}, visible-when: {field: signed, is: true}}
                    - {name: photo, kind: assets, title: {ru: Снимок, en: Photo}, hidden: true}
            """);

    private static final String INVISIBLE =
            "{'title':'Т','remark':'р','format':'online','public':true,'place':'Дом','map':{'id':'" + ID + "'},'host':'"
                    + ID + "'}";

    @Nested
    class A_field_that_depends_on_another {

        @Test
        void is_asked_for_only_while_all_it_depends_on_is_shown() {
            assertThat(type.check(
                            Samples.json("{'title':'Т','remark':'р','format':'hall','public':true}"),
                            Strictness.PUBLISH))
                    .extracting(Violation::pointer)
                    .containsExactly("/place");
            assertThat(type.check(
                            Samples.json("{'title':'Т','remark':'р','format':'online','public':true}"),
                            Strictness.PUBLISH))
                    .isEmpty();
        }

        @Test
        void holds_no_publication_up_while_it_is_not_shown_and_must_be_right_all_the_same() {
            assertThat(type.check(Samples.json(INVISIBLE), Strictness.PUBLISH)).isEmpty();
            assertThat(type.check(Samples.json("{'title':'Т','remark':'р','map':5}"), Strictness.PUBLISH))
                    .extracting(Violation::pointer)
                    .containsExactly("/map");
        }

        @Test
        void is_neither_published_nor_searched_nor_filtered_by_nor_do_its_references_count() {
            var fields = Samples.json(INVISIBLE);
            assertThat(type.published(fields, Samples.FORM)).isEqualTo(Samples.json("{'title':'Т','format':'online'}"));
            assertThat(type.facts(fields)).isEqualTo(Samples.json("{'title':'Т','format':'online'}"));
            assertThat(type.searchText(fields).body()).isEmpty();
            assertThat(type.references(type.publicPart(fields))).isEmpty();
            assertThat(type.assetUses(type.publicPart(fields))).isEmpty();
            assertThat(type.references(fields)).hasSize(1);
        }
    }

    @Nested
    class A_hidden_field {

        private final ObjectNode fields = Samples.json("{'title':'Т','remark':'секрет','lawyer':'" + ID
                + "','contact':{'name':'Ира','phone':'секрет','person':'"
                + ID + "'},'blocks':[{'type':'quote','signed':true,'author':'" + OTHER_ID + "','photo':{'id':'" + ID
                + "'}},{'type':'quote','signed':false,'author':'" + ID + "'}]}");

        @Test
        void is_of_editors_alone() {
            assertThat(type.published(fields, Samples.FORM))
                    .isEqualTo(Samples.json(
                            "{'title':'Т','contact':{'name':'Ира'},'blocks':[{'type':'quote','signed':true,'author':'"
                                    + OTHER_ID + "'},{'type':'quote','signed':false}]}"));
            assertThat(type.facts(fields)).isEqualTo(Samples.json("{'title':'Т','contact':{'name':'Ира'}}"));
            assertThat(type.searchText(fields).body()).isEqualTo("Ира");
        }

        @Test
        void cannot_be_filtered_by() {
            assertThat(type.filterable("remark")).isEmpty();
            assertThat(type.filterable("contact.phone")).isEmpty();
            assertThat(type.filterable("contact.name")).isPresent();
        }

        @Test
        void leads_readers_nowhere() {
            var part = type.publicPart(fields);
            assertThat(type.references(part))
                    .extracting(EntryReference::pointer)
                    .containsExactly("/blocks/0/author");
            assertThat(type.assetUses(part)).isEmpty();
        }

        @Test
        void may_be_required() {
            assertThat(type.check(Samples.json("{'title':'Т'}"), Strictness.PUBLISH))
                    .extracting(Violation::pointer)
                    .containsExactly("/remark");
        }
    }

    @Test
    void a_field_knows_where_it_is_written() {
        assertThat(type.source()).hasToString("content-model/types/note.yaml:1");
        assertThat(type.field("public").map(Field::source))
                .hasValueSatisfying(source -> assertThat(source).hasToString("content-model/types/note.yaml:10"));
        var phone = type.field("contact").flatMap(group -> group.kind().member("phone"));
        assertThat(phone.map(Field::source).map(Source::line)).contains(22);
    }
}
