package sila.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.testing.Api;

/** The delivery API's lists, over legal cases of a court that only this test knows. */
@QuarkusTest
class ContentListTest {

    private static final String CASES = "/api/v1/content/legal-case";
    private static final String TEXT = """
            {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Текст."}]}]}""";

    private static String court = "";

    @BeforeEach
    void four_cases() {
        if (court.isEmpty()) {
            court = unique("Суд");
            legalCase("Б-дело", "2026-03-01", "satisfied", "ru", "salary");
            legalCase("А-дело", "2026-01-01", "satisfied", "en", "safety");
            legalCase("В-дело", "2026-02-01", "refused", "ru", "salary\", \"safety");
            legalCase("Г-дело", "2026-02-01", "refused", "ru", "youth");
        }
    }

    private static void legalCase(String title, String date, String outcome, String language, String topics) {
        published("legal-case", """
                {"language": "%s", "fields": {"title": "%s", "number": "2-1/2026", "court": "%s", "outcome": "%s",
                  "date": "%s", "age": "0+", "topics": ["%s"], "situation": %s, "decision": %s}}
                """.formatted(language, title, court, outcome, date, topics, TEXT, TEXT));
    }

    private static RequestSpecification ofThisCourt() {
        return given().queryParam("filter[court][eq]", court);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter[outcome][eq] | satisfied | АБ",
                "filter[outcome] | satisfied | АБ",
                "filter[outcome][ne] | satisfied | ВГ",
                "filter[outcome][in] | satisfied,settled | АБ",
                "filter[date][gt] | 2026-02-01 | Б",
                "filter[date][gte] | 2026-02-01 | БВГ",
                "filter[date][lt] | 2026-02-01 | А",
                "filter[date][lte] | 2026-02-01 | АВГ",
                "filter[title][contains] | в-ДЕ | В",
                "filter[title][contains] | % | ''",
                "filter[topics][eq] | salary | БВ",
                "filter[topics][contains] | salary | БВ",
                "filter[topics][ne] | salary | АГ",
                "filter[topics][in] | safety,youth | АВГ",
                "filter[regions][exists] | false | АБВГ",
                "filter[date][exists] | true | АБВГ",
                "filter[language][eq] | en | А",
                "filter[language] | en | А",
                "language | en | АБВГ",
                "filter[version][gt] | 1 | ''",
                "filter[publishedAt][gt] | 2020-01-01T00:00:00Z | АБВГ",
            })
    void filters(String parameter, String value, String letters) {
        List<String> titles = ofThisCourt()
                .queryParam(parameter, value)
                .get(CASES)
                .then()
                .statusCode(200)
                .body("total", equalTo(letters.length()))
                .extract()
                .path("items.fields.title");
        assertThat(titles.stream().map(title -> title.substring(0, 1)).sorted())
                .containsExactly(letters.isEmpty() ? new String[0] : letters.split(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | АБВГ",
                "-title | ГВБА",
                "date,title | АВГБ",
                "date,-title | АГВБ",
                "-date,title | БВГА",
                "publishedAt | БАВГ",
                "-publishedAt | ГВАБ",
            })
    void sorts_and_pages_without_losing_or_doubling(String sort, String letters) {
        for (int limit = 1; limit <= 4; limit++) {
            assertThat(walk(sort, limit)).as("limit %d", limit).isEqualTo(letters);
        }
    }

    private static String walk(String sort, int limit) {
        var letters = new StringBuilder();
        String cursor = null;
        do {
            var request = ofThisCourt().queryParam("sort", sort).queryParam("limit", limit);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(CASES);
            List<String> titles = page.then().statusCode(200).extract().path("items.fields.title");
            titles.forEach(title -> letters.append(title.charAt(0)));
            cursor = page.path("next");
        } while (cursor != null);
        return letters.toString();
    }

    @Test
    void entries_without_a_value_have_their_place_in_the_order() {
        String title = unique("Норма");
        published("legal-norm", "{\"fields\": {\"title\": \"" + title + "\", \"number\": \"7\"}}");
        published("legal-norm", "{\"fields\": {\"title\": \"" + title + "\"}}");
        published("legal-norm", "{\"fields\": {\"title\": \"" + title + "\", \"number\": \"5\"}}");
        var numbers = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("filter[title][eq]", title)
                    .queryParam("sort", "number")
                    .queryParam("limit", 1);
            var page =
                    (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/content/legal-norm");
            numbers.add(page.path("items[0].fields.number"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(numbers).containsExactly(null, "5", "7");
    }

    @Test
    void includes_what_describes_a_term_and_what_is_referred_to() {
        String norm = published("legal-norm", "{\"fields\": {\"title\": \"" + unique("Норма") + "\"}}");
        String answer = published(
                "legal-answer",
                "{\"fields\": {\"title\": \"" + unique("Можно ли?") + "\", \"question\": \"Можно?\", \"norms\": [\""
                        + norm + "\"], \"answer\": " + TEXT + "}}");
        given().queryParam("include", "norms")
                .get("/api/v1/content/legal-answer/" + answer)
                .then()
                .statusCode(200)
                .body("included.'" + norm + "'.id", equalTo(norm));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filter[nonsense][eq] | x",
                "filter[title][like] | x",
                "filter[date][gt] | yesterday",
                "filter[topics][gt] | salary",
                "filter[body][eq] | x",
                "filter[date][exists] | maybe",
                "filter[publishedAt][gt] | yesterday",
                "filter[id][eq] | 1; drop table entry",
                "filter | x",
                "filter[title][eq][eq] | x",
                "filter[title' or 1=1 --] | x",
                "sort | nonsense",
                "sort | topics",
                "sort | title;drop table entry",
                "sort | ''",
                "fields | nonsense",
                "include | title",
                "include | nonsense",
                "include | norms.norms.norms",
                "limit | 0",
                "limit | 101",
                "limit | many",
                "cursor | nonsense",
                "cursor | WyJ0aXRsZSJd",
                "language | de",
            })
    void a_query_that_means_nothing_is_refused_by_name(String parameter, String value) {
        given().queryParam(parameter, value)
                .get(CASES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(parameter));
    }

    @Test
    void a_value_with_sql_or_a_megabyte_in_it_is_only_a_value() {
        ofThisCourt()
                .queryParam("filter[title][eq]", "' or 1=1; drop table entry; --")
                .get(CASES)
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        given().queryParam("filter[title][eq]", "x".repeat(2500))
                .get(CASES)
                .then()
                .statusCode(400);
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        String cursor = ofThisCourt()
                .queryParam("sort", "title")
                .queryParam("limit", 1)
                .get(CASES)
                .path("next");
        ofThisCourt()
                .queryParam("sort", "date")
                .queryParam("cursor", cursor)
                .get(CASES)
                .then()
                .statusCode(400);
    }

    @Test
    void only_the_fields_asked_for_are_sent() {
        ofThisCourt()
                .queryParam("fields", "title,court")
                .queryParam("filter[outcome][eq]", "satisfied")
                .get(CASES)
                .then()
                .body("items[0].fields.keySet()", containsInAnyOrder("title", "court"));
    }

    @Test
    void a_list_that_has_not_changed_is_answered_304() {
        String etag = ofThisCourt().get(CASES).header("ETag");
        ofThisCourt().header("If-None-Match", etag).get(CASES).then().statusCode(304);
        ofThisCourt().header("If-None-Match", "\"other\"").get(CASES).then().statusCode(200);
    }

    @Test
    void what_is_included_two_levels_deep_is_there() {
        String organisation = unique("Первичка");
        String organisationId = published(
                "organisation",
                "{\"fields\": {\"title\": \"%s\", \"level\": \"primary\", \"age\": \"0+\"}}".formatted(organisation));
        String name = unique("Мария");
        String author = published("person", Api.personOf(organisationId, name));
        String id = published("article", Api.articleBy(author, unique("Статья")));

        var list = given().queryParam("filter[id]", id)
                .queryParam("include", "author.organisation")
                .get("/api/v1/content/article")
                .then()
                .statusCode(200);
        var one = given().queryParam("include", "author.organisation")
                .get("/api/v1/content/article/" + id)
                .then()
                .statusCode(200);
        for (var included : Map.of("items[0].", list, "", one).entrySet()) {
            String there = included.getKey() + "included.'";
            included.getValue()
                    .body(there + author + "'.fields.title", equalTo(name))
                    .body(there + author + "'.fields.organisation", equalTo(organisationId))
                    .body(there + organisationId + "'.type", equalTo("organisation"))
                    .body(there + organisationId + "'.fields.title", equalTo(organisation));
        }
        given().queryParam("include", "author")
                .get("/api/v1/content/article/" + id)
                .then()
                .body("included.'" + author + "'.fields.title", equalTo(name))
                .body("included.'" + organisationId + "'", nullValue());
        given().queryParam("include", "author.organisation.parent")
                .get("/api/v1/content/article/" + id)
                .then()
                .statusCode(400);
    }
}
