package sila.contentmodel.description;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.contentmodel.description.TypeScriptCompiler.program;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Samples;
import sila.kernel.Language;
import sila.testing.Chromium;
import sila.testing.EditorialModel;

/** The compiler has nothing to say of the generated file, lets right programs pass and finds mistakes. */
class TypeScriptCompilerTest {

    private static Chromium browser;
    private static TypeScriptCompiler compiler;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
        compiler = new TypeScriptCompiler(browser);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void assertCompiles(ContentModel model) {
        assertThat(compiler.diagnostics(Map.of(
                        "en.ts", TypeScript.of(model, Language.EN),
                        "ru.ts", TypeScript.of(model, Language.RU))))
                .isEmpty();
    }

    @Test
    void the_shipped_model_compiles() {
        assertCompiles(Samples.shipped());
    }

    @Test
    void a_model_of_ones_own_compiles() {
        assertCompiles(Samples.in(EditorialModel.directory()));
    }

    @Test
    void a_model_of_one_type_that_refers_to_nothing_compiles() {
        assertCompiles(Samples.model(""));
    }

    @Test
    void a_model_with_hostile_words_and_names_compiles() {
        assertCompiles(TypeScriptTest.hostile());
    }

    @Test
    void right_uses_compile_and_mistakes_do_not() {
        assertThat(compiler.diagnostics(Map.of(
                        "sila.ts", TypeScript.of(Samples.shipped(), Language.EN),
                        "right.ts", program("right.ts"),
                        "wrong.ts", program("wrong.ts"))))
                .isEmpty();
    }

    @Test
    void what_the_compiler_finds_is_reported() {
        assertThat(compiler.diagnostics(Map.of("broken.ts", """
                export const age: "0+" | "6+" = "7+";
                // @ts-expect-error nothing is wrong with this
                export const title: string = "Тариф";
                export function unfinished( {
                """)))
                .anyMatch(said -> said.startsWith("broken.ts:1 TS2322 "))
                .anyMatch(said -> said.startsWith("broken.ts:2 TS2578 "))
                .anyMatch(said -> said.startsWith("broken.ts:5 TS1005 "));
    }
}
