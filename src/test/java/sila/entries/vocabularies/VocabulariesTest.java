package sila.entries.vocabularies;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.testing.Api;
import sila.testing.People;

/** What editors do with topics; each test with terms of its own, for the hub is everybody's. */
@QuarkusTest
class VocabulariesTest {

    private static final String TOPICS = "/api/v1/manage/vocabularies/topics";

    @Inject
    DataSource database;

    private static String code() {
        return "t-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Map<String, Object> term(@Nullable String code, String title) {
        var term = new HashMap<String, Object>(Map.of("title", Map.of("ru", title, "en", "Term " + title)));
        if (code != null) {
            term.put("code", code);
        }
        return term;
    }

    private static ValidatableResponse add(Map<String, Object> term) {
        return administrator().body(term).post(TOPICS + "/terms").then();
    }

    private static String added(String title) {
        String code = code();
        add(term(code, title)).statusCode(201);
        return code;
    }

    private static ValidatableResponse change(String code, Map<String, Object> term) {
        return administrator()
                .header("If-Match", "*")
                .body(term)
                .put(TOPICS + "/terms/" + code)
                .then();
    }

    private static ValidatableResponse merge(String code, String into) {
        return administrator()
                .header("If-Match", "*")
                .body(Map.of("into", into))
                .post(TOPICS + "/terms/" + code + "/merge")
                .then();
    }

    private static ValidatableResponse delete(String code) {
        return administrator()
                .header("If-Match", "*")
                .delete(TOPICS + "/terms/" + code)
                .then();
    }

    private static String published(String topic) {
        String id = Api.published("article", Api.article(Api.unique("О словах"), topic));
        Api.awaitDelivered(id);
        return id;
    }

    private static ValidatableResponse underTopic(String topic) {
        return given().queryParam("filter[topics][contains]", topic)
                .get("/api/v1/content/article")
                .then()
                .statusCode(200);
    }

    private static String page(String id) {
        String slug = administrator().get("/api/v1/manage/entries/" + id).path("slug");
        return given().get("/articles/" + slug).asString();
    }

    @Test
    void a_term_that_a_chief_editor_adds_is_a_term_at_once() {
        String code = code();
        People.withRole("chief-editor")
                .asks()
                .body(term(code, "Ночные смены"))
                .post(TOPICS + "/terms")
                .then()
                .statusCode(201)
                .body("revision", greaterThan(0))
                .body("terms.find { it.code == '" + code + "' }.written", equalTo(false))
                .body("terms.find { it.code == '" + code + "' }.published", equalTo(0));
        administrator()
                .get("/api/v1/manage/model")
                .then()
                .body("vocabularies.find { it.name == 'topics' }.terms.code", hasItems("salary", code))
                .body("vocabularies.find { it.name == 'topics' }.editable", equalTo(true));
        administrator().get("/api/v1/manage/model/schema/article").then().body(containsString("\"" + code + "\""));

        String id = published(code);
        underTopic(code).body("items.id", contains(id));
        given().get("/feeds/topics/" + code + "/rss.xml").then().statusCode(200).body(containsString("Ночные смены"));
        given().queryParam("interests", code).get("/api/v1/feed").then().statusCode(200);
        assertThat(page(id)).contains("Ночные смены");
    }

    @Test
    void uses_are_counted_of_public_and_of_other_entries() {
        String code = added("Счёт");
        published(code);
        Api.create("article", Api.article(Api.unique("Черновик"), code));
        String binned = Api.create("article", Api.article(Api.unique("Лишний"), code));
        administrator().header("If-Match", "*").delete("/api/v1/manage/entries/" + binned);
        String edited = published(code);
        administrator()
                .header("If-Match", "*")
                .body("{\"fields\": {\"topics\": [\"salary\"]}}")
                .patch("/api/v1/manage/entries/" + edited)
                .then()
                .statusCode(200);

        administrator()
                .get(TOPICS)
                .then()
                .statusCode(200)
                .body("terms.find { it.code == '" + code + "' }.published", equalTo(2))
                .body("terms.find { it.code == '" + code + "' }.drafts", equalTo(1));
    }

