package sila.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;

/** Conditions within conditions, over four articles of one author. */
@QuarkusTest
class FilterTest {

    private static final String ARTICLES = "/api/v1/content/article";

    /** Each finds its entries by another index, or by none. */
    private static final List<String> ORDERS =
            List.of("-publishedAt", "publishedAt", "title", "-title", "-updatedAt", "slug", "version", "age,-title");

    private static String authorName = "";
    private static String author = "";
    private static String word = "";

    @BeforeEach
    void four_articles_of_one_author() {
        if (author.isEmpty()) {
            authorName = unique("Автор");
            word = "слово" + unique("").strip();
            author = published("person", Api.person(authorName));
            article("А", "[\"salary\"]", "[\"77\"]");
            article("Б", "[\"safety\"]", "[\"78\"]");
            article("В", "[\"salary\", \"youth\"]", "[\"77\", \"50\"]");
            article("Г", "[\"energy\"]", "[]");
        }
    }

    private static void article(String letter, String topics, String regions) {
        published("article", """
                {"fields": {"title": "%s %s", "lead": "Вводка.", "age": "0+", "topics": %s, "regions": %s, "author": "%s",
                  "seo": {"title": "Поиск %s"},
                  "body": {"type": "doc", "content": [
                    {"type": "paragraph", "content": [{"type": "text", "text": "Соглашение."}]}]}}}
                """.formatted(letter, word, topics, regions, author, letter));
    }

    private static RequestSpecification ofThisAuthor() {
        return given().queryParam("filter[author][eq]", author);
    }

