package sila.members.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static sila.testing.Api.administrator;
import static sila.testing.Api.bearer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.members.Permissions;
import sila.members.Scope;
import sila.members.Subject;
import sila.members.accounts.Secret;
import sila.members.tokens.ApiToken;
import sila.members.tokens.TokenPermissions;
import sila.testing.Api;
import sila.testing.People;

@QuarkusTest
class TokensTest {

    private static final String TOKENS = "/api/v1/manage/tokens";
    private static final List<String> EDITING = List.of("content:read", "content:write", "content:publish");

    @Inject
    TokenPermissions permissions;

    private static Response order(RequestSpecification caller, Map<String, Object> order) {
        return caller.body(order).post(TOKENS);
    }

    private static Response made(RequestSpecification caller, Map<String, Object> order) {
        return order(caller, order).then().statusCode(201).extract().response();
    }

    private Permissions of(Response made) {
        String secret = made.path("token");
        return QuarkusTransaction.requiringNew()
                .call(() -> permissions.of(ApiToken.bySecret(new Secret(secret)).orElseThrow()));
    }

    private static Subject article(String language, String... regions) {
        return new Subject("article", Set.of(regions), language, null);
    }

    @Test
    void a_token_with_scopes_only_has_them_everywhere() {
        Permissions token = of(made(administrator(), Map.of("name", "x", "scopes", List.of("content:write"))));
        assertThat(token.allows(Scope.WRITE, article("ru"))).isTrue();
        assertThat(token.allows(Scope.WRITE, article("ru", "24", "77"))).isTrue();
        assertThat(token.allows(Scope.PUBLISH, article("ru"))).isFalse();
        assertThat(token.roles()).containsExactly("administrator");
    }

    @Test
    void a_token_is_limited_by_role_branch_type_and_language() {
        Permissions token = of(made(
                administrator(),
                Map.of(
                        "name", "x",
                        "role", "regional-editor",
                        "organisation", People.regional("24"),
                        "types", List.of("article"),
                        "languages", List.of("ru"))));
        assertThat(token.allows(Scope.PUBLISH, article("ru", "24"))).isTrue();
        assertThat(token.allows(Scope.PUBLISH, article("ru", "77"))).isFalse();
        assertThat(token.allows(Scope.PUBLISH, article("ru"))).isFalse();
        assertThat(token.allows(Scope.PUBLISH, article("en", "24"))).isFalse();
        assertThat(token.allows(Scope.PUBLISH, new Subject("event", Set.of("24"), "ru", null)))
                .isFalse();
        assertThat(token.roles()).containsExactly("regional-editor");
    }

    private static Response begun(String token, String type, String draft) {
        return bearer(token).body(draft).post("/api/v1/manage/content/" + type);
    }

    private static void isRefused(Response answer, String why) {
        answer.then()
                .statusCode(403)
                .body("type", equalTo("urn:sila:problem:forbidden"))
                .body("title", containsString(why));
    }

    /** Whoever holds the token neither sees nor changes nor publishes it. */
    private static void isOutOfReach(String token, String id, String why) {
        String entry = "/api/v1/manage/entries/" + id;
        isRefused(bearer(token).get(entry), why);
        isRefused(
                bearer(token)
                        .header("If-Match", "\"1\"")
                        .body("{\"fields\": {\"lead\": \"Иначе.\"}}")
                        .patch(entry),
                why);
        isRefused(bearer(token).post(entry + "/publish"), why);
    }

    /** Of the entries with the mark the token lists this one alone, and publishes it. */
    private static void isAllThereIs(String token, String id, String mark) {
        bearer(token).queryParam("q", mark).get("/api/v1/manage/entries").then().body("items.id", contains(id));
        bearer(token).post("/api/v1/manage/entries/" + id + "/publish").then().statusCode(200);
    }

    private static String id(Response begun) {
        return begun.then().statusCode(201).extract().path("id");
    }

    @Test
    void requests_with_a_token_for_one_type_reach_no_other() {
        String token = made(administrator(), Map.of("name", "x", "scopes", EDITING, "types", List.of("announcement")))
                .path("token");
        String mark = Api.unique("Токен");
        String article = Api.create("article", Api.article(mark));
        String own = id(begun(token, "announcement", "{\"fields\": {\"title\": \"" + mark + "\", \"age\": \"0+\"}}"));
        isRefused(begun(token, "article", Api.article(mark)), "а это article");
        isOutOfReach(token, article, "а это article");
        isAllThereIs(token, own, mark);
    }

