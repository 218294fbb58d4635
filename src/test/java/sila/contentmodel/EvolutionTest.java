package sila.contentmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import sila.contentmodel.reading.ModelReader;
import sila.kernel.Language;

/** Entries of an older content model. */
class EvolutionTest {

    private final ContentType type = Samples.type("""
            - {name: lead, was: [intro, teaser], kind: longtext, localised: true, title: {ru: Вводка, en: Lead}}
            - {name: mark, kind: choice, title: {ru: Отметка, en: Mark}, options: [{code: adult, was: [18+, xxx], title: {ru: 18+, en: 18+}}, {code: all, title: {ru: 0+, en: 0+}}]}
            - {name: marks, kind: choice, many: true, title: {ru: Отметки, en: Marks}, options: [{code: adult, was: [18+, xxx], title: {ru: 18+, en: 18+}}]}
            - name: seo
              was: meta
              kind: group
              title: {ru: Поиск, en: Search}
              fields:
                - {name: title, was: name, kind: text, title: {ru: Заголовок, en: Title}}
            - name: blocks
              kind: blocks
              title: {ru: Блоки, en: Blocks}
              blocks:
                - name: quote
                  was: citation
                  title: {ru: Цитата, en: Quote}
                  fields:
                    - {name: words, was: text, kind: longtext, title: {ru: Слова, en: Words}}
                - name: line
                  title: {ru: Черта, en: Line}
                  fields:
                    - {name: colour, kind: colour, title: {ru: Цвет, en: Colour}}
            """);

    @Nested
    class Upgrading {

        private void upgrades(String stored, String expected) {
            assertThat(type.upgraded(Samples.json(stored))).isEqualTo(Samples.json(expected));
        }

        @Test
        void values_move_to_the_names_of_today_at_every_depth() {
            upgrades(
                    "{'teaser':'В','meta':{'name':'З'},'blocks':[{'type':'citation','text':'Ц'},{'type':'line','colour':'#000000'}]}",
                    "{'lead':'В','seo':{'title':'З'},'blocks':[{'type':'quote','words':'Ц'},{'type':'line','colour':'#000000'}]}");
        }

        @Test
        void codes_become_those_of_today_and_stand_once() {
            upgrades("{'mark':'18+','marks':['18+','xxx']}", "{'mark':'adult','marks':['adult']}");
        }

        @Test
        void what_is_of_today_already_or_of_no_model_stays() {
            upgrades(
                    "{'lead':'В','mark':'all','gone':{'a':1},'blocks':[{'type':'gone','text':'Т'}]}",
                    "{'lead':'В','mark':'all','gone':{'a':1},'blocks':[{'type':'gone','text':'Т'}]}");
        }

        @Test
        void two_values_for_one_name_are_both_kept() {
            upgrades("{'intro':'старая','lead':'новая'}", "{'intro':'старая','lead':'новая'}");
            upgrades("{'teaser':'первая','intro':'вторая'}", "{'lead':'первая','intro':'вторая'}");
        }

        @Test
        void a_former_code_beside_todays_stands_once() {
            upgrades("{'marks':['18+','adult','xxx']}", "{'marks':['adult']}");
            upgrades("{'marks':['adult','18+']}", "{'marks':['adult']}");
        }

        @Test
        void values_of_another_form_do_no_harm() {
            upgrades(
                    "{'meta':5,'blocks':{'type':'citation'},'marks':'18+'}",
                    "{'seo':5,'blocks':{'type':'citation'},'marks':'18+'}");
            upgrades("{'blocks':[null,7,{'type':5}],'mark':{}}", "{'blocks':[null,7,{'type':5}],'mark':{}}");
        }

        @Test
        void a_translation_is_upgraded_in_the_same_way() {
            assertThat(type.translations().upgraded(Samples.json("{'intro':'Lead'}")))
                    .isEqualTo(Samples.json("{'lead':'Lead'}"));
        }
    }

    @Nested
    class Saving {

        private ObjectNode saved(String stored, String sent) {
            return type.carriedOver(Samples.json(stored), Samples.json(sent));
        }

