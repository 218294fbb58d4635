package sila.media.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Library.ASSETS;
import static sila.testing.Library.png;
import static sila.testing.Library.read;
import static sila.testing.Library.uploaded;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.testing.Api;
import sila.testing.Library;

@QuarkusTest
class AssetBulkTest {

    private static ValidatableResponse bulk(String action, String more, String... ids) {
        return administrator()
                .body("{\"ids\": [\"" + String.join("\",\"", ids) + "\"], \"action\": \"" + action + "\"" + more + "}")
                .post(ASSETS + "/bulk")
                .then();
    }

    @Test
    void each_file_is_changed_by_itself_and_the_others_are_not_kept_by_one_that_cannot_be() {
        String used = uploaded("used.png", png(2, 2));
        String unused = uploaded("unused.png", png(2, 2));
        String nothing = UUID.randomUUID().toString();
        Api.create("article", Library.articleWith(used, Api.unique("Показывает")));
        bulk("delete", "", used, nothing, unused, unused)
                .statusCode(200)
                .body("items.id", contains(used, nothing, unused))
                .body("items.ok", contains(false, false, true))
                .body("items[0].problem.type", endsWith("asset-is-used"))
                .body("items[0].problem.title", containsString("показывают"))
                .body("items[0].problem.users.size()", equalTo(1))
                .body("items[1].problem.status", equalTo(404))
                .body("items[2].problem", nullValue());
        bulk("restore", "", unused).body("items.ok", contains(true));
        assertThat(read(unused).getString("deletedAt")).isNull();
    }

    @Test
    void many_are_tagged_and_moved() {
        String one = uploaded("one.png", png(2, 2));
        String two = uploaded("two.png", png(2, 2));
        Library.describe(one, "{\"author\": \"Анна\", \"tags\": [\"старая\"]}");
        bulk("tag", ", \"tags\": [\"Новая\"]", one, two).body("items.ok", contains(true, true));
        assertThat(read(one).<String>getList("tags")).containsExactly("новая", "старая");
        assertThat(read(one).getString("author")).isEqualTo("Анна");
        bulk("untag", ", \"tags\": [\"НОВАЯ\"]", one, two);
        assertThat(read(two).getList("tags")).isEmpty();

        String folder = administrator()
                .body("{\"name\": \"" + Api.unique("Пачка") + "\"}")
                .post("/api/v1/manage/asset-folders")
                .path("id");
        bulk("move", ", \"folder\": \"" + folder + "\"", one, two).body("items.ok", contains(true, true));
        administrator().get(ASSETS + "?folder=" + folder).then().body("items.id", contains(two, one));
        bulk("move", "", one).body("items.ok", contains(true));
        assertThat(read(one).getString("folder")).isNull();
        bulk("move", ", \"folder\": \"" + UUID.randomUUID() + "\"", one)
                .body("items.problem.errors[0].pointer", contains("/folder"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"action\": \"delete\"}                                    | /ids",
                "{\"ids\": [], \"action\": \"delete\"}                       | /ids",
                "{\"ids\": [null], \"action\": \"delete\"}                   | /ids",
                "{\"ids\": [\"01900000-0000-7000-8000-000000000000\"]}       | /action",
                "{\"ids\": [\"01900000-0000-7000-8000-000000000000\"], \"action\": \"burn\"}  | /action",
                "{\"ids\": [\"01900000-0000-7000-8000-000000000000\"], \"action\": \"tag\"}   | /tags",
                "{\"ids\": [\"01900000-0000-7000-8000-000000000000\"], \"action\": \"untag\", \"tags\": [\" \"]} | /tags"
            })
    void an_order_that_cannot_be_is_refused(String order, String pointer) {
        administrator()
                .body(order)
                .post(ASSETS + "/bulk")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void more_than_a_hundred_at_once_are_refused() {
        var ids =
                Collections.nCopies(101, "01900000-0000-7000-8000-000000000000").toArray(String[]::new);
        bulk("delete", "", ids).statusCode(422);
    }
}
