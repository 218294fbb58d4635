package sila.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;
import sila.testing.EditorialModel;

/** What editors write for each other is in nothing that readers get, and nobody finds an entry by it. */
@QuarkusTest
@TestProfile(EditorialModel.class)
class HiddenFieldsTest {

    private static final String TIPS = "/api/v1/content/tip";

    private String title = "";
    private String remark = "";
    private String informant = "";
    private String tip = "";

    @BeforeEach
    void a_tip_with_a_remark() {
        title = unique("Наводка");
        remark = unique("Конфиденциально").replace(' ', '-');
        informant = published("person", Api.person(unique("Источник")));
        tip = published("tip", """
                {"fields": {"title": "%s", "text": "Завод простаивает.", "age": "0+", "remark": "%s", "informant": "%s"}}
                """.formatted(title, remark, informant));
    }

    private static ValidatableResponse ask(String query) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("query", query))
                .post("/api/v1/graphql")
                .then()
                .statusCode(200);
    }

    private static List<String> found(String words) {
        return given().queryParam("q", words)
                .get(TIPS)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void editors_read_them() {
        administrator()
                .get("/api/v1/manage/entries/" + tip)
                .then()
                .statusCode(200)
                .body("fields.remark", equalTo(remark))
                .body("fields.informant", equalTo(informant));
    }

    @Test
    void no_answer_to_readers_has_them() {
        Api.awaitDelivered(tip);
        String slug = given().get(TIPS + "/" + tip).path("slug");
        List<Response> answers = List.of(
                given().get(TIPS + "/" + tip),
                given().get(TIPS + "/" + slug),
                given().queryParam("filter[slug]", slug).get(TIPS),
                given().queryParam("types", "tip").get("/api/v1/sync"),
                given().queryParam("query", "{ tips { items { title text pinned } } }")
                        .get("/api/v1/graphql"),
                given().get("/tips/" + slug));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).contains(title).doesNotContain("remark", "informant", remark, informant);
        });
    }

    @Test
    void whom_they_name_is_not_pointed_at() {
        given().get("/api/v1/content/person/" + informant + "/references")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void nobody_finds_an_entry_by_them() {
        await().untilAsserted(() -> assertThat(found(title)).contains(tip));
        assertThat(found(remark)).doesNotContain(tip);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter[remark][startsWith]=К",
                "filter[informant][exists]=true",
                "sort=remark",
                "fields=title,remark",
                "include=informant"
            })
    void lists_do_not_know_them(String parameter) {
        String[] pair = parameter.split("=");
        given().queryParam(pair[0], pair[1]).get(TIPS).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void neither_does_the_graph() {
        ask("{ tip(id: \"" + tip + "\") { title text } }").body("data.tip.title", equalTo(title));
        for (String query : List.of(
                "{ tip(id: \"" + tip + "\") { remark } }",
                "{ tip(id: \"" + tip + "\") { informant { title } } }",
                "{ tips(filter: {remark: {eq: \"" + remark + "\"}}) { total } }",
                "{ tips(sort: [\"remark\"]) { total } }")) {
            ask(query).body("errors", notNullValue()).body(not(containsString(title)));
        }
        ask("{ __type(name: \"Tip\") { fields { name } } }")
                .body("data.__type.fields.name", hasItem("pinned"))
                .body("data.__type.fields.name", not(hasItem("remark")));
    }
}