        @Test
        void what_the_model_does_not_know_is_not_shown_and_not_lost() {
            var stored =
                    "{'title':'Т','gone':1,'meta':{'name':'З','keywords':'к'},'blocks':[{'type':'quote','words':'Ц','size':5},{'type':'gone'}]}";
            var shown = type.known(type.upgraded(Samples.json(stored)));
            assertThat(shown)
                    .isEqualTo(
                            Samples.json("{'title':'Т','seo':{'title':'З'},'blocks':[{'type':'quote','words':'Ц'}]}"));
            assertThat(type.check(shown, Strictness.PUBLISH)).isEmpty();
            assertThat(saved(stored, "{'title':'Т2','seo':{'title':'З'},'blocks':[{'type':'quote','words':'Ц'}]}"))
                    .isEqualTo(Samples.json("{'title':'Т2','gone':1,'seo':{'title':'З','keywords':'к'},"
                            + "'blocks':[{'type':'quote','words':'Ц','size':5},{'type':'gone'}]}"));
        }

        @Test
        void what_an_editor_takes_out_is_out() {
            assertThat(saved("{'title':'Т','lead':'В','seo':{'title':'З'}}", "{'title':'Т'}"))
                    .isEqualTo(Samples.json("{'title':'Т'}"));
        }

        @Test
        void a_group_that_has_only_forgotten_parts_counts_as_absent() {
            var saved = saved("{'title':'Т','seo':{'title':'З','keywords':'к'}}", "{'title':'Т','seo':null}");
            assertThat(saved).isEqualTo(Samples.json("{'title':'Т','seo':{'keywords':'к'}}"));
            assertThat(type.known(saved)).isEqualTo(Samples.json("{'title':'Т'}"));
        }

        @Test
        void forgotten_parts_of_a_block_follow_it() {
            var stored =
                    "{'blocks':[{'type':'quote','words':'а','size':1},{'type':'gone','x':1},{'type':'quote','words':'б','size':2}]}";
            assertThat(saved(
                            stored,
                            "{'blocks':[{'type':'quote','words':'б'},{'type':'line'},{'type':'quote','words':'а'}]}"))
                    .isEqualTo(
                            Samples.json(
                                    "{'blocks':[{'type':'quote','words':'б','size':2},{'type':'gone','x':1},{'type':'line'},{'type':'quote','words':'а','size':1}]}"));
            assertThat(saved(stored, "{'blocks':[{'type':'quote','words':'а'},{'type':'quote','words':'в'}]}"))
                    .isEqualTo(
                            Samples.json(
                                    "{'blocks':[{'type':'quote','words':'а','size':1},{'type':'gone','x':1},{'type':'quote','words':'в','size':2}]}"));
            assertThat(saved(stored, "{}")).isEqualTo(Samples.json("{'blocks':[{'type':'gone','x':1}]}"));
        }

        @Test
        void a_translation_keeps_what_is_not_translated_any_more() {
            var stored = Samples.json("{'intro':'Lead','seo':{'title':'Was localised once'}}");
            var shown = type.translations().known(type.translations().upgraded(stored));
            assertThat(shown).isEqualTo(Samples.json("{'lead':'Lead'}"));
            assertThat(type.checkTranslation(shown, Language.EN, Strictness.PUBLISH))
                    .isEmpty();
            assertThat(type.translations().carriedOver(stored, Samples.json("{'lead':'Other'}")))
                    .isEqualTo(Samples.json("{'lead':'Other','seo':{'title':'Was localised once'}}"));
        }
    }

    @Test
    void a_renamed_type_is_found_under_its_former_names() {
        var files = new HashMap<>(Samples.files("""
                name: note
                was: [memo, letter]
                plural: notes
                title: {ru: Заметка, en: Note}
                titles: {ru: Заметки, en: Notes}
                slug: title
                fields:
                  - {name: title, kind: text, title: {ru: Заголовок, en: Title}, search: title}
                """));
        var model = ModelReader.read(files);
        assertThat(model.type("letter")).contains(model.requireType("note"));
        assertThat(model.requireType("memo").name()).isEqualTo("note");
        assertThat(model.requireType("note").storedNames()).containsExactly("note", "memo", "letter");
    }
}
