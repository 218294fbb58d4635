package sila.entries.workflow;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static sila.testing.Api.administrator;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.People;

/** «Why can't Anna publish this?» */
@QuarkusTest
class AccessTest {

    private static ValidatableResponse explained(String entry, String member) {
        return administrator()
                .queryParam("member", member)
                .get("/api/v1/manage/entries/" + entry + "/access")
                .then()
                .statusCode(200);
    }

    @Test
    void the_region_that_is_missing_is_named() {
        String foreign = create("article", Api.article(unique("Чужой регион")).replace("[\"77\"]", "[\"78\"]"));
        String own = create("article", Api.article(unique("Свой регион")));
        var anna = People.withRole("regional-editor", People.regional("77"));
        explained(own, anna.login()).body("permits.allowed", everyItem(is(true)));
        explained(foreign, anna.id())
                .body("permits.allowed", everyItem(is(false)))
                .body("permits.find { it.scope == 'content:publish' }.why[0]", containsString("регион"))
                .body("transitions.find { it.name == 'publish' }.allowed", equalTo(false));
    }

    @Test
    void a_translator_may_change_the_other_language_only() {
        String entry = create("article", Api.article(unique("Перевод")));
        var translator = People.withRole("translator");
        explained(entry, translator.login())
                .body("fields.findAll { it.language == 'ru' }.mayEdit", everyItem(is(false)))
                .body("fields.findAll { it.language == 'en' }.mayEdit", hasItem(true));
    }

    @Test
    void everybody_may_ask_about_themselves_and_few_about_others() {
        String entry = create("article", Api.article(unique("О себе")));
        var editor = People.withRole("editor");
        editor.asks()
                .get("/api/v1/manage/entries/" + entry + "/access")
                .then()
                .statusCode(200)
                .body("member", equalTo(editor.id()))
                .body("permits.find { it.scope == 'content:publish' }.allowed", equalTo(true));
        editor.asks()
                .queryParam("member", "admin")
                .get("/api/v1/manage/entries/" + entry + "/access")
                .then()
                .statusCode(403);
        administrator()
                .queryParam("member", "nobody-here")
                .get("/api/v1/manage/entries/" + entry + "/access")
                .then()
                .statusCode(404);
    }
}