    /** @param parameters with spaces between them */
    private static RequestSpecification with(RequestSpecification request, String parameters) {
        for (String parameter : parameters.strip().split(" +")) {
            int equals = parameter.indexOf(parameter.startsWith("filter={") ? "={" : "]=") + 1;
            boolean whole = parameter.startsWith("filter={");
            request.queryParam(
                    whole ? "filter" : parameter.substring(0, equals),
                    parameter
                            .substring(whole ? "filter=".length() : equals + 1)
                            .replace('_', ' ')
                            .replace("AUTHOR", authorName)
                            .replace("WORD", word));
        }
        return request;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "filter[or][0][topics]=safety filter[or][1][topics]=youth | БВ",
                "filter[or][0][topics]=salary filter[or][0][regions]=50 filter[or][1][topics]=energy | ВГ",
                "filter[and][0][topics]=salary filter[and][1][topics]=youth | В",
                "filter[not][topics]=salary | БГ",
                "filter[not][or][0][topics]=salary filter[not][or][1][topics]=energy | Б",
                "filter[not][topics]=salary filter[or][0][regions]=78 | Б",
                "filter={\"or\":[{\"topics\":{\"eq\":\"safety\"}},{\"not\":{\"regions\":{\"exists\":true}}}]} | БГ",
                "filter={\"topics\":[\"safety\",\"energy\"]} | БГ",
                "filter={\"and\":[{\"topics\":\"salary\"},{\"or\":[{\"regions\":\"50\"},{\"regions\":\"78\"}]}]} | В",
                "filter={\"regions\":null} | Г",
                "filter={\"regions\":{\"ne\":null}} | АБВ",
                "filter[topics][containsAll]=salary,youth | В",
                "filter[topics][in]=salary,energy | АВГ",
                "filter[topics][in][0]=salary filter[topics][in][1]=energy | АВГ",
                "filter[topics][nin]=salary,safety | Г",
                "filter[title][startsWith]=а_ | А",
                "filter[title][startsWith]=% | ``",
                "filter[title][contains]=WORD | АБВГ",
                "filter[seo.title][eq]=Поиск_Б | Б",
                "filter[seo.title][contains]=поиск | АБВГ",
                "filter[author.title][eq]=AUTHOR | АБВГ",
                "filter[author.title][ne]=AUTHOR | ``",
                "filter[author.title][contains]=никто | ``",
                "filter[author.position][exists]=false | АБВГ",
                "filter={\"author.title\":{\"in\":[\"AUTHOR\",\"x\"]},\"topics\":\"youth\"} | В",
                "filter[version][in]=1,2 | АБВГ",
                "filter[version][gte]=1 filter[version][lte]=1 | АБВГ",
                "filter[age][exists]=true filter[age][ne]=18+ | АБВГ",
            })
    void finds_the_same_by_every_index(String parameters, String letters) {
        for (String order : ORDERS) {
            assertThat(walk(parameters, order))
                    .as(order)
                    .hasSize(letters.length())
                    .containsExactlyInAnyOrder(letters.isEmpty() ? new String[0] : letters.split(""));
        }
        with(ofThisAuthor(), parameters).get(ARTICLES).then().body("total", equalTo(letters.length()));
    }

    private static List<String> walk(String parameters, String order) {
        var letters = new ArrayList<String>();
        String cursor = null;
        do {
            var request =
                    with(ofThisAuthor(), parameters).queryParam("sort", order).queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get(ARTICLES).then().statusCode(200).extract().jsonPath();
            page.getList("items.fields.title", String.class).forEach(title -> letters.add(title.substring(0, 1)));
            cursor = page.getString("next");
        } while (cursor != null);
        return letters;
    }

    @Test
    void one_order_is_the_other_backwards() {
        for (String field : List.of("publishedAt", "updatedAt", "title", "age", "slug", "author,title")) {
            String backwards =
                    List.of(field.split(",")).stream().map(name -> "-" + name).collect(Collectors.joining(","));
            var there = new ArrayList<>(walk("filter[age]=0+", field));
            Collections.reverse(there);
            assertThat(walk("filter[age]=0+", backwards)).as(field).isEqualTo(there);
        }
    }

    @Test
    void a_total_may_be_left_out() {
        ofThisAuthor().get(ARTICLES).then().body("total", is(4));
        ofThisAuthor().queryParam("total", false).get(ARTICLES).then().body("$", not(hasKey("total")));
    }

    @Test
    void a_total_follows_what_is_published() {
        String name = unique("Автор");
        String other = published("person", Api.person(name));
        for (int n = 0; n < 3; n++) {
            given().queryParam("filter[author][eq]", other).get(ARTICLES).then().body("total", is(n));
            published("article", Api.articleBy(other, unique("Статья")));
        }
        given().queryParam("filter[author.title][eq]", name)
                .get(ARTICLES)
                .then()
                .body("total", is(3));
    }

    @Test
    void of_what_is_included_only_some_fields_are_sent_too() {
        ofThisAuthor()
                .queryParam("include", "author")
                .queryParam("fields", "title,author.title")
                .queryParam("limit", 1)
                .get(ARTICLES)
                .then()
                .statusCode(200)
                .body("items[0].fields.keySet()", hasSize(1))
                .body("items[0].included.'" + author + "'.fields.keySet()", hasSize(1))
                .body("items[0].included.'" + author + "'.fields.title", equalTo(authorName));
        ofThisAuthor()
                .queryParam("fields", "author.title")
                .get(ARTICLES)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("fields"));
    }

    @Test
    void a_request_is_told_what_it_would_cost() {
        ofThisAuthor()
                .queryParam("include", "author")
                .queryParam("filter[title][contains]", "x")
                .queryParam("explain", true)
                .get(ARTICLES)
                .then()
                .statusCode(200)
                .body("cost", greaterThan(100))
                .body("limit", is(1000))
                .body("parts.part", hasItem("include=author"))
                .body("parts.part", hasItem("filter[title][contains]"))
                .body("parts.cost", everyItem(greaterThan(0)));
        given().queryParam("explain", true)
                .get(ARTICLES + "/" + "x")
                .then()
                .statusCode(200)
                .body("cost", lessThan(10));
    }

    @Test
    void what_costs_too_much_is_refused_with_the_reasons() {
        RequestSpecification request = ofThisAuthor();
        for (int n = 0; n < 11; n++) {
            request.queryParam("filter[or][" + n + "][title][contains]", "слово" + n);
        }
        request.get(ARTICLES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sila:problem:query-too-dear"))
                .body("cost", greaterThan(1000))
                .body("limit", is(1000))
                .body("parts.part", hasItem("filter[or][10][title][contains]"));
    }

    @Test
    void a_list_can_be_searched_by_text_within_its_conditions() {
        await().untilAsserted(() -> ofThisAuthor()
                .queryParam("q", word)
                .get(ARTICLES)
                .then()
                .statusCode(200)
                .body("items", hasSize(4)));
        // while the index takes in anything else all scores change, and a cursor stands at a score
        await().untilAsserted(() -> assertThat(foundByText()).containsExactlyInAnyOrder("А", "В"));
        given().queryParam("q", word).get(ARTICLES).then().body("total", is(4));
        given().queryParam("q", "щъъщщъъщ").get(ARTICLES).then().body("items", empty());
    }

    /** Those about pay, page by page. */
    private static List<String> foundByText() {
        var letters = new ArrayList<String>();
        String cursor = null;
        do {
            var request = ofThisAuthor()
                    .queryParam("q", word)
                    .queryParam("filter[topics][eq]", "salary")
                    .queryParam("limit", 1);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(ARTICLES);
            page.then().statusCode(200).body("total", nullValue());
            page.jsonPath()
                    .getList("items.fields.title", String.class)
                    .forEach(title -> letters.add(title.substring(0, 1)));
            cursor = page.path("next");
        } while (cursor != null);
        return letters;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=title", "as_of=2026-01-01T00:00:00Z"})
    void a_search_by_text_has_its_own_order_and_the_present_only(String parameter) {
        given().queryParam("q", word)
                .queryParam(parameter.split("=")[0], parameter.split("=")[1])
                .get(ARTICLES)
                .then()
                .statusCode(400);
    }
}
