package sila.entries.workflow;

import static sila.testing.Api.administrator;

import io.restassured.response.ValidatableResponse;
import java.util.List;

/** What tests of the workflow do with an entry over HTTP, as the administrator. */
public final class Steps {

    private Steps() {}

    public static String of(String id) {
        return "/api/v1/manage/entries/" + id;
    }

    public static ValidatableResponse entry(String id) {
        return administrator().get(of(id)).then().statusCode(200);
    }

    public static ValidatableResponse standing(String id) {
        return administrator().get(of(id) + "/workflow").then().statusCode(200);
    }

    /** A step that is taken. */
    public static ValidatableResponse move(String id, String step) {
        return move(id, step, "{}");
    }

    public static ValidatableResponse move(String id, String step, String order) {
        return ask(id, step, order).statusCode(200);
    }

    /** A step that may be refused. */
    public static ValidatableResponse ask(String id, String step, String order) {
        return administrator()
                .header("Accept-Language", "en")
                .body(order)
                .post(of(id) + "/transitions/" + step)
                .then();
    }

    public static ValidatableResponse save(String id, int version, String draft) {
        return administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(draft)
                .put(of(id))
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse history(String id) {
        return administrator().get(of(id) + "/transitions/history").then().statusCode(200);
    }

    /** Names of the steps that were taken, newest first. */
    public static List<String> taken(String id) {
        return history(id).extract().path("items.transition");
    }
}
