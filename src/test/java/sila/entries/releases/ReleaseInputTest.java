package sila.entries.releases;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static sila.entries.releases.ReleaseApi.RELEASES;
import static sila.entries.releases.ReleaseApi.body;
import static sila.entries.releases.ReleaseApi.release;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send is answered with a sentence, and no release is made of it. */
@QuarkusTest
class ReleaseInputTest {

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /title",
                "{\"title\": \"  \"} | /title",
                "{\"title\": 5, \"entries\": {}} | /entries",
                "{\"title\": \"x\", \"entries\": \"all\"} | /entries",
                "{\"title\": \"x\", \"entries\": [null]} | /entries/0",
                "{\"title\": \"x\", \"entries\": [5]} | /entries/0",
                "{\"title\": \"x\", \"entries\": [[]]} | /entries/0",
                "{\"title\": \"x\", \"entries\": [\"not-an-id\"]} | /entries/0",
                "{\"title\": \"x\", \"entries\": [{}]} | /entries/0",
                "{\"title\": \"x\", \"entries\": [{\"entry\": \"" + NOBODY
                        + "\", \"verzion\": 1}]} | /entries/0/verzion",
                "{\"title\": \"x\", \"entries\": [{\"entry\": \"" + NOBODY
                        + "\", \"version\": \"a\"}]} | /entries/0/version",
                "{\"title\": \"x\", \"entries\": [{\"entry\": \"" + NOBODY
                        + "\", \"version\": 99999999999}]} | /entries/0/version",
                "{\"title\": \"x\", \"entries\": [{\"entry\": \"" + NOBODY
                        + "\", \"action\": \"burn\"}]} | /entries/0/action",
                "{\"title\": \"x\", \"entries\": [\"" + NOBODY + "\"]} | /entries/0",
                "{\"title\": \"x\\u0000\"} | /title",
                "{\"title\": \"x\", \"publishAt\": \"tomorrow\"} | /publishAt",
                "{\"title\": \"x\", \"publishAt\": \"+999999999-01-01T00:00:00Z\"} | /publishAt",
                "{\"title\": \"x\", \"publishAt\": 1e300} | /publishAt",
                "{\"title\": \"x\", \"publishAt\": \"2001-01-01T00:00:00Z\"} | /publishAt",
                "{\"title\": \"x\", \"state\": \"published\"} | /state",
            })
    void a_wrong_release(String body, String pointer) {
        administrator().body(body).post(RELEASES).then().statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"entry\": \"%s\", \"version\": 2} | /entries/0/version",
                "{\"entry\": \"%s\", \"version\": 0} | /entries/0/version",
                "{\"entry\": \"%s\", \"version\": -1} | /entries/0/version",
                "{\"entry\": \"%s\", \"action\": \"delete\"} | /entries/0/action",
                "{\"entry\": \"%s\", \"action\": \"unpublish\", \"version\": 1} | /entries/0/version",
                "{\"entry\": \"%1$s\"}, {\"entry\": \"%1$s\"} | /entries/1",
            })
    void a_wrong_item(String items, String pointer) {
        String entry = create("article", article(unique("Статья")));
        administrator()
                .body("{\"title\": \"x\", \"entries\": [" + items.formatted(entry) + "]}")
                .post(RELEASES)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void more_entries_than_a_release_can_have() {
        String[] many = Collections.nCopies(501, NOBODY).toArray(String[]::new);
        administrator()
                .body(body("x", many))
                .post(RELEASES)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/entries"));
    }

    @Test
    void a_release_of_nothing_is_not_published() {
        administrator()
                .post(RELEASES + "/" + release() + "/publish")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/items"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[]", "5", "\"x\"", "null", "{\"title\": \"x\"} x"})
    void a_body_that_is_none(String body) {
        administrator()
                .body(body)
                .post(RELEASES)
                .then()
                .statusCode(org.hamcrest.Matchers.both(org.hamcrest.Matchers.greaterThanOrEqualTo(400))
                        .and(lessThan(500)));
    }

    @Test
    void addresses_that_lead_nowhere() {
        administrator()
                .get(RELEASES + "/" + NOBODY)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sila:problem:unknown-release"));
        administrator().get(RELEASES + "/not-an-id").then().statusCode(404);
        administrator().get(RELEASES + "?state=gone").then().statusCode(400);
        administrator().get(RELEASES + "?cursor=gone").then().statusCode(400);
        administrator().get(RELEASES + "?limit=1000").then().statusCode(400);
        administrator().post(RELEASES + "/" + NOBODY + "/publish").then().statusCode(404);
        administrator()
                .body("{}")
                .post(RELEASES + "/" + NOBODY + "/schedule")
                .then()
                .statusCode(422);
    }
}
