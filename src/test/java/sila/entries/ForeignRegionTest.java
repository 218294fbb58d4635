package sila.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.testing.People;
import sila.testing.People.Person;

/** What an editor of one region can see and do of what belongs to another: nothing, and nothing is told of it. */
@QuarkusTest
class ForeignRegionTest {

    private static final String ENTRIES = "/api/v1/manage/entries";

    private Person editor = new Person("", "", "", "");
    private String mark = "";
    private String own = "";
    private String foreign = "";

    @BeforeEach
    void an_entry_here_and_one_elsewhere() {
        editor = People.withRole("regional-editor", People.regional("14"));
        mark = unique("Регионы");
        own = create("article", of("14"));
        foreign = create("article", of("77"));
    }

    private String of(String region) {
        return article(mark).replace("\"77\"", "\"" + region + "\"");
    }

    @Test
    void lists_show_only_ones_own() {
        String nationwide = create("article", article(mark).replace("[\"77\"]", "[]"));
        editor.asks().queryParam("q", mark).get(ENTRIES).then().statusCode(200).body("items.id", contains(own));
        administrator().queryParam("q", mark).get(ENTRIES).then().body("items.id", contains(nationwide, foreign, own));
    }

    @Test
    void no_verb_reaches_what_is_foreign_and_no_refusal_tells_of_it() {
        String path = ENTRIES + "/" + foreign;
        List<Response> answers = List.of(
                editor.asks().get(path),
                editor.asks().get(path + "/versions"),
                editor.asks().get(path + "/versions/1"),
                editor.asks().get(path + "/diff?from=1"),
                editor.asks().get(path + "/references"),
                editor.asks().get(path + "/deliveries"),
                editor.asks().header("If-Match", "*").body("{}").put(path),
                editor.asks().header("If-Match", "*").body("{}").patch(path),
                editor.asks().header("If-Match", "\"9\"").body("{}").patch(path),
                editor.asks()
                        .header("If-Match", "*")
                        .body("{\"autosave\": true}")
                        .patch(path),
                editor.asks().header("If-Match", "*").delete(path),
                editor.asks().header("If-Match", "*").post(path + "/versions/1/restore"),
                editor.asks().header("If-Match", "*").body("{\"name\": \"x\"}").put(path + "/versions/1"),
                editor.asks().post(path + "/lock"),
                editor.asks().post(path + "/lock/takeover"),
                editor.asks().delete(path + "/lock"),
                editor.asks().post(path + "/publish"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.asString()).doesNotContain(mark);
        });
        administrator().get(path).then().body("version", equalTo(1)).body("lock", nullValue());
    }

    @Test
    void nothing_is_moved_into_a_foreign_region_by_a_patch() {
        editor.asks()
                .header("If-Match", "\"1\"")
                .body("{\"fields\": {\"regions\": [\"77\"]}}")
                .patch(ENTRIES + "/" + own)
                .then()
                .statusCode(403);
        editor.asks()
                .header("If-Match", "\"1\"")
                .body("{\"fields\": {\"lead\": \"Своё.\"}}")
                .patch(ENTRIES + "/" + own)
                .then()
                .statusCode(200);
    }

    @Test
    void nothing_is_moved_into_a_foreign_region_by_a_put() {
        editor.asks()
                .header("If-Match", "\"1\"")
                .body(of("77"))
                .put(ENTRIES + "/" + own)
                .then()
                .statusCode(403)
                .body("title", containsString("а здесь — 77"));
        administrator()
                .get(ENTRIES + "/" + own)
                .then()
                .body("version", equalTo(1))
                .body("regions", contains("14"));
        editor.asks()
                .header("If-Match", "\"1\"")
                .body(of("14"))
                .put(ENTRIES + "/" + own)
                .then()
                .statusCode(200);
    }

    @Test
    void nothing_is_begun_in_a_foreign_region_or_for_the_whole_country() {
        String there = "/api/v1/manage/content/article";
        String nationwide = article(mark).replace("[\"77\"]", "[]");
        String both = article(mark).replace("[\"77\"]", "[\"14\", \"77\"]");
        for (String draft : List.of(of("77"), nationwide, both)) {
            editor.asks()
                    .body(draft)
                    .post(there)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:sila:problem:forbidden"));
        }
        administrator().queryParam("q", mark).get(ENTRIES).then().body("items.id", contains(foreign, own));
        editor.asks().body(of("14")).post(there).then().statusCode(201).body("regions", contains("14"));
    }

    @Test
    void who_holds_the_lock_of_a_foreign_entry_is_not_told() {
        administrator().post(ENTRIES + "/" + foreign + "/lock").then().statusCode(200);
        editor.asks()
                .header("If-Match", "*")
                .body("{}")
                .patch(ENTRIES + "/" + foreign)
                .then()
                .statusCode(403)
                .body("holder", nullValue());
    }

    @Test
    void the_bin_shows_and_gives_back_only_ones_own() {
        for (String id : List.of(own, foreign)) {
            administrator()
                    .header("If-Match", "*")
                    .delete(ENTRIES + "/" + id)
                    .then()
                    .statusCode(204);
        }
        String bin = "/api/v1/manage/bin";
        editor.asks().get(bin).then().body("items.id", hasItem(own)).body("items.id", not(hasItem(foreign)));
        editor.asks()
                .header("If-Match", "*")
                .post(bin + "/" + foreign + "/restore")
                .then()
                .statusCode(403);
        editor.asks().header("If-Match", "*").delete(bin + "/" + foreign).then().statusCode(403);
        editor.asks()
                .header("If-Match", "*")
                .post(bin + "/" + own + "/restore")
                .then()
                .statusCode(200);
    }

    @Test
    void foreign_referrers_count_and_are_not_named() {
        String linking = of("77").replace("\"lead\"", "\"related\": [\"" + own + "\"], \"lead\"");
        String referrer = create("article", linking);
        editor.asks().get(ENTRIES + "/" + own + "/references").then().body("incoming.items", empty());
        administrator()
                .get(ENTRIES + "/" + own + "/references")
                .then()
                .body("incoming.items.entry.id", contains(referrer));
        editor.asks()
                .header("If-Match", "*")
                .delete(ENTRIES + "/" + own)
                .then()
                .statusCode(409)
                .body("total", equalTo(1))
                .body("references", empty());
        String pointing =
                create("article", of("14").replace("\"lead\"", "\"related\": [\"" + foreign + "\"], \"lead\""));
        editor.asks()
                .get(ENTRIES + "/" + pointing + "/references")
                .then()
                .body("outgoing.items.id", contains(foreign))
                .body("outgoing.items.state", contains("unpublished"))
                .body("outgoing.items[0].entry", nullValue());
    }
}
