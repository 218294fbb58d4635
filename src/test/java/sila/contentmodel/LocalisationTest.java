package sila.contentmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sila.kernel.Language;
import sila.kernel.Violation;

class LocalisationTest {

    private final ContentType type = Samples.type("""
            - {name: lead, kind: longtext, title: {ru: Вводка, en: Lead}, localised: true, required: true, length: {max: 20}}
            - {name: cover, kind: assets, accept: [image], localised: true, title: {ru: Обложка, en: Cover}}
            - {name: number, kind: number, title: {ru: Номер, en: Number}}
            - {name: author, kind: references, to: note, title: {ru: Автор, en: Author}}
            - name: seo
              kind: group
              localised: true
              title: {ru: Поиск, en: Search}
              fields:
                - {name: title, kind: text, title: {ru: Заголовок, en: Title}}
                - {name: page, kind: references, to: note, title: {ru: Страница, en: Page}}
            """);

    private List<Violation> check(String translation) {
        return type.checkTranslation(Samples.json(translation), Language.EN, Strictness.PUBLISH);
    }

    @Test
    void only_localised_fields_are_translated() {
        assertThat(type.localisedFields()).containsExactlyInAnyOrder("lead", "cover", "seo");
        assertThat(check("{'number':1,'laed':'A'}"))
                .extracting(Violation::pointer, violation -> violation.message().ru())
                .containsExactly(
                        tuple("/number", "Поле «Номер» одно на всех языках; уберите его из перевода (en)."),
                        tuple("/laed", "Поля «laed» нет в модели. Возможно, имелось в виду «lead»."));
    }

    @Test
    void a_translation_may_be_short_of_anything_and_what_it_has_must_be_right() {
        assertThat(check("{}")).isEmpty();
        assertThat(check("{'lead':null}")).isEmpty();
        assertThat(check("{'lead':'longer than twenty characters','seo':{'title':5},'cover':{'id':'" + Samples.ID
                        + "'}}"))
                .extracting(Violation::pointer)
                .containsExactly("/lead", "/cover/alt", "/seo/title");
    }

    @Test
    void a_reader_gets_what_is_translated_and_the_main_language_for_the_rest() {
        var fields = Samples.json("{'title':'Т','lead':'Вводка','number':5,'seo':{'title':'П'}}");
        Map<Language, ObjectNode> translations =
                Map.of(Language.EN, Samples.json("{'lead':'Lead','seo':{},'title':'ignored'}"));
        assertThat(type.localised(fields, translations, Language.EN))
                .isEqualTo(Samples.json("{'title':'Т','lead':'Lead','number':5,'seo':{'title':'П'}}"));
        assertThat(type.localised(fields, translations, Language.RU)).isEqualTo(fields);
        assertThat(fields.path("lead").textValue()).isEqualTo("Вводка");
    }

    @Test
    void references_and_files_of_a_translation_are_found() {
        var translation = Samples.json(
                "{'cover':{'id':'" + Samples.ID + "','alt':'A'},'seo':{'page':'" + Samples.OTHER_ID + "'}}");
        assertThat(type.references(translation))
                .extracting(EntryReference::pointer)
                .containsExactly("/seo/page");
        assertThat(type.assetUses(translation)).extracting(AssetUse::pointer).containsExactly("/cover/id");
    }
}
