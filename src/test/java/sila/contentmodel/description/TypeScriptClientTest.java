package sila.contentmodel.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.kernel.http.OpenHub;
import sila.testing.Api;
import sila.testing.Chromium;

/** The compiled client on a page of another site, in a real browser that asks the hub for its permission. */
@QuarkusTest
@TestProfile(OpenHub.class)
class TypeScriptClientTest {

    private static Chromium browser;
    private static TypeScriptCompiler compiler;
    private static boolean isLoaded;

    @TestHTTPResource("/")
    URI hub;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
        compiler = new TypeScriptCompiler(browser);
        isLoaded = false;
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void load() {
        if (!isLoaded) {
            compiler.load(Api.administrator()
                    .accept("text/plain")
                    .get("/api/v1/manage/model/typescript")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            isLoaded = true;
        }
    }

    /** Each with a token of its own, for this hub's limits are small. */
    private JsonNode inBrowser(String title, String script) {
        return browser.run("""
                const { Sila, SilaProblem } = module;
                const { hub, token, title } = argument;
                const sila = new Sila(hub, { token, language: "en" });
                const draft = (title) => ({ fields: { title, age: "0+", topics: ["salary"], regions: ["77"],
                  body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Текст." }] }] } } });
                const published = async (type, draft) => sila.publish(type, (await sila.create(type, draft)).id);
                const problem = (call) => call.then(() => "none", (failure) => ({ isProblem: failure instanceof SilaProblem,
                  status: failure.status, type: failure.type, title: failure.message, errors: failure.errors }));
                """ + script, Map.of("hub", hub.toString(), "token", token(), "title", title));
    }

    private static String token() {
        return Api.token("content:write", "content:publish", "content:read");
    }

    @Test
    void an_entry_is_created_saved_published_and_got_by_its_slug() {
        var title = Api.unique("Из браузера");
        var result = inBrowser(title, """
                const created = await sila.create("article", draft("Черновик"));
                const saved = await sila.save("article", created.id, created.version, draft(title));
                const publication = await sila.publish("article", saved.id, saved.version);
                const got = await sila.get("article", publication.slug, { fields: ["title", "body"] });
                return { state: publication.state, origin: location.origin, got };
                """);
        assertThat(result.path("origin").asText()).isEqualTo(Chromium.ORIGIN);
        assertThat(result.path("state").asText()).isEqualTo("published");
        assertThat(result.at("/got/fields/title").asText()).isEqualTo(title);
        assertThat(result.at("/got/fields/body/html").asText()).isEqualTo("<p>Текст.</p>");
        assertThat(result.at("/got/fields").size()).isEqualTo(2);
    }

    @Test
    void a_list_is_filtered_and_brings_what_it_refers_to() {
        var title = Api.unique("Отбор");
        var result = inBrowser(title, """
                const author = await published("person", { fields: { title, age: "0+" } });
                const mine = draft(title);
                mine.fields.author = author.id;
                await published("article", mine);
                return sila.list("article", { include: ["author"], total: true, sort: ["-publishedAt", "title"], filter: {
                  "author.title": title, topics: { containsAll: ["salary"] }, cover: { exists: false },
                  or: [{ title: { startsWith: title.slice(0, 10) } }, { age: { in: ["16+", "18+"] } }], not: { age: "6+" } } });
                """);
        assertThat(result.path("total").asInt()).isEqualTo(1);
        assertThat(result.at("/items/0/fields/title").asText()).isEqualTo(title);
        var author = result.at("/items/0/fields/author").asText();
        assertThat(result.at("/items/0/included")
                        .path(author)
                        .at("/fields/title")
                        .asText())
                .isEqualTo(title);
    }

    @Test
    void all_goes_from_page_to_page() {
        var title = Api.unique("Страницы");
        var result = inBrowser(title, """
                for (const number of [1, 2, 3]) await published("article", draft(`${title} ${number}`));
                const titles = [];
                const query = { filter: { title: { startsWith: title } }, sort: "-title", limit: 2, fields: ["title"] };
                for await (const article of sila.all("article", query)) titles.push(article.fields.title);
                return titles;
                """);
        assertThat(result.valueStream().map(JsonNode::textValue))
                .containsExactly(title + " 3", title + " 2", title + " 1");
    }

    @Test
    void a_refusal_is_a_problem_with_its_violations() {
        var result = inBrowser(Api.unique("Отказ"), """
                const { id, version } = await sila.create("article", { fields: { title } });
                return {
                  unfinished: await problem(sila.publish("article", id)),
                  stale: await problem(sila.save("article", id, version + 1, draft(title))),
                  unknown: await problem(new Sila(hub + "///", { token }).get("article", "no-such-article")),
                };
                """);
        assertThat(result.findValues("isProblem")).hasSize(3).allMatch(JsonNode::booleanValue);
        var unfinished = result.path("unfinished");
        assertThat(unfinished.path("status").asInt()).isEqualTo(422);
        assertThat(unfinished.path("type").asText()).isEqualTo("urn:sila:problem:invalid");
        assertThat(unfinished.path("title").asText()).isEqualTo("Check the fields listed.");
        assertThat(unfinished.path("errors").findValuesAsText("pointer")).containsExactly("/fields/body");
        assertThat(unfinished.at("/errors/0/detail").asText()).isNotEmpty();
        assertThat(result.at("/stale/status").asInt()).isEqualTo(412);
        assertThat(result.at("/unknown/status").asInt()).isEqualTo(404);
    }
}
