package sila.contentmodel.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Samples;
import sila.contentmodel.reading.ModelReader;
import sila.kernel.Language;

/** What the file says of the model; that it is right TypeScript, its compiler shows in {@link TypeScriptCompilerTest}. */
class TypeScriptTest {

    private static final Pattern DECLARED =
            Pattern.compile("^export (?:interface|type|class) (\\w+)", Pattern.MULTILINE);

    private final ContentModel model = Samples.shipped();
    private final String file = TypeScript.of(model, Language.EN);

    private static List<String> declared(String file) {
        return DECLARED.matcher(file).results().map(match -> match.group(1)).toList();
    }

    @Test
    void every_type_has_its_delivered_form_its_draft_and_its_place_in_the_client() {
        assertThat(declared(file))
                .doesNotHaveDuplicates()
                .contains("Article", "ArticleFields", "ArticleDraft", "LegalCase", "TopicsCode", "RichText", "Sila");
        assertThat(model.types()).allSatisfy(type -> assertThat(section("Entries"))
                .contains("  " + TypeScriptTypes.key(type.name()) + ": "));
    }

    private String section(String name) {
        int start = file.indexOf("export interface " + name + " {");
        return file.substring(start, file.indexOf("\n}\n", start));
    }

    @Test
    void fields_have_the_types_of_their_kinds() {
        assertThat(file)
                .contains("export interface ArticleFields {\n")
                .contains("  title: string;\n")
                .contains("  body: RenderedText;\n")
                .contains("  topics?: Array<TopicsCode>;\n")
                .contains("  cover?: Asset;\n")
                .contains("  format: \"onsite\" | \"online\" | \"mixed\";\n")
                .contains("    type: \"quote\";\n")
                .contains("  topics?: Array<TopicsCode> | null;\n");
    }

    @Test
    void titles_and_help_are_comments() {
        assertThat(file)
                .contains(
                        "  /** Source. When the text is reprinted or built on another publication. */\n  source?: Link;\n");
        assertThat(TypeScript.of(model, Language.RU)).contains("  /** Текст */\n  body: RenderedText;\n");
    }

    @Test
    void lists_are_asked_for_by_the_fields_of_their_type() {
        assertThat(section("Filters"))
                .contains("    \"seo.title\"?: TextCondition;\n")
                .contains("    topics?: ListCondition<TopicsCode>;\n")
                .contains("    startsAt?: OrderedCondition<string>;\n")
                .doesNotContain("    body?");
        assertThat(section("Orders")).contains("  article: \"title\" | ").doesNotContain("\"topics\"");
        assertThat(section("References"))
                .contains("    norms: \"legal-norm\";\n")
                .doesNotContain("topics");
        assertThat(section("Includes"))
                .contains("    author: \"person\";\n")
                .contains("    \"author.organisation\": \"person\" | \"organisation\";\n")
                .contains("    topics: \"topic\";\n");
    }

    @Test
    void words_of_the_model_end_no_comment_and_take_no_name_of_the_client() {
        var generated = TypeScript.of(hostile(), Language.EN);
        assertThat(declared(generated)).doesNotHaveDuplicates().contains("Listing2", "Sila2", "Promise2", "Link2");
        assertThat(generated)
                .contains("/** * / alert(1) /* */\nexport interface Note {")
                .contains("  class?: \"a\\\"b\\n\";\n");
    }

    /** Its words would end comments and literals, its types are called like those of the client and of the language. */
    static ContentModel hostile() {
        var files = new HashMap<>(Samples.files("""
                name: note
                plural: notes
                title: {ru: "*/ alert(1) /*", en: "*/ alert(1) /*"}
                titles: {ru: Заметки, en: Notes}
                slug: title
                fields:
                  - {name: title, kind: text, title: {ru: Заголовок, en: Title}, search: title}
                  - {name: class, kind: choice, title: {ru: Класс, en: Class}, options: [{code: "a\\"b\\n", title: {ru: А, en: A}}]}
                """));
        for (var name : List.of("listing", "sila", "promise", "note-draft", "link")) {
            files.put("content-model/types/" + name + ".yaml", """
                    name: %s
                    plural: %ss
                    title: {ru: Тип, en: Type}
                    titles: {ru: Типы, en: Types}
                    slug: title
                    fields:
                      - {name: title, kind: text, title: {ru: Заголовок, en: Title}, search: title}
                      - {name: link, kind: link, title: {ru: Ссылка, en: Link}}
                    """.formatted(name, name));
        }
        return ModelReader.read(files);
    }

    @Test
    void it_is_the_same_whenever_it_is_made() {
        assertThat(TypeScript.of(Samples.shipped(), Language.EN)).isEqualTo(file);
    }
}
