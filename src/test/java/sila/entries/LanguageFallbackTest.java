package sila.entries;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An entry in the language of its reader, where it is translated. */
@QuarkusTest
class LanguageFallbackTest {

    private static final String ARTICLES = "/api/v1/content/article";
    private static final String DOC = """
            {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "%s"}]}]}""";

    private static String author = "";
    private static String translated = "";
    private static String russian = "";
    private static String english = "";

    @BeforeEach
    void some_articles_are_translated_in_part_and_one_not_at_all() {
        if (author.isEmpty()) {
            author = published("person", """
                    {"fields": {"title": "%s", "age": "0+"}, "translations": {"en": {"title": "Ivan"}}}
                    """.formatted(unique("Иван")));
            translated = published("article", draft("А", """
                    "translations": {"en": {"title": "Raise of \\"wages\\"", "body": %s}},""".formatted(DOC.formatted("Text."))));
            russian = published("article", draft("Б", ""));
            english = published("article", englishDraft("\"translations\": {\"ru\": {\"title\": \"Забастовка\"}}, "));
        }
    }

    private static String draft(String letter, String translations) {
        return """
                {%s "fields": {"title": "%s", "lead": "Вводка.", "age": "0+", "topics": ["salary"], "author": "%s",
                  "body": %s}}
                """.formatted(translations, unique(letter), author, DOC.formatted("Текст."));
    }

    private static String englishDraft(String translations) {
        return """
                {%s "language": "en", "fields": {"title": "Strike", "lead": "In short.", "age": "0+", "body": %s}}
                """.formatted(translations, DOC.formatted("Text."));
    }

    private static ValidatableResponse ask(String query) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("query", query))
                .post("/api/v1/graphql")
                .then()
                .statusCode(200)
                .body("errors", nullValue());
    }

    @Test
    void what_is_not_translated_is_named_and_stands_in_the_main_language() {
        given().queryParam("language", "en")
                .get(ARTICLES + "/" + translated)
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("fields.title", equalTo("Raise of \"wages\""))
                .body("fields.body.html", containsString("Text."))
                .body("fields.lead", equalTo("Вводка."))
                .body("fields.topics", contains("salary"))
                .body("fallback", contains("lead"))
                .body("version", is(1));
    }

    @Test
    void an_entry_without_a_translation_is_shown_as_it_is_and_says_its_language() {
        given().queryParam("language", "en")
                .get(ARTICLES + "/" + russian)
                .then()
                .statusCode(200)
                .body("language", equalTo("ru"))
                .body("fields.lead", equalTo("Вводка."))
                .body("$", not(hasKey("fallback")));
    }

    @Test
    void who_wishes_nothing_gets_the_main_language() {
        given().get(ARTICLES + "/" + translated)
                .then()
                .body("language", equalTo("ru"))
                .body("$", not(hasKey("fallback")));
        given().queryParam("language", "ru")
                .get(ARTICLES + "/" + translated)
                .then()
                .body("language", equalTo("ru"))
                .body("fields.lead", equalTo("Вводка."))
                .body("$", not(hasKey("fallback")));
    }

    @Test
    void lists_and_what_they_include_are_in_the_wanted_language() {
        given().queryParam("language", "en")
                .queryParam("filter[author][eq]", author)
                .queryParam("include", "author")
                .queryParam("sort", "title")
                .get(ARTICLES)
                .then()
                .statusCode(200)
                .body("total", is(2))
                .body("items.language", contains("en", "ru"))
                .body("items[0].included.'" + author + "'.fields.title", equalTo("Ivan"))
                .body("items[1].included.'" + author + "'.language", equalTo("en"));
    }

    @Test
    void of_some_fields_only_those_are_named_as_not_translated() {
        given().queryParam("language", "en")
                .queryParam("fields", "title,author")
                .get(ARTICLES + "/" + translated)
                .then()
                .body("fields.keySet()", containsInAnyOrder("title", "author"))
                .body("$", not(hasKey("fallback")));
    }

    @Test
    void conditions_look_at_the_main_language() {
        given().queryParam("language", "en")
                .queryParam("filter[language]", "ru")
                .queryParam("filter[author][eq]", author)
                .get(ARTICLES)
                .then()
                .body("total", is(2));
    }

    @Test
    void an_english_entry_is_read_in_russian_as_far_as_it_is_translated() {
        given().queryParam("language", "ru")
                .get(ARTICLES + "/" + english)
                .then()
                .statusCode(200)
                .body("language", equalTo("ru"))
                .body("fields.title", equalTo("Забастовка"))
                .body("fields.lead", equalTo("In short."))
                .body("fallback", containsInAnyOrder("lead", "body"));
        for (String wish : List.of("", "?language=en")) {
            given().get(ARTICLES + "/" + english + wish)
                    .then()
                    .body("language", equalTo("en"))
                    .body("fields.title", equalTo("Strike"))
                    .body("$", not(hasKey("fallback")));
        }
    }

    @Test
    void an_english_entry_that_nobody_has_translated_is_shown_in_english() {
        String untranslated = published("article", englishDraft(""));
        given().queryParam("language", "ru")
                .get(ARTICLES + "/" + untranslated)
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("fields.title", equalTo("Strike"))
                .body("$", not(hasKey("fallback")));
    }

    @Test
    void the_graph_speaks_the_wanted_language_and_so_does_what_is_reached_in_it() {
        ask("{ article(id: \"" + translated + "\", language: EN)"
                        + " { language title lead fallback author { language title } } }")
                .body("data.article.language", equalTo("en"))
                .body("data.article.title", equalTo("Raise of \"wages\""))
                .body("data.article.lead", equalTo("Вводка."))
                .body("data.article.fallback", contains("lead"))
                .body("data.article.author.language", equalTo("en"))
                .body("data.article.author.title", equalTo("Ivan"));
        ask("{ article(id: \"" + translated + "\") { language lead fallback } }")
                .body("data.article.language", equalTo("ru"))
                .body("data.article.fallback", nullValue());
    }

    @Test
    void lists_of_the_graph_fall_back_too() {
        ask("{ articles(filter: {author: {eq: \"" + author + "\"}}, sort: [\"title\"], language: EN)"
                        + " { items { language fallback } } }")
                .body("data.articles.items.language", contains("en", "ru"))
                .body("data.articles.items[0].fallback", contains("lead"))
                .body("data.articles.items[1].fallback", nullValue());
        ask("{ articles(filter: {id: {eq: \"" + english + "\"}}, language: RU) { items { language title lead } } }")
                .body("data.articles.items.language", contains("ru"))
                .body("data.articles.items.title", contains("Забастовка"))
                .body("data.articles.items.lead", contains("In short."));
    }
}
