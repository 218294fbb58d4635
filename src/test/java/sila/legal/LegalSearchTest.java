package sila.legal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sila.kernel.Language;
import sila.search.SearchDocument;
import sila.search.SearchIndex;
import sila.search.SearchQuery;

@QuarkusTest
class LegalSearchTest {

    /** Of a region that nothing else in the tests is about. */
    private static final String REGION = "79";

    private static final UUID CASE = UUID.fromString("018f3a4e-0000-7000-8000-0000000000c1");
    private static final UUID NORM = UUID.fromString("018f3a4e-0000-7000-8000-0000000000c2");
    private static final UUID ANSWER = UUID.fromString("018f3a4e-0000-7000-8000-0000000000c3");

    @Inject
    SearchIndex index;

    @BeforeEach
    void publish() {
        put(
                CASE,
                "legal-case",
                "Увольнение без причины признано незаконным",
                "Суд применил п. 2 ч. 1 ст. 81 ТК РФ.",
                Map.of());
        put(NORM, "legal-norm", "Расторжение договора работодателем", "", Map.of("act", "тк", "number", "81"));
        put(ANSWER, "legal-answer", "Что делать, если не платят зарплату?", "Обратиться в профсоюз.", Map.of());
        await().until(() -> index.search(SearchQuery.of("").where("regions", List.of(REGION)))
                        .total()
                == 3);
    }

    private void put(UUID id, String type, String title, String body, Map<String, String> keywords) {
        index.put(new SearchDocument(
                id,
                type,
                "slug",
                "/" + type + "s/slug",
                Language.RU,
                title,
                "",
                body,
                List.of("salary"),
                List.of(REGION),
                keywords,
                Instant.parse("2026-01-01T00:00:00Z"),
                1,
                1,
                Set.of("search")));
    }

    private static ValidatableResponse search(String... parameters) {
        var request = given().queryParam("region", REGION);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/v1/legal/search").then();
    }

    @ParameterizedTest
    @CsvSource({
        "уволили без причины, " + "018f3a4e-0000-7000-8000-0000000000c1",
        "увольниение, " + "018f3a4e-0000-7000-8000-0000000000c1",
        "не платят зарплату, " + "018f3a4e-0000-7000-8000-0000000000c3",
        "ytgkfnzn pfhgkfne, " + "018f3a4e-0000-7000-8000-0000000000c3",
        "статья 81 ТК, " + "018f3a4e-0000-7000-8000-0000000000c2",
    })
    void everyday_russian_finds_what_is_meant(String q, String first) {
        search("q", q).statusCode(200).body("items[0].entry.id", equalTo(first));
    }

    @Test
    void a_hit_shows_the_entry_where_it_matched_and_why() {
        search("kind", "case", "q", "увольнение по ст. 81 ТК")
                .body("items[0].entry.type", equalTo("legal-case"))
                .body("items[0].entry.url", endsWith("/legal-cases/slug"))
                .body("items[0].entry.publishedAt", equalTo("2026-01-01T00:00:00Z"))
                .body("items[0].highlights.title[0]", containsString("<mark>Увольнение</mark>"))
                .body("items[0].why", hasItems("Упоминает ст. 81 ТК РФ", "Слова запроса в заголовке"));
    }

    @Test
    void reasons_are_given_in_the_language_of_the_reader() {
        given().header("Accept-Language", "en")
                .queryParam("q", "увольнение")
                .queryParam("region", REGION)
                .get("/api/v1/legal/search")
                .then()
                .body("items[0].why", hasItem("Words of the query in the title"))
                .body("facets.kind.title", hasItem("Cases"));
    }

    @Test
    void without_words_everything_is_listed_and_counted() {
        search().body("total", equalTo(3))
                .body("facets.kind.value", hasSize(3))
                .body("facets.topic[0].title", notNullValue())
                .body("facets.region[0].value", equalTo(REGION));
    }

    @Test
    void one_kind_alone_can_be_asked_for() {
        search("kind", "norm").body("items.entry.id", contains(NORM.toString()));
        search("kind", "case,answer")
                .body("items.entry.type", everyItem(containsString("legal-")))
                .body("total", equalTo(2));
    }

    @Test
    void nothing_found_is_an_empty_list() {
        search("q", "щщщщщщщ").statusCode(200).body("items", empty()).body("total", equalTo(0));
    }

    @Test
    void a_misspelt_query_is_answered_with_a_suggestion() {
        search("q", "edjkmytybt").body("suggestion", equalTo("увольнение"));
    }

    @Test
    void pages_follow_one_another() {
        var first = search("limit", "2").body("items", hasSize(2)).extract();
        var rest = search("limit", "2", "cursor", first.path("next"))
                .body("items", hasSize(1))
                .extract();

        assertThat(rest.<String>path("next")).isNull();
        assertThat(first.<List<String>>path("items.entry.id")).doesNotContainAnyElementsOf(rest.path("items.entry.id"));
    }

    @Test
    void an_answer_that_the_client_has_is_not_sent_again() {
        var tag = search("q", "зарплата").extract().header("ETag");
        given().header("If-None-Match", tag)
                .queryParam("region", REGION)
                .queryParam("q", "зарплата")
                .get("/api/v1/legal/search")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, verdict",
        "region, 00",
        "limit, 0",
        "limit, 101",
        "limit, много",
        "cursor, %%%",
        "cursor, WzEsMl0",
    })
    void a_wrong_parameter_is_named(String name, String value) {
        given().queryParam(name, value)
                .get("/api/v1/legal/search")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0007", "\u001b[2J"})
    void control_characters_are_refused(String q) {
        search("q", q).statusCode(400).body("errors[0].pointer", equalTo("q"));
    }

    @Test
    void a_query_of_many_words_is_refused() {
        search("q", "я ".repeat(100)).statusCode(400).body("errors[0].pointer", equalTo("q"));
    }

    @Test
    void a_query_without_end_is_no_failure_of_the_hub() {
        int status = given().queryParam("q", "отпуск ".repeat(10_000))
                .get("/api/v1/legal/search")
                .statusCode();
        assertThat(status).isBetween(400, 499);
    }
}
