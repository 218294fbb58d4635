package sila.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sila.entries.references.Targets;

/** Somebody deletes an entry in the moment in which somebody else begins to point at it. */
@QuarkusTest
class DeletionRaceTest {

    private static final int RACES = 25;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @Inject
    EntityManager database;

    @Inject
    Targets targets;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void either_the_deletion_is_refused_or_the_reference_is() throws Exception {
        for (int race = 0; race < RACES; race++) {
            String target = create("article", article(unique("Цель")));
            String saved = create("article", article(unique("Ссылается")));
            String draft = pointingAt(target);

            List<Integer> statuses =
                    atOnce(() -> delete(target), () -> save(saved, draft), () -> post("content/article", draft));

            boolean deleted = statuses.get(0) == 204;
            assertThat(statuses.get(0)).isIn(204, 409);
            assertThat(statuses.get(1)).isEqualTo(deleted ? 422 : 200);
            assertThat(statuses.get(2)).isEqualTo(deleted ? 422 : 201);
            administrator()
                    .get("/api/v1/manage/entries/" + saved + "/references")
                    .then()
                    .body("outgoing.items.state", not(hasItem("deleted")));
        }
    }

    @Test
    void those_who_begin_to_point_at_each_other_do_not_wait_for_each_other() throws Exception {
        for (int race = 0; race < RACES; race++) {
            String one = create("article", article(unique("Туда")));
            String other = create("article", article(unique("Обратно")));
            assertThat(atOnce(
                            () -> save(one, pointingAt(other)),
                            () -> save(other, pointingAt(one)),
                            () -> post("entries/" + one + "/publish", ""),
                            () -> post("entries/" + other + "/publish", "")))
                    .containsOnly(200);
            assertThat(atOnce(() -> delete(one), () -> delete(other))).containsOnly(409);
        }
    }

    @Test
    void a_deletion_waits_until_it_is_known_whether_somebody_points_at_the_entry() throws Exception {
        String target = create("article", article(unique("Цель")));
        String referrer = create("article", article(unique("Ссылается")));
        Future<Integer> deletion = QuarkusTransaction.requiringNew().call(() -> {
            targets.held(List.of(UUID.fromString(target)));
            Future<Integer> asked = threads.submit(() -> delete(target));
            awaitWaiting();
            database.createNativeQuery(
                            "insert into entry_reference (entry_id, pointer, target_id) values (:id, '/fields/related/0', :target)")
                    .setParameter("id", UUID.fromString(referrer))
                    .setParameter("target", UUID.fromString(target))
                    .executeUpdate();
            return asked;
        });
        assertThat(deletion.get()).isEqualTo(409);
    }

    /** Until the database itself says that somebody waits for a row of the entries. */
    private void awaitWaiting() {
        await().until(() -> QuarkusTransaction.requiringNew()
                .call(() -> (Boolean) database.createNativeQuery("""
                                select exists (select 1 from pg_stat_activity
                                    where wait_event_type = 'Lock' and query like 'select 1 from entry where id = % for update')
                                """).getSingleResult()));
    }

    private static String pointingAt(String target) {
        return article(unique("Ссылается")).replace("\"lead\"", "\"related\": [\"" + target + "\"], \"lead\"");
    }

    private static int delete(String id) {
        return administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/entries/" + id)
                .statusCode();
    }

    private static int save(String id, String draft) {
        return administrator()
                .header("If-Match", "*")
                .body(draft)
                .put("/api/v1/manage/entries/" + id)
                .statusCode();
    }

    private static int post(String path, String body) {
        return administrator().body(body).post("/api/v1/manage/" + path).statusCode();
    }

    @SafeVarargs
    private List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        var answers = new ArrayList<Future<Integer>>();
        for (Callable<Integer> call : calls) {
            answers.add(threads.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        var statuses = new ArrayList<Integer>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        return statuses;
    }
}
