package sila.entries.workflow;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static sila.testing.Api.administrator;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Somebody who may read and write only as far as this grant reaches. */
    private static People.Person limited(Map<String, Object> limit) {
        var grant = new HashMap<String, Object>(limit);
        grant.put("scopes", List.of("content:read", "content:write"));
        return People.withRole(People.role(grant));
    }

    private static void cannotSee(People.Person person, String entry, String... reason) {
        person.asks().get("/api/v1/manage/entries/" + entry).then().statusCode(403);
        var explained = explained(entry, person.login())
                .body("member", equalTo(person.id()))
                .body("permits.find { it.scope == 'content:read' }.allowed", equalTo(false));
        for (String part : reason) {
            explained.body("permits.find { it.scope == 'content:read' }.why[0]", containsString(part));
        }
    }

    private static void sees(People.Person person, String entry) {
        person.asks().get("/api/v1/manage/entries/" + entry).then().statusCode(200);
        explained(entry, person.login())
                .body("permits.find { it.scope == 'content:read' }.allowed", equalTo(true))
                .body("permits.find { it.scope == 'content:read' }.why[0]", containsString("позволяет"));
    }

    @Test
    void who_cannot_see_an_entry_because_of_its_type_is_told_which() {
        String entry = create("article", Api.article(unique("Не тот тип")));
        cannotSee(
                limited(Map.of("types", List.of("person", "event"))),
                entry,
                "работает с типами event, person, а это article");
        sees(limited(Map.of("types", List.of("person", "article"))), entry);
    }

    @Test
    void who_cannot_see_an_entry_because_of_its_language_is_told_which() {
        String entry = create("article", Api.article(unique("Не тот язык")));
        cannotSee(limited(Map.of("languages", List.of("en"))), entry, "работает с языками en, а это ru");
        sees(limited(Map.of("languages", List.of("ru"))), entry);
    }

    @Test
    void who_cannot_see_an_entry_because_of_its_region_is_told_which() {
        String foreign = create("article", Api.article(unique("Не тот регион")).replace("[\"77\"]", "[\"78\"]"));
        String everywhere = create("article", Api.article(unique("Вся страна")).replace("[\"77\"]", "[]"));
        String own = create("article", Api.article(unique("Свой регион")));
        String role = People.role(Map.of("scopes", List.of("content:read")));
        var person = People.withRole(role, People.regional("77"));
        cannotSee(person, foreign, "действует в регионах 77, а здесь — 78");
        cannotSee(person, everywhere, "действует в регионах 77, а здесь регион не указан");
        sees(person, own);
    }

    @Test
    void who_cannot_see_an_entry_because_it_is_not_their_own_is_told_so() {
        String foreign = create("article", Api.article(unique("Чужая")));
        var person = limited(Map.of("own", true));
        cannotSee(person, foreign, "работает только со своими материалами");
        String own = person.asks()
                .body(Api.article(unique("Своя")))
                .post("/api/v1/manage/content/article")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        sees(person, own);
    }

    @Test
    void each_role_and_each_obstacle_is_told() {
        String entry = create("article", Api.article(unique("Всё сразу")).replace("[\"77\"]", "[\"78\"]"));
        String blind = People.role(List.of("media:write"));
        String narrow = People.role(Map.of(
                "scopes",
                List.of("content:read"),
                "types",
                List.of("person"),
                "languages",
                List.of("en"),
                "own",
                true));
        var person = People.with(
                List.of(Map.of("role", blind), Map.of("role", narrow, "organisation", People.regional("77"))));
        cannotSee(person, entry);
        explained(entry, person.id())
                .body("permits.find { it.scope == 'content:read' }.why.size()", equalTo(2))
                .body(
                        "permits.find { it.scope == 'content:read' }.why",
                        hasItem(allOf(containsString("«Роль " + blind + "»"), containsString("не позволяет"))))
                .body(
                        "permits.find { it.scope == 'content:read' }.why",
                        hasItem(allOf(
                                containsString("«Роль " + narrow + "»"),
                                containsString("типами person"),
                                containsString("регионах 77"),
                                containsString("языками en"),
                                containsString("только со своими"))));
    }

    @Test
    void whoever_edits_an_entry_stands_in_the_way_of_its_steps() {
        String entry = create("article", Api.article(unique("Правят")));
        var holder = People.withRole("editor");
        var editor = People.withRole("editor");
        holder.asks().post("/api/v1/manage/entries/" + entry + "/lock").then().statusCode(200);
        explained(entry, editor.login())
                .body("permits.find { it.scope == 'content:publish' }.allowed", equalTo(true))
                .body("transitions.find { it.name == 'publish' }.allowed", equalTo(false))
                .body(
                        "transitions.find { it.name == 'publish' }.why",
                        contains(startsWith("Материал сейчас правит Некто " + holder.login())));
        explained(entry, holder.login()).body("transitions.find { it.name == 'publish' }.allowed", equalTo(true));
    }

    @Test
    void the_stage_it_stands_at_is_told_with_the_way_out() {
        String entry = create("article", Api.article(unique("В архиве")));
        administrator()
                .post("/api/v1/manage/entries/" + entry + "/archive")
                .then()
                .statusCode(200);
        explained(entry, People.withRole("chief-editor").login())
                .body("transitions.find { it.name == 'publish' }.allowed", equalTo(false))
                .body("transitions.find { it.name == 'publish' }.why", contains("Сначала: «Вернуть из архива»."))
                .body("transitions.find { it.name == 'publish' }.way", contains("revive"))
                .body("transitions.find { it.name == 'revive' }.allowed", equalTo(true));
    }
}
