package sila.entries;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Api.administrator;
import static sila.testing.Api.publish;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.testing.EditorialModel;
import sila.testing.People;
import sila.testing.People.Person;

/** A field that the content model leaves to some roles: {@code pinned} of a tip is for editors. */
@QuarkusTest
@TestProfile(EditorialModel.class)
class FieldEditorsTest {

    private static final String TIPS = "/api/v1/manage/content/tip";

    private Person author = new Person("", "", "", "");
    private String tip = "";

    @BeforeEach
    void an_authors_tip() {
        author = People.withRole("author");
        tip = author.asks()
                .body(tip(""))
                .post(TIPS)
                .then()
                .statusCode(201)
                .body("fields.pinned", equalTo(false))
                .extract()
                .path("id");
    }

    private static String tip(String more) {
        return "{\"fields\": {" + more + "\"title\": \"" + unique("Наводка") + "\", \"age\": \"0+\"}}";
    }

    private ValidatableResponse patch(Person person, String fields) {
        return person.asks()
                .header("If-Match", "\"1\"")
                .body("{\"fields\": " + fields + "}")
                .patch("/api/v1/manage/entries/" + tip)
                .then();
    }

    private static void isRefused(ValidatableResponse answer) {
        answer.statusCode(403)
                .body("type", equalTo("urn:sila:problem:field-not-yours"))
                .body("errors.pointer", contains("/fields/pinned"));
    }

    @Test
    void an_author_changes_all_fields_but_this() {
        isRefused(patch(author, "{\"text\": \"Завод простаивает.\", \"pinned\": true}"));
        administrator()
                .get("/api/v1/manage/entries/" + tip)
                .then()
                .body("version", equalTo(1))
                .body("fields.text", equalTo(null));
        patch(author, "{\"text\": \"Завод простаивает.\", \"pinned\": false}").statusCode(200);
    }

    @Test
    void an_author_takes_its_value_away_no_more_than_that() {
        isRefused(patch(author, "{\"pinned\": null}"));
        isRefused(author.asks()
                .header("If-Match", "\"1\"")
                .body(tip(""))
                .put("/api/v1/manage/entries/" + tip)
                .then());
    }

    @Test
    void an_author_begins_no_tip_with_it() {
        isRefused(author.asks().body(tip("\"pinned\": true, ")).post(TIPS).then());
        author.asks().body(tip("\"pinned\": false, ")).post(TIPS).then().statusCode(201);
    }

    @Test
    void an_editor_changes_it() {
        patch(People.withRole("editor"), "{\"pinned\": true}").statusCode(200);
        publish(tip);
        given().get("/api/v1/content/tip/" + tip).then().body("fields.pinned", equalTo(true));
    }

    @Test
    void an_administrator_need_not_be_named() {
        patch(People.withRole("administrator"), "{\"pinned\": true}").statusCode(200);
    }

    @Test
    void an_editors_role_in_another_region_does_not_count() {
        String everywhere = People.role(List.of("content:read", "content:write"));
        Person person = People.with(
                List.of(Map.of("role", everywhere), Map.of("role", "editor", "organisation", People.regional("78"))));
        isRefused(patch(person, "{\"pinned\": true}"));
    }
}
