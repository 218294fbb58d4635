package sila.entries;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far a rebuild of the search index has come. */
@QuarkusTest
class IndexRebuildProgressTest {

    private static final String REBUILD = "/api/v1/manage/index/rebuild";

    @Test
    void a_rebuild_says_how_far_it_is() {
        published("article", article(unique("В новом указателе")));
        administrator().post(REBUILD).then().statusCode(202);
        administrator()
                .get(REBUILD)
                .then()
                .statusCode(200)
                .body("state", in(List.of("waiting", "running", "done")))
                .body("askedAt", notNullValue());
        await().untilAsserted(() -> administrator()
                .get(REBUILD)
                .then()
                .body("state", equalTo("done"))
                .body("done", greaterThanOrEqualTo(1))
                .body("startedAt", notNullValue())
                .body("finishedAt", notNullValue())
                .body("problem", nullValue()));
    }
}