    @Test
    void requests_with_a_token_for_one_language_reach_no_other() {
        String token = made(administrator(), Map.of("name", "x", "scopes", EDITING, "languages", List.of("en")))
                .path("token");
        String mark = Api.unique("Token");
        String russian = Api.create("article", Api.article(mark));
        String own = id(begun(token, "article", Api.article(mark).replaceFirst("\\{", "{\"language\": \"en\", ")));
        isRefused(begun(token, "article", Api.article(mark)), "а это ru");
        isRefused(
                bearer(token)
                        .header("If-Match", "\"1\"")
                        .body("{\"translations\": {\"ru\": {\"title\": \"Токен\"}}}")
                        .patch("/api/v1/manage/entries/" + own),
                "а это ru");
        isOutOfReach(token, russian, "а это ru");
        isAllThereIs(token, own, mark);
    }

    @Test
    void requests_with_a_token_for_one_region_reach_no_other() {
        String token = made(
                        administrator(), Map.of("name", "x", "scopes", EDITING, "organisation", People.regional("24")))
                .path("token");
        String mark = Api.unique("Токен");
        String foreign = Api.create("article", Api.article(mark));
        String own = id(begun(token, "article", Api.article(mark).replace("\"77\"", "\"24\"")));
        isRefused(begun(token, "article", Api.article(mark)), "а здесь — 77");
        isRefused(
                bearer(token)
                        .header("If-Match", "\"1\"")
                        .body("{\"fields\": {\"regions\": [\"77\"]}}")
                        .patch("/api/v1/manage/entries/" + own),
                "а здесь — 77");
        isOutOfReach(token, foreign, "а здесь — 77");
        isAllThereIs(token, own, mark);
    }

    @Test
    void a_token_never_has_more_than_its_maker_has_now() {
        var chief = People.withRole("chief-editor");
        Response made = made(
                chief.asks(),
                Map.of("name", "x", "role", "editor", "scopes", List.of("content:read", "content:publish")));
        assertThat(of(made).allows(Scope.PUBLISH, article("ru"))).isTrue();
        assertThat(of(made).allows(Scope.WRITE, article("ru"))).isFalse();
        bearer(made.path("token")).get("/api/v1/manage/entries").then().statusCode(200);

        String region = People.regional("24");
        assign(chief.id(), List.of(Map.of("role", "regional-editor", "organisation", region)));
        assertThat(of(made).allows(Scope.PUBLISH, article("ru"))).isFalse();
        assertThat(of(made).allows(Scope.PUBLISH, article("ru", "24"))).isTrue();

        assign(chief.id(), List.of());
        bearer(made.path("token")).get("/api/v1/manage/entries").then().statusCode(403);
    }

