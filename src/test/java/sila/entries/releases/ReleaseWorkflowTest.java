package sila.entries.releases;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static sila.entries.releases.ReleaseApi.RELEASES;
import static sila.entries.releases.ReleaseApi.post;
import static sila.entries.releases.ReleaseApi.publishRelease;
import static sila.entries.releases.ReleaseApi.release;
import static sila.entries.releases.ReleaseApi.version;
import static sila.entries.workflow.Steps.history;
import static sila.entries.workflow.Steps.move;
import static sila.entries.workflow.Steps.save;
import static sila.testing.Api.administrator;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;
import static sila.testing.EditorialModel.note;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import sila.testing.EditorialModel;

/** No release leads round the review. */
@QuarkusTest
@TestProfile(EditorialModel.class)
class ReleaseWorkflowTest {

    @Test
    void what_is_not_approved_stands_in_the_way() {
        String approved = approved(unique("Принята"));
        String draft = create("note", note(unique("Черновик")));
        String release = release(approved, draft);

        administrator()
                .get(RELEASES + "/" + release + "/conflicts")
                .then()
                .body("publishable", equalTo(false))
                .body("conflicts.kind", contains("stage"))
                .body("conflicts.pointer", contains("/items/1"));
        post(release, "publish").then().statusCode(422).body("errors.pointer", contains("/items/1"));

        move(draft, "submit");
        move(draft, "approve");
        publishRelease(release);
        history(draft).body("items[0].transition", equalTo("publish")).body("items[0].reason", equalTo("Выпуск"));
    }

    @Test
    void an_approved_version_may_come_out_while_the_next_one_is_drafted() {
        String title = unique("Принята");
        String entry = approved(title);
        save(entry, 1, note(unique("Дальше")));

        publishRelease(release(version(entry, 1)));

        given().get("/api/v1/content/note/" + entry).then().statusCode(200).body("fields.title", equalTo(title));
    }

    @Test
    void a_version_that_nobody_has_approved_does_not_come_out_because_it_is_named() {
        String entry = create("note", note(unique("Не принята")));
        save(entry, 1, note(unique("Дальше")));
        move(entry, "submit");
        move(entry, "approve");

        post(release(version(entry, 1)), "publish").then().statusCode(422);
        publishRelease(release(version(entry, 2)));
    }

    @Test
    void what_was_public_comes_back_without_a_new_review() {
        String entry = approved(unique("Первая"));
        move(entry, "publish");
        save(entry, 1, note(unique("Вторая")));
        move(entry, "submit");
        move(entry, "approve");
        String release = release(entry);
        publishRelease(release);

        post(release, "rollback").then().statusCode(200);
        given().get("/api/v1/content/note/" + entry).then().body("version", equalTo(1));
    }

    private static String approved(String title) {
        String entry = create("note", note(title));
        move(entry, "submit");
        move(entry, "approve");
        return entry;
    }
}
