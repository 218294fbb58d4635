package sila.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.publish;
import static sila.testing.Api.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
    void of_drafts_that_claim_the_same_unique_value_one_gets_it() throws Exception {
        List<Response> answers =
                atOnce(PEOPLE, n -> () -> administrator().body(region("94")).post("/api/v1/manage/content/region"));
        oneWins(answers, 201);
        answers.stream().filter(answer -> answer.statusCode() == 201).forEach(winner -> delete(winner.path("id")));
    }

    @Test
    void of_changes_that_claim_the_same_unique_value_one_gets_it() throws Exception {
        List<String> ids = IntStream.range(0, PEOPLE)
                .mapToObj(n -> create("region", "{\"fields\": {\"title\": \"" + unique("Область") + "\"}}"))
                .toList();
        oneWins(
                atOnce(
                        PEOPLE,
                        n -> () -> administrator()
                                .header("If-Match", "\"1\"")
                                .body(region("94"))
                                .put("/api/v1/manage/entries/" + ids.get(n))),
                200);
        ids.forEach(TogetherTest::delete);
    }

    /** The first draft gives its value up again, but readers still see it. */
    @Test
    void of_publications_with_the_same_unique_value_one_comes_out() throws Exception {
        List<String> ids = IntStream.range(0, PEOPLE)
                .mapToObj(n -> {
                    String id = create("region", region("95"));
                    administrator()
                            .header("If-Match", "\"1\"")
                            .body("{\"fields\": {\"title\": \"" + unique("Область") + "\"}}")
                            .put("/api/v1/manage/entries/" + id)
                            .then()
                            .statusCode(200);
                    return id;
                })
                .toList();
        List<String> releases = ids.stream()
                .map(id -> administrator()
                        .body("{\"title\": \"Выпуск\", \"entries\": [{\"entry\": \"" + id + "\", \"version\": 1}]}")
                        .post("/api/v1/manage/releases")
                        .<String>path("id"))
                .toList();
        oneWins(
                atOnce(
                        PEOPLE,
                        n -> () -> administrator().post("/api/v1/manage/releases/" + releases.get(n) + "/publish")),
                200);
        given().queryParam("filter[term]", "95")
                .get("/api/v1/content/region")
                .then()
                .body("total", equalTo(1));
        String later = create("region", region("95"));
        administrator()
                .post("/api/v1/manage/entries/" + later + "/publish")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/fields/term"));
        administrator()
                .get("/api/v1/manage/entries/" + later + "/publish/dry-run")
                .then()
                .body("possible", equalTo(false))
                .body("findings.pointer", contains("/fields/term"));
        ids.forEach(TogetherTest::delete);
        publish(later);
        delete(later);
    }

    private static String region(String term) {
        return "{\"fields\": {\"title\": \"" + unique("Область") + "\", \"age\": \"0+\", \"term\": \"" + term + "\"}}";
    }

    private static void delete(String id) {
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(204);
    }

    /** The others are told which value it was. */
    private static void oneWins(List<Response> answers, int status) {
        assertThat(answers.stream().map(Response::statusCode))
                .hasSize(PEOPLE)
                .containsOnlyOnce(status)
                .filteredOn(each -> each != status)
                .containsOnly(422);
        answers.stream().filter(answer -> answer.statusCode() != status).forEach(loser -> loser.then()
                .body("errors.pointer", contains(endsWith("/fields/term"))));
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

    private static <T> List<T> atOnce(int people, IntFunction<Callable<T>> call) throws Exception {
        var threads = Executors.newFixedThreadPool(people);
        try {
            var answers =
                    threads.invokeAll(IntStream.range(0, people).mapToObj(call).toList());
            return answers.stream().map(answer -> value(answer)).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T value(Future<T> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
