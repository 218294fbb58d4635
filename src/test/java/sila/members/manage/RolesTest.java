package sila.members.manage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static sila.testing.Api.administrator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.testing.People;

@QuarkusTest
class RolesTest {

    private static final String ROLES = "/api/v1/manage/roles/";

    private final String name = "r-" + UUID.randomUUID();

    private static Map<String, Object> role(Object... grants) {
        return Map.of("title", Map.of("ru", "Пресс-служба", "en", "Press office"), "grants", List.of(grants));
    }

    private static Map<String, Object> grant(String... scopes) {
        return Map.of("scopes", List.of(scopes));
    }

    private Response put(Object body) {
        return administrator().body(body).put(ROLES + name);
    }

    private Response put(int version, Object body) {
        return administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(ROLES + name);
    }

    @Test
    void built_in_roles_are_read_and_never_changed() {
        administrator()
                .get(ROLES + "lawyer")
                .then()
                .statusCode(200)
                .body("builtIn", equalTo(true))
                .body("title.en", equalTo("Lawyer"))
                .body("grants[0].types", containsInAnyOrder("legal-case", "legal-norm", "legal-answer"));
        administrator()
                .header("If-Match", "\"0\"")
                .body(role(grant("content:read")))
                .put(ROLES + "lawyer")
                .then()
                .statusCode(409);
        administrator()
                .header("If-Match", "\"0\"")
                .delete(ROLES + "administrator")
                .then()
                .statusCode(409)
                .body("title", containsString("встроенная"));
    }

    @Test
    void a_role_of_ones_own_is_made_changed_and_deleted() {
        put(role(grant("content:read"))).then().statusCode(201).header("ETag", equalTo("\"1\""));
        administrator()
                .get(ROLES)
                .then()
                .body("name", hasItems("administrator", "chief-editor", name))
                .body("find { it.name == '" + name + "' }.builtIn", equalTo(false));
        put(role(grant("content:read"))).then().statusCode(428);
        put(7, role(grant("content:read")))
                .then()
                .statusCode(412)
                .body("current.name", equalTo(name))
                .body("latest", equalTo(1));
        put(1, role(grant("content:read", "content:write")))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("grants[0].scopes", containsInAnyOrder("content:read", "content:write"));
        administrator().header("If-Match", "\"2\"").delete(ROLES + name).then().statusCode(204);
        administrator().get(ROLES + name).then().statusCode(404);
        put(2, role(grant("content:read"))).then().statusCode(412);
        administrator()
                .get("/api/v1/manage/audit?subject=role:" + name)
                .then()
                .body("items.action", contains("role.delete", "role.update", "role.create"))
                .body("items[1].before.grants[0].scopes", contains("content:read"))
                .body("items[1].after", not(equalTo(null)));
    }

    @Test
    void a_changed_role_changes_what_its_holders_may_do() {
        put(role(grant("model:read"))).then().statusCode(201);
        var person = People.withRole(name);
        person.asks().get("/api/v1/manage/entries").then().statusCode(403);
        put(1, role(grant("content:read"))).then().statusCode(200);
        person.asks().get("/api/v1/manage/entries").then().statusCode(200);
    }

    @Test
    void a_role_that_somebody_holds_stays() {
        put(role(grant("content:read"))).then().statusCode(201);
        People.withRole(name);
        administrator()
                .header("If-Match", "\"1\"")
                .delete(ROLES + name)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sila:problem:role-is-held"));
    }

    @Test
    void what_is_wrong_is_said_by_its_pointer() {
        put(Map.of(
                        "title",
                        Map.of("ru", "Имя"),
                        "grants",
                        Arrays.asList(
                                Map.of(
                                        "scopes", List.of("content:read", "content:wright"),
                                        "types", List.of("article", "poem"),
                                        "languages", List.of("de"),
                                        "fields", List.of("")),
                                null,
                                Map.of())))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/title/en",
                                "/grants/0/scopes/1",
                                "/grants/0/types/1",
                                "/grants/0/languages/0",
                                "/grants/0/fields/0",
                                "/grants/1",
                                "/grants/2/scopes"));
        put(Map.of("title", Map.of("ru", "а", "en", "a"))).then().statusCode(422);
        put(role(Map.of("scopes", List.of("content:read"), "color", "red")))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/grants/0/color"));
        var nulls = new ArrayList<String>();
        nulls.add(null);
        put(role(Map.of("scopes", nulls))).then().statusCode(422).body("errors.pointer", hasItem("/grants/0/scopes/0"));
        administrator()
                .body(role(grant("content:read")))
                .put(ROLES + "Не имя")
                .then()
                .statusCode(400);
        administrator().urlEncodingEnabled(false).get(ROLES + "%00").then().statusCode(404);
    }

    @Test
    void nobody_makes_a_role_of_more_than_they_have() {
        var personnel = People.withRole(People.role(List.of("accounts:manage", "content:read")));
        personnel
                .asks()
                .body(role(grant("content:read", "audit:read")))
                .put(ROLES + name)
                .then()
                .statusCode(403);
        personnel
                .asks()
                .body(role(grant("content:read")))
                .put(ROLES + name)
                .then()
                .statusCode(201);
        String strong = People.role(List.of("audit:read"));
        personnel
                .asks()
                .header("If-Match", "\"1\"")
                .delete(ROLES + strong)
                .then()
                .statusCode(403);
    }
}
