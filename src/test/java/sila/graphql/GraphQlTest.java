package sila.graphql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import sila.testing.Api;

@QuarkusTest
class GraphQlTest {

    private static ValidatableResponse ask(String query, Map<String, Object> variables) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("query", query, "variables", variables))
                .post("/api/v1/graphql")
                .then();
    }

    private static ValidatableResponse ask(String query) {
        return ask(query, Map.of());
    }

    @Nested
    class Reading {

        @Test
        void one_entry_comes_by_id_or_slug_with_what_it_refers_to() {
            String name = unique("Мария Ковалёва");
            String person = published("person", Api.person(name));
            String title = unique("Запрос графа");
            String id = published("article", Api.articleBy(person, title));
            String slug = given().get("/api/v1/content/article/" + id).path("slug");

            ask(
                            "query($id: ID, $slug: String) { a: article(id: $id) { id title topics body { html } author { title slug } }"
                                    + " b: article(slug: $slug) { version url } }",
                            Map.of("id", id, "slug", slug))
                    .statusCode(200)
                    .body("errors", nullValue())
                    .body("data.a.title", equalTo(title))
                    .body("data.a.topics", hasItems("salary"))
                    .body("data.a.body.html", equalTo("<p>Соглашение подписано.</p>"))
                    .body("data.a.author.title", equalTo(name))
                    .body("data.b.version", equalTo(1))
                    .body("data.b.url", containsString("/articles/" + slug));
        }

        @Test
        void a_list_is_filtered_sorted_and_paged() {
            String word = unique("сетка").replace(' ', '-');
            for (String part : new String[] {"А", "Б", "В"}) {
                published("article", Api.article(part + " " + word));
            }
            String query = "query($cursor: String) { articles(limit: 2, sort: [\"title\"], cursor: $cursor,"
                    + " filter: {and: [{topics: {eq: \"salary\"}}, {or: [{title: {contains: \"" + word
                    + "\"}}, {slug: {eq: \"nothing\"}}]}, {not: {title: {startsWith: \"нет\"}}}]})"
                    + " { items { title } next total } }";
            var first = ask(query).statusCode(200).body("errors", nullValue());
            first.body("data.articles.items.title", equalTo(List.of("А " + word, "Б " + word)))
                    .body("data.articles.total", equalTo(3));
            String next = first.extract().path("data.articles.next");
            ask(query, Map.of("cursor", next))
                    .body("data.articles.items.title", equalTo(List.of("В " + word)))
                    .body("data.articles.next", nullValue());
        }

        @Test
        void what_is_not_public_is_not_there() {
            String draft = Api.create("article", Api.article(unique("Черновик")));
            ask("{ article(id: \"" + draft + "\") { title } }")
                    .statusCode(200)
                    .body("data.article", nullValue())
                    .body("errors", nullValue());
        }

        @Test
        void terms_bring_the_entries_that_describe_them() {
            Api.topic("culture");
            String id = published("article", Api.article(unique("О культуре"), "culture"));
            ask("{ article(id: \"" + id + "\") { topics topicsEntries { title term } } }")
                    .body("errors", nullValue())
                    .body("data.article.topicsEntries", hasSize(1))
                    .body("data.article.topicsEntries[0].term", equalTo("culture"));
        }

        @Test
        void a_get_may_be_cached() {
            String query = "{ articles(limit: 1) { items { id } } }";
            String tag = given().queryParam("query", query)
                    .get("/api/v1/graphql")
                    .then()
                    .statusCode(200)
                    .header("ETag", notNullValue())
                    .header("Surrogate-Key", equalTo("type/article"))
                    .extract()
                    .header("ETag");
            given().queryParam("query", query)
                    .header("If-None-Match", tag)
                    .get("/api/v1/graphql")
                    .then()
                    .statusCode(304);
        }

        @Test
        void it_names_all_types_it_shows() {
            String person = published("person", Api.person("Автор"));
            String id = published("article", Api.articleBy(person, unique("Чей")));
            given().queryParam("query", "{ article(id: \"" + id + "\") { author { id } topicsEntries { id } } }")
                    .get("/api/v1/graphql")
                    .then()
                    .statusCode(200)
                    .header("Surrogate-Key", equalTo("type/article type/person type/topic"));
        }

        @Test
        void tools_get_the_schema() {
            given().get("/api/v1/graphql/schema")
                    .then()
                    .statusCode(200)
                    .body(containsString("type Article"))
                    .body(containsString("input LegalCaseFilter"));
            ask("{ __schema { queryType { name } } }").body("data.__schema.queryType.name", equalTo("Query"));
        }
    }

    @Nested
    class Refusing {

        @Test
        void what_is_too_deep() {
            String deep = "related { ... on Article { ".repeat(10) + "title" + " } }".repeat(10);
            ask("{ articles { items { " + deep + " } } }")
                    .statusCode(200)
                    .body("data", nullValue())
                    .body("errors[0].message", containsString("depth"));
        }

        @Test
        void what_costs_too_much() {
            String wide = "{ articles(limit: 100) { items { id title lead slug } } }";
            var many = new StringBuilder("{");
            for (int i = 0; i < 60; i++) {
                many.append(" a").append(i).append(": articles(limit: 100) { items { id title lead slug } }");
            }
            ask(wide).body("errors", nullValue());
            // each list: a hundred times items and four fields, and the list itself
            int cost = 60 * (1 + 100 * (1 + 4));
            ask(many + "}")
                    .statusCode(200)
                    .body("data", nullValue())
                    .body("errors", hasSize(1))
                    .body("errors[0].message", containsString("слишком дорогой: " + cost + " при пределе 20000"))
                    .body("errors[0].extensions.code", equalTo("query-too-dear"))
                    .body("errors[0].extensions.cost", equalTo(cost))
                    .body("errors[0].extensions.limit", equalTo(20_000));
            given().header("Accept-Language", "en")
                    .contentType(ContentType.JSON)
                    .body(Map.of("query", many + "}"))
                    .post("/api/v1/graphql")
                    .then()
                    .body("errors[0].message", containsString("too dear: " + cost + ", the limit is 20000"));
        }

        @Test
        void what_claims_to_cost_more_than_can_be_counted() {
            String endless = "articles(limit: 2000000000) { items { id title } }";
            ask("{ a: " + endless + " b: " + endless + " c: " + endless + " d: articles { items { id } } }")
                    .statusCode(200)
                    .body("data", nullValue())
                    .body("errors[0].extensions.code", equalTo("query-too-dear"));
        }

        @Test
        void fragments_that_multiply() {
            var fragments = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                fragments.append(" fragment F%d on Article { ...F%d ...F%d }".formatted(i, i + 1, i + 1));
            }
            fragments.append(" fragment F40 on Article { id }");
            for (String named : List.of("...F0", "id")) {
                ask("{ articles { items { " + named + " } } }" + fragments)
                        .statusCode(200)
                        .body("data", nullValue())
                        .body("errors[0].extensions.code", equalTo("query-too-dear"))
                        .body("errors[0].extensions.limit", equalTo(20_000));
            }
            ask("{ articles { items { ...A } } } fragment A on Article { ...B } fragment B on Article { ...A }")
                    .statusCode(200)
                    .body("data", nullValue())
                    .body("errors", notNullValue());
            ask("{ articles(limit: 1) { items { ...A ...A } } } fragment A on Article { id }")
                    .statusCode(200)
                    .body("errors", nullValue());
        }

        @Test
        void a_text_without_end() {
            String query = "{ articles { items { " + "id ".repeat(10_000) + "} } }";
            ask(query).statusCode(200).body("data", nullValue()).body("errors", notNullValue());
            ask("{ articles { items { " + "id ".repeat(100_000) + "} } }").statusCode(400);
        }

        @Test
        void what_is_no_query() {
            ask("drop table entry").statusCode(200).body("errors", notNullValue());
            given().contentType(ContentType.JSON)
                    .body("{}")
                    .post("/api/v1/graphql")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
            ask("mutation { article { id } }").body("errors", notNullValue());
        }

        @Test
        void a_filter_that_does_not_fit_says_so_in_the_language_of_the_asker() {
            String query = "{ articles(filter: {publishedAt: {gt: \"'; drop table entry; --\"}}) { items { id } } }";
            var answer = given().header("Accept-Language", "en")
                    .contentType(ContentType.JSON)
                    .body(Map.of("query", query))
                    .post("/api/v1/graphql")
                    .then()
                    .statusCode(200);
            assertThat(answer.extract().<String>path("errors[0].extensions.code"))
                    .isEqualTo("bad-request");
        }
    }
}