    @Test
    void a_new_title_comes_to_the_pages_of_the_entries() {
        String code = added("Старое название");
        String id = published(code);
        change(code, term(null, "Новое название")).statusCode(200);

        await().until(() -> page(id).contains("Новое название") && !page(id).contains("Старое название"));
        await().until(() ->
                given().get("/feeds/topics/" + code + "/rss.xml").asString().contains("Новое название"));
    }

    @Test
    void a_retired_term_is_offered_no_more_and_valid_where_it_stands() {
        String code = added("На пенсии");
        String id = published(code);
        var retired = term(null, "На пенсии");
        retired.put("retired", true);
        change(code, retired).statusCode(200);

        administrator()
                .get("/api/v1/manage/model")
                .then()
                .body(
                        "vocabularies.find { it.name == 'topics' }.terms.find { it.code == '" + code + "' }.retired",
                        equalTo(true));
        administrator()
                .header("If-Match", "*")
                .body("{\"fields\": {\"lead\": \"Правка.\"}}")
                .patch("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
        Api.publish(id);
        underTopic(code).body("items.id", contains(id));
    }

    @Test
    void entries_of_a_merged_term_are_found_under_the_other_by_both_codes() {
        String former = added("Лишняя тема");
        String code = added("Общая тема");
        String both = Api.published(
                "article",
                Api.article(Api.unique("Обе"), code)
                        .replace("\"" + code + "\"", "\"" + former + "\", \"" + code + "\""));
        String id = published(former);
        String draft = Api.create("article", Api.article(Api.unique("Черновик"), former));
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Api.publish(id); // so that there is a past
        String webhook = administrator()
                .body(Map.of(
                        "name",
                        "Темы",
                        "url",
                        "https://topics.example.org/",
                        "events",
                        List.of("entry.published"),
                        "filter",
                        Map.of("topics", List.of(former))))
                .post("/api/v1/manage/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        merge(former, code)
                .statusCode(200)
                .body("terms.code", not(hasItem(former)))
                .body("terms.find { it.code == '" + code + "' }.was", contains(former));

        await().untilAsserted(() -> underTopic(code).body("items.id", hasItems(id, both)));
        underTopic(former).body("items.id", hasItems(id, both));
        for (String entry : List.of(id, both)) {
            await().untilAsserted(() ->
                    given().get("/api/v1/content/article/" + entry).then().body("fields.topics", contains(code)));
        }
        administrator().get("/api/v1/manage/entries/" + draft).then().body("fields.topics", contains(code));
        await().untilAsserted(() -> given().queryParam("as_of", before.toString())
                .get("/api/v1/content/article/" + id)
                .then()
                .statusCode(200)
                .body("fields.topics", contains(code)));
        await().untilAsserted(() -> administrator()
                .get(TOPICS)
                .then()
                .body("terms.find { it.code == '" + code + "' }.published", equalTo(2))
                .body("terms.find { it.code == '" + code + "' }.drafts", equalTo(1)));
        await().until(() -> page(id).contains("Общая тема"));
        String title = administrator().get("/api/v1/manage/entries/" + id).path("title");
        for (String feed : List.of(former, code)) {
            await().until(() ->
                    given().get("/feeds/topics/" + feed + "/rss.xml").asString().contains(title));
        }
        given().queryParam("interests", former).get("/api/v1/feed").then().statusCode(200);
        administrator().get("/api/v1/manage/webhooks/" + webhook).then().body("filter.topics", contains(code));
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/webhooks/" + webhook)
                .then()
                .statusCode(204);
        add(term(former, "Опять")).statusCode(422).body("errors.pointer", contains("/code"));
        administrator()
                .queryParam("subject", "term:topics/" + former)
                .get("/api/v1/manage/audit")
                .then()
                .body("items.action", contains("term.merge", "term.create"));
    }

    @Test
    void a_term_that_an_entry_tells_of_is_not_merged() {
        String code = added("С описанием");
        String id = Api.published(
                "topic", "{\"fields\": {\"title\": \"С описанием\", \"term\": \"" + code + "\", \"age\": \"0+\"}}");
        merge(code, "salary").statusCode(409).body("entries", contains(id));
        administrator()
                .header("If-Match", "*")
                .queryParam("despite", "references")
                .delete("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(204);
        merge(code, "salary").statusCode(200);
    }

    @Test
    void only_what_was_added_and_never_used_is_deleted() {
        String used = added("Нужный");
        Api.create("article", Api.article(Api.unique("Черновик"), used));
        delete(used).statusCode(409);
        delete("salary").statusCode(409);
        String code = added("Лишний");
        delete(code).statusCode(200).body("terms.code", not(hasItem(code)));
        delete(code).statusCode(404);
        administrator()
                .body(Api.article(Api.unique("Статья"), code))
                .post("/api/v1/manage/content/article")
                .then()
                .statusCode(422);
    }

    @Test
    void terms_stand_below_others_and_in_the_order_that_editors_want() {
        String above = added("Широкая");
        String below = code();
        var term = term(below, "Узкая");
        term.put("parent", above);
        term.put("position", 0);
        add(term)
                .statusCode(201)
                .body("terms[0].code", equalTo(below))
                .body("terms[0].parent", equalTo(above))
                .body("terms[1].code", not(equalTo(above)));

        var circle = term(null, "Широкая");
        circle.put("parent", below);
        change(above, circle).statusCode(422).body("errors.pointer", contains("/parent"));
        circle.put("parent", above);
        change(above, circle).statusCode(422);
        circle.put("parent", "nothing");
        change(above, circle).statusCode(422);
        var last = term(null, "Узкая");
        last.put("position", 100_000);
        change(below, last)
                .statusCode(200)
                .body("terms[-1].code", equalTo(below))
                .body("terms[-1].parent", nullValue());
    }

    @Test
    void who_has_not_seen_the_latest_changes_nothing() {
        String code = added("Спорная");
        String tag = administrator().get(TOPICS).header("ETag");
        administrator()
                .header("If-Match", tag)
                .body(term(null, "Первая правка"))
                .put(TOPICS + "/terms/" + code)
                .then()
                .statusCode(200);
        administrator()
                .header("If-Match", tag)
                .body(term(null, "Вторая правка"))
                .put(TOPICS + "/terms/" + code)
                .then()
                .statusCode(412)
                .body("latest", greaterThan(0));
        administrator()
                .body(term(null, "Третья правка"))
                .put(TOPICS + "/terms/" + code)
                .then()
                .statusCode(428);
    }

    @Test
    void a_vocabulary_is_fixed_unless_its_file_says_otherwise() {
        administrator()
                .get("/api/v1/manage/vocabularies")
                .then()
                .statusCode(200)
                .body("find { it.name == 'regions' }.editable", equalTo(false))
                .body("find { it.name == 'topics' }.editable", equalTo(true));
        administrator()
                .body(term("100", "Луна"))
                .post("/api/v1/manage/vocabularies/regions/terms")
                .then()
                .statusCode(409);
        administrator().get("/api/v1/manage/vocabularies/nothing").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', /code",
        "Тема, /code",
        "A, /code",
        "a b, /code",
        "../x, /code",
        "-x, /code",
        "salary, /code",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, /code",
    })
    void a_code_that_cannot_be_one_is_refused(String code, String pointer) {
        add(term(code, "Тема")).statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void everything_that_is_wrong_is_named() {
        add(Map.of("title", Map.of("ru", " ", "en", "x".repeat(101)), "position", -1))
                .statusCode(422)
                .body("errors.pointer", contains("/code", "/title/ru", "/title/en", "/position"));
        String code = added("Верная");
        change(code, term("other", "Верная")).statusCode(422).body("errors.pointer", contains("/code"));
        change("nothing", term(null, "Верная")).statusCode(404);
        for (String into : List.of(code, "nothing", "'; drop table entry; --")) {
            merge(code, into).statusCode(422).body("errors.pointer", contains("/into"));
        }
    }

    @Test
    void a_change_made_on_another_node_is_followed() throws SQLException {
        added("Чтобы было что менять");
        String code = code();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into vocabulary_term (vocabulary, code, title_ru, title_en, retired) values"
                    + " ('topics', '" + code + "', 'С другого узла', 'Of another node', false)");
            statement.execute("update vocabulary set revision = revision + 1 where name = 'topics'");
        }
        await().untilAsserted(() -> given().queryParam("interests", code)
                .get("/api/v1/feed")
                .then()
                .statusCode(200)
                .body("items", not(nullValue())));
        underTopic(code).body("items", empty());
    }
}
