package sila.testing;

import static io.restassured.RestAssured.given;
import static sila.testing.Api.administrator;

import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People of every role, signed in, and the organisations they belong to. */
public final class People {

    private static final String ACCOUNTS = "/api/v1/manage/accounts";
    private static final String ORGANISATIONS = "/api/v1/manage/organisations";
    private static final String PASSWORD = "a password of my own";

    private People() {}

    /** Somebody who has just signed in. */
    public record Person(String id, String login, String password, String token) {

        public RequestSpecification asks() {
            return Api.bearer(token);
        }
    }

    public static Person withRole(String role) {
        return withRole(role, null);
    }

    /** @param organisation id of the branch the role is held in; null: everywhere */
    public static Person withRole(String role, @Nullable String organisation) {
        return with(List.of(
                organisation == null ? Map.of("role", role) : Map.of("role", role, "organisation", organisation)));
    }

    public static Person with(List<Map<String, String>> assignments) {
        var opened = open(assignments);
        String login = opened.path("login");
        return signedIn(opened.path("id"), login, opened.path("oneTimePassword"));
    }

    /** The answer that opens an account: nobody has signed in yet. */
    public static ExtractableResponse<Response> open(List<Map<String, String>> assignments) {
        String login = "person-" + UUID.randomUUID();
        return administrator()
                .body(Map.of("login", login, "name", "Некто " + login, "assignments", assignments))
                .post(ACCOUNTS)
                .then()
                .statusCode(201)
                .extract();
    }

    private static Person signedIn(String id, String login, String oneTimePassword) {
        String token = given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", oneTimePassword, "newPassword", PASSWORD))
                .post("/api/v1/sign-in")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        return new Person(id, login, PASSWORD, token);
    }

    /** A new role with one unlimited grant. @return its name */
    public static String role(List<String> scopes) {
        return role(Map.of("scopes", scopes));
    }

    /** A new role with this grant. @return its name */
    public static String role(Map<String, Object> grant) {
        String name = "r-" + UUID.randomUUID();
        administrator()
                .body(Map.of("title", Map.of("ru", "Роль " + name, "en", "Role " + name), "grants", List.of(grant)))
                .put("/api/v1/manage/roles/" + name)
                .then()
                .statusCode(201);
        return name;
    }

    /** The one central committee of the hub that all tests share. */
    public static synchronized String centralCommittee() {
        List<String> found =
                administrator().get(ORGANISATIONS + "?limit=100").path("items.findAll { it.level == 'central' }.id");
        return found.isEmpty() ? organisation(Map.of("name", "Центральный комитет", "level", "central")) : found.get(0);
    }

    /** A new organisation of this region. @return its id */
    public static String regional(String region) {
        return organisation(Map.of(
                "name",
                Api.unique("Региональная"),
                "level",
                "regional",
                "parent",
                centralCommittee(),
                "region",
                region));
    }

    /** A new organisation with a region of its own. @return its id */
    public static String organisationUnder(String parent, String level, String region) {
        return organisation(
                Map.of("name", Api.unique("Организация"), "level", level, "parent", parent, "region", region));
    }

    /** A new primary organisation. @return its id */
    public static String primary(String parent) {
        return organisation(Map.of("name", Api.unique("Первичная"), "level", "primary", "parent", parent));
    }

    private static String organisation(Map<String, String> form) {
        return administrator()
                .body(form)
                .post(ORGANISATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