    private static void assign(String account, List<Map<String, String>> assignments) {
        Object version =
                administrator().get("/api/v1/manage/accounts/" + account).path("version");
        administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("assignments", assignments))
                .put("/api/v1/manage/accounts/" + account)
                .then()
                .statusCode(200);
    }

    @Test
    void tokens_of_somebody_disabled_open_nothing() {
        var chief = People.withRole("chief-editor");
        Response made = made(chief.asks(), Map.of("name", "x", "scopes", List.of("content:read")));
        Object version =
                administrator().get("/api/v1/manage/accounts/" + chief.id()).path("version");
        administrator()
                .header("If-Match", "\"" + version + "\"")
                .delete("/api/v1/manage/accounts/" + chief.id())
                .then()
                .statusCode(204);
        bearer(made.path("token")).get("/api/v1/manage/entries").then().statusCode(401);
    }

    @Test
    void a_token_made_with_a_token_has_no_more_than_that_and_makes_no_others() {
        String limited = made(
                        administrator(),
                        Map.of(
                                "name",
                                "x",
                                "scopes",
                                List.of("content:read", "tokens:manage"),
                                "types",
                                List.of("event")))
                .path("token");
        Response child = made(bearer(limited), Map.of("name", "y", "scopes", List.of("content:read", "tokens:manage")));
        assertThat(of(child).allows(Scope.READ, Subject.ofType("event"))).isTrue();
        assertThat(of(child).allows(Scope.READ, Subject.ofType("article"))).isFalse();
        order(bearer(child.path("token")), Map.of("name", "z", "scopes", List.of("content:read")))
                .then()
                .statusCode(403);
    }

    @Test
    void a_token_ends_no_later_than_the_one_it_was_made_with() {
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600);
        String limited = made(
                        administrator(),
                        Map.of(
                                "name",
                                "x",
                                "scopes",
                                List.of("content:read", "tokens:manage"),
                                "expiresAt",
                                end.toString()))
                .path("token");
        order(
                        bearer(limited),
                        Map.of(
                                "name",
                                "y",
                                "scopes",
                                List.of("content:read"),
                                "expiresAt",
                                end.plusSeconds(1).toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/expiresAt"));
        String id = made(bearer(limited), Map.of("name", "y", "scopes", List.of("content:read")))
                .path("id");
        assertThat(bearer(limited).get(TOKENS).<String>path("find { it.id == '" + id + "' }.expiresAt"))
                .startsWith(end.toString().substring(0, 19));
    }

    @Test
    void nobody_gives_a_token_a_role_that_is_more_than_their_own() {
        var chief = People.withRole("chief-editor");
        order(chief.asks(), Map.of("name", "x", "role", "administrator"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/role"));
        order(chief.asks(), Map.of("name", "x", "scopes", List.of("accounts:manage")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/scopes/0"));
    }

    @Test
    void everybody_sees_and_revokes_their_own_tokens_only() {
        var chief = People.withRole("chief-editor");
        String own = made(chief.asks(), Map.of("name", "own", "scopes", List.of("content:read")))
                .path("id");
        String foreign = made(administrator(), Map.of("name", "foreign", "scopes", List.of("content:read")))
                .path("id");
        chief.asks().get(TOKENS).then().body("id", contains(own)).body("name", not(hasItem("sign-in")));
        administrator().get(TOKENS).then().body("id", hasItems(own, foreign));
        chief.asks().delete(TOKENS + "/" + foreign).then().statusCode(404);
        chief.asks().delete(TOKENS + "/" + own).then().statusCode(204);
        administrator()
                .get("/api/v1/manage/audit?subject=token:" + own)
                .then()
                .body("items.action", contains("token.revoke", "token.create"))
                .body("items[1].after.scopes", contains("content:read"))
                .body("items[0].account", equalTo(chief.id()));
    }

    @Test
    void last_use_is_noted() {
        Response made = made(administrator(), Map.of("name", "x", "scopes", List.of("content:read")));
        String last = "find { it.id == '" + made.path("id") + "' }.lastUsedAt";
        assertThat(administrator().get(TOKENS).<String>path(last)).isNull();
        bearer(made.path("token")).get("/api/v1/manage/entries").then().statusCode(200);
        assertThat(administrator().get(TOKENS).<String>path(last)).isNotNull();
    }

    @Test
    void what_is_wrong_is_said_field_by_field() {
        order(
                        administrator(),
                        Map.of(
                                "name", "",
                                "scopes", List.of("content:wright"),
                                "role", "emperor",
                                "types", List.of("article", "poem"),
                                "languages", List.of("de")))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/name", "/scopes/0", "/role", "/types/1", "/languages/0"));
        order(administrator(), Map.of("name", "x")).then().statusCode(422).body("errors.pointer", contains("/scopes"));
        order(
                        administrator(),
                        Map.of(
                                "name",
                                "x",
                                "role",
                                "editor",
                                "organisation",
                                UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/organisation"));
        administrator()
                .body("{\"name\": \"x\", \"scopes\": [null]}")
                .post(TOKENS)
                .then()
                .statusCode(422);
        administrator().body("null").post(TOKENS).then().statusCode(400);
        // what concerns the whole hub is not given in a branch: nothing would be left
        order(
                        administrator(),
                        Map.of("name", "x", "scopes", List.of("audit:read"), "organisation", People.regional("24")))
                .then()
                .statusCode(422);
    }

    @Test
    void a_role_or_organisation_that_a_token_has_stays() {
        String role = People.role(List.of("content:read"));
        made(administrator(), Map.of("name", "x", "role", role));
        administrator()
                .header("If-Match", "\"1\"")
                .delete("/api/v1/manage/roles/" + role)
                .then()
                .statusCode(409);
        String region = People.regional("24");
        made(administrator(), Map.of("name", Api.unique("x"), "role", "editor", "organisation", region));
        administrator()
                .header("If-Match", "\"1\"")
                .delete("/api/v1/manage/organisations/" + region)
                .then()
                .statusCode(409);
    }
}
