package sila.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.bearer;
import static sila.testing.Api.create;
import static sila.testing.Api.token;
import static sila.testing.Api.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;

/** Each wrong request gets its status, a problem that names the field, and changes nothing. */
@QuarkusTest
class BadInputTest {

    private static final String ARTICLES = "/api/v1/manage/content/article";

    private long entries;
    private long versions;
    private long expectedNew;

    @BeforeEach
    void count() {
        entries = counted(() -> Entry.count());
        versions = counted(() -> EntryVersion.count());
        expectedNew = 0;
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(counted(() -> Entry.count())).isEqualTo(entries + expectedNew);
        assertThat(counted(() -> EntryVersion.count())).isEqualTo(versions + expectedNew);
    }

    private static long counted(Callable<Long> count) {
        return QuarkusTransaction.requiringNew().call(count);
    }

    private String existing(String draft) {
        expectedNew++;
        return create("article", draft);
    }

    private static ValidatableResponse problem(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sila:problem:" + code))
                .body("status", equalTo(status));
    }

    private static void names(Response response, int status, String code, String pointer) {
        problem(response, status, code).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"fields\": {]}",
                "nonsense",
                "",
                "{\"fields\":{}} trailing",
                "{\"fields\":{},\"fields\":{}}"
            })
    void invalid_json(String body) {
        problem(administrator().body(body).post(ARTICLES), 400, "malformed-json");
    }

    @Test
    void json_nested_without_end() throws Exception {
        var answer = postLarge("{\"fields\": {\"body\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:sila:problem:malformed-json");
    }

    @Test
    void bytes_that_are_not_utf8() {
        byte[] body = {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
        problem(administrator().body(body).post(ARTICLES), 400, "malformed-json");
    }

    @Test
    void a_body_of_another_media_type() {
        problem(administrator().contentType(ContentType.XML).body("<a/>").post(ARTICLES), 415, "http-415");
    }

    @Test
    void an_unknown_type() {
        problem(administrator().body("{}").post("/api/v1/manage/content/artikle"), 404, "unknown-type")
                .body("title", containsString("article"));
        problem(given().get("/api/v1/content/artikle"), 404, "unknown-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fields\": {\"titel\": \"x\"}} | /fields/titel",
                "{\"fields\": {\"title\": 5}} | /fields/title",
                "{\"fields\": {\"title\": [\"x\"]}} | /fields/title",
                "{\"fields\": {\"topics\": \"salary\"}} | /fields/topics",
                "{\"fields\": {\"topics\": [\"nonsense\"]}} | /fields/topics/0",
                "{\"fields\": {\"age\": \"7+\"}} | /fields/age",
                "{\"fields\": {\"body\": \"text\"}} | /fields/body",
                "{\"fields\": {\"author\": \"not-an-id\"}} | /fields/author",
                "{\"fields\": {\"author\": \"00000000-0000-7000-8000-000000000000\"}} | /fields/author",
                "{\"fields\": {\"cover\": {\"id\": \"00000000-0000-7000-8000-000000000000\", \"alt\": \"x\"}}} | /fields/cover/id",
                "{\"fields\": {\"seo\": {\"titel\": \"x\"}}} | /fields/seo/titel",
                "{\"fields\": {\"title\": \"a\\u0000b\"}} | /fields/title",
                "{\"fields\": {\"title\": \"a\\ud800b\"}} | /fields/title",
                "{\"slug\": \"Не адрес\"} | /slug",
                "{\"slug\": \"../etc\"} | /slug",
                "{\"language\": \"de\"} | /language",
                "{\"fields\": \"x\"} | /fields",
                "{\"feilds\": {}} | /feilds",
                "{\"slug\": {\"a\": 1}} | /slug",
            })
    void a_wrong_field(String body, String pointer) {
        names(administrator().body(body).post(ARTICLES), 422, "invalid", pointer);
    }

    @Test
    void several_wrong_fields_at_once() {
        var response = administrator()
                .body("{\"fields\": {\"title\": 5, \"age\": \"7+\", \"x\": 1}}")
                .post(ARTICLES);
        problem(response, 422, "invalid")
                .body("errors.pointer", hasItem("/fields/title"))
                .body("errors.pointer", hasItem("/fields/age"))
                .body("errors.pointer", hasItem("/fields/x"));
    }

    @Test
    void a_title_of_5_megabytes() throws Exception {
        var answer = postLarge("{\"fields\": {\"title\": \"" + "x".repeat(5_000_000) + "\"}}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/fields/title").hasSizeLessThan(2000);
    }

    @Test
    void a_body_of_17_megabytes() throws Exception {
        var answer = postLarge("{\"fields\": {\"title\": \"" + "x".repeat(17_000_000) + "\"}}");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:sila:problem:too-large");
    }

    /** Not by REST Assured: it would print megabytes, should the test fail. */
    private static HttpResponse<String> postLarge(String body) throws Exception {
        return sendLarge("POST", ARTICLES, body);
    }

    private static HttpResponse<String> sendLarge(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Api.TOKEN)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_reference_to_an_entry_of_another_type() {
        String other = existing(article(unique("Не человек")));
        names(
                administrator()
                        .body("{\"fields\": {\"author\": \"" + other + "\"}}")
                        .post(ARTICLES),
                422,
                "invalid",
                "/fields/author");
    }

    @Test
    void a_slug_that_is_taken() {
        String slug = "taken-" + System.nanoTime();
        String first = existing("{\"slug\": \"" + slug + "\"}");
        names(administrator().body("{\"slug\": \"" + slug + "\"}").post(ARTICLES), 409, "slug-taken", "/slug");
        String second = existing("{}");
        Response renamed = administrator()
                .header("If-Match", "\"1\"")
                .body("{\"slug\": \"" + slug + "\"}")
                .put("/api/v1/manage/entries/" + second);
        names(renamed, 409, "slug-taken", "/slug");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void a_stale_missing_or_broken_if_match() {
        String id = existing(article(unique("Версия")));
        String path = "/api/v1/manage/entries/" + id;
        names(administrator().header("If-Match", "\"7\"").body("{}").put(path), 412, "entry-changed", "If-Match");
        problem(administrator().header("If-Match", "\"7\"").body("{}").put(path), 412, "entry-changed")
                .body("yours", equalTo(7))
                .body("latest", equalTo(1));
        names(administrator().body("{}").put(path), 428, "if-match-required", "If-Match");
        names(administrator().header("If-Match", "W/\"x\"").body("{}").put(path), 400, "bad-request", "If-Match");
        names(administrator().header("If-Match", "\"7\"").post(path + "/publish"), 412, "entry-changed", "If-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "5", "[{\"op\": \"remove\", \"path\": \"/fields\"}]"})
    void a_patch_that_is_no_object(String body) {
        String id = existing(article(unique("Правка")));
        var answer = administrator().header("If-Match", "*").body(body).patch("/api/v1/manage/entries/" + id);
        problem(answer, 422, "invalid");
    }

    @Test
    void a_patch_nested_without_end() throws Exception {
        String id = existing(article(unique("Правка")));
        var answer = sendLarge(
                "PATCH", "/api/v1/manage/entries/" + id, "{\"fields\":".repeat(100_000) + "1" + "}".repeat(100_000));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void a_patch_of_5_megabytes() throws Exception {
        String id = existing(article(unique("Правка")));
        var answer = sendLarge(
                "PATCH",
                "/api/v1/manage/entries/" + id,
                "{\"fields\": {\"title\": \"" + "x".repeat(5_000_000) + "\"}}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/fields/title").hasSizeLessThan(2000);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /versions",
        "GET, /versions/1",
        "PUT, /versions/1",
        "POST, /versions/1/restore",
        "GET, /diff?from=1",
        "GET, /references",
        "POST, /lock",
        "POST, /lock/takeover",
        "DELETE, /lock",
        "PATCH, ''",
        "DELETE, ''",
    })
    void an_endpoint_of_an_entry_that_does_not_exist(String method, String path) {
        String nobody = "/api/v1/manage/entries/00000000-0000-7000-8000-000000000000";
        var request = administrator().header("If-Match", "*");
        if (method.startsWith("P") && !method.equals("POST")) {
            request.body("{}");
        }
        problem(request.request(method, nobody + path), 404, "unknown-entry");
        problem(
                administrator().header("If-Match", "*").body("{}").request(method, "/api/v1/manage/entries/x" + path),
                404,
                "http-404");
    }

    @Test
    void what_is_not_in_the_bin() {
        String bin = "/api/v1/manage/bin/00000000-0000-7000-8000-000000000000";
        problem(administrator().header("If-Match", "*").post(bin + "/restore"), 404, "not-in-the-bin");
        problem(administrator().header("If-Match", "*").delete(bin), 404, "not-in-the-bin");
        names(administrator().get("/api/v1/manage/bin?limit=x"), 400, "bad-request", "limit");
        names(administrator().get("/api/v1/manage/bin?cursor=x"), 400, "bad-request", "cursor");
        problem(administrator().get("/api/v1/manage/bin?type=artikle"), 404, "unknown-type");
    }

    @Test
    void publishing_without_what_is_required() {
        String id = existing("{\"fields\": {\"title\": \"Без текста\"}}");
        names(administrator().post("/api/v1/manage/entries/" + id + "/publish"), 422, "invalid", "/fields/body");
        given().get("/api/v1/content/article/" + id).then().statusCode(404);
    }

    @Test
    void unpublishing_what_is_not_published() {
        String id = existing("{}");
        problem(administrator().post("/api/v1/manage/entries/" + id + "/unpublish"), 409, "not-published");
    }

    @Test
    void publishing_in_the_future() {
        String id = existing(article(unique("Завтра")));
        names(
                administrator()
                        .body("{\"publishedAt\": \"2999-01-01T00:00:00Z\"}")
                        .post("/api/v1/manage/entries/" + id + "/publish"),
                422,
                "invalid",
                "/publishedAt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\": [\"x\"]} | /reason",
                "{\"reason\": \"a\\u0007b\"} | /reason",
                "{\"reason\": \"a\\ud800b\"} | /reason",
                "{\"comment\": {\"text\": \"x\"}} | /comment",
                "{\"comment\": \"a\\u001bb\"} | /comment",
                "{\"assignee\": \"'; drop table entry; --\"} | /assignee",
                "{\"assignee\": \"00000000-0000-7000-8000-000000000000\"} | /assignee",
                "{\"dueAt\": \"+1000000000-01-01T00:00:00Z\"} | /dueAt",
                "{\"publishAt\": \"2999-01-01T00:00:00Z\"} | /publishAt",
                "{\"unpublishAt\": \"2999-01-01T00:00:00Z\"} | /unpublishAt",
                "{\"publishedAt\": \"-1000000000-01-01T00:00:00Z\"} | /publishedAt",
                "{\"publishedAt\": \"1e400\"} | /publishedAt",
                "{\"again\": \"yes please\"} | /again",
                "{\"state\": \"published\"} | /state",
            })
    void a_wrong_order_for_a_step(String order, String pointer) {
        String id = existing(article(unique("Шаг")));
        names(
                administrator().body(order).post("/api/v1/manage/entries/" + id + "/transitions/publish"),
                422,
                "invalid",
                pointer);
        administrator().get("/api/v1/manage/entries/" + id).then().body("state", equalTo("draft"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"approve", "save", "PUBLISH", "publish%00", "'; drop table entry; --", "%2e%2e", "x%0d%0ay"})
    void a_step_that_the_workflow_does_not_have(String step) {
        String id = existing(article(unique("Шаг")));
        var answer = administrator()
                .urlEncodingEnabled(false)
                .body("{}")
                .post("/api/v1/manage/entries/" + id + "/transitions/" + step.replace(" ", "%20"));
        assertThat(answer.statusCode()).isIn(400, 404, 405);
        administrator().get("/api/v1/manage/entries/" + id).then().body("state", equalTo("draft"));
    }

    @Test
    void a_reason_of_a_megabyte() {
        String id = existing(article(unique("Шаг")));
        names(
                administrator()
                        .body("{\"reason\": \"" + "x".repeat(1_000_000) + "\"}")
                        .post("/api/v1/manage/entries/" + id + "/unpublish"),
                422,
                "invalid",
                "/reason");
    }

    @Test
    void no_token() {
        var answer = given().contentType(ContentType.JSON).body("{}").post(ARTICLES);
        problem(answer, 401, "unauthorized").header("WWW-Authenticate", startsWith("Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic YTpi", "Bearer \u0001", "nonsense"})
    void a_wrong_token(String header) {
        var answer = given().header("Authorization", header)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(ARTICLES);
        problem(answer, 401, "unauthorized");
    }

    @Test
    void a_token_without_the_scope() {
        String reader = token("content:read");
        problem(bearer(reader).body("{}").post(ARTICLES), 403, "forbidden");
        String id = existing("{}");
        problem(bearer(reader).post("/api/v1/manage/entries/" + id + "/publish"), 403, "forbidden");
        problem(bearer(token("content:write")).get("/api/v1/manage/entries/" + id), 403, "forbidden");
        bearer(reader).get("/api/v1/manage/entries/" + id).then().statusCode(200);
    }

    @Test
    void an_entry_or_an_address_that_does_not_exist() {
        String nobody = "/api/v1/manage/entries/00000000-0000-7000-8000-000000000000";
        problem(administrator().get(nobody), 404, "unknown-entry");
        problem(administrator().post(nobody + "/publish"), 404, "unknown-entry");
        problem(administrator().get("/api/v1/manage/entries/not-an-id"), 404, "http-404");
        problem(administrator().get("/api/v1/nowhere"), 404, "not-found");
        problem(administrator().delete(ARTICLES), 405, "http-405");
    }

    @Test
    void the_answer_is_in_the_language_of_the_client() {
        administrator()
                .header("Accept-Language", "en")
                .body("{\"fields\": {\"titel\": 1}}")
                .post(ARTICLES)
                .then()
                .body("title", equalTo("Check the fields listed."));
        administrator()
                .body("{\"fields\": {\"titel\": 1}}")
                .post(ARTICLES)
                .then()
                .body("title", not(equalTo("Check the fields listed.")));
    }
}
