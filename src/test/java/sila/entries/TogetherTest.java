package sila.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sila.testing.Api;

/** Several people in the same moment. */
@QuarkusTest
class TogetherTest {

    private static final int PEOPLE = 10;

    @Inject
    EntityManager database;

    @Test
    void of_those_who_save_the_same_version_one_wins() throws Exception {
        String id = create("article", article(unique("Правка")));
        List<Integer> statuses = atOnce(n -> () -> administrator()
                .header("If-Match", "\"1\"")
                .body(article("Правка " + n))
                .put("/api/v1/manage/entries/" + id)
                .statusCode());
        assertThat(statuses)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(412);
        administrator().get("/api/v1/manage/entries/" + id).then().header("ETag", "\"2\"");
    }

    @Test
    void of_those_who_claim_the_same_slug_one_gets_it() throws Exception {
        String slug = "claimed-" + System.nanoTime();
        List<Integer> statuses = atOnce(n -> () -> administrator()
                .body("{\"slug\": \"" + slug + "\"}")
                .post("/api/v1/manage/content/article")
                .statusCode());
        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
    }

    @Test
    void those_who_use_the_same_title_all_get_an_address() throws Exception {
        String title = unique("Один заголовок");
        List<Integer> statuses = atOnce(n -> () -> administrator()
                .body(article(title))
                .post("/api/v1/manage/content/article")
                .statusCode());
        assertThat(statuses).containsOnly(201);
    }

    @Test
    void those_who_publish_the_same_entry_publish_it_once() throws Exception {
        String id = create("article", article(unique("Публикация")));
        List<Integer> statuses = atOnce(
                50,
                n -> () -> administrator()
                        .post("/api/v1/manage/entries/" + id + "/publish")
                        .statusCode());
        assertThat(statuses).hasSize(50).containsOnly(200);
        Api.awaitDelivered(id);
        assertThat(publications(id)).isOne();
        administrator()
                .get("/api/v1/manage/entries/" + id + "/transitions/history")
                .then()
                .body("items.transition", contains("publish"));
        given().queryParam("filter[id][eq]", id)
                .get("/api/v1/content/article")
                .then()
                .body("total", equalTo(1));
    }

    /** Every state that was ever public. */
    private long publications(String id) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery("""
                        select (select count(*) from publication where entry_id = :id)
                            + (select count(*) from publication_past where entry_id = :id)
                        """)
                        .setParameter("id", UUID.fromString(id))
                        .getSingleResult())
                .longValue());
    }

    private static List<Integer> atOnce(IntFunction<Callable<Integer>> call) throws Exception {
        return atOnce(PEOPLE, call);
    }

    private static List<Integer> atOnce(int people, IntFunction<Callable<Integer>> call) throws Exception {
        var threads = Executors.newFixedThreadPool(people);
        try {
            var answers =
                    threads.invokeAll(IntStream.range(0, people).mapToObj(call).toList());
            return answers.stream().map(TogetherTest::value).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Integer value(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
