package sila.entries.evolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static sila.testing.Api.administrator;
import static sila.testing.Api.awaitDelivered;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.testing.Api;

/** What was stored under another content model; the tests write it as that model would have left it. */
@QuarkusTest
class ModelChangeTest {

    @Inject
    EntityManager database;

    @Inject
    ModelChange change;

    @Test
    void what_no_longer_fits_is_counted_and_named() {
        String id = published("article", Api.article(unique("Под старой моделью")));
        inDocument(id, "fields || '{\"age\": \"7+\", \"subtitle\": \"из прежней модели\"}'");
        administrator()
                .get("/api/v1/manage/model/check")
                .then()
                .statusCode(200)
                .body("misfits.find { it.type == 'article' && it.field == 'subtitle' }.kind", equalTo("unknown-field"))
                .body("misfits.find { it.type == 'article' && it.field == 'age' }.kind", equalTo("unknown-term"))
                .body(
                        "misfits.find { it.type == 'article' && it.field == 'age' }.source",
                        startsWith("content-model/fragments/public.yaml:"));
        inDocument(id, "fields || '{\"age\": \"0+\"}'");
    }

    @Test
    void a_removed_field_is_not_shown_and_survives_the_next_save() {
        String id = published("article", Api.article(unique("Поле ушло")));
        inDocument(id, "fields || '{\"subtitle\": \"осталось\"}'");
        administrator().get("/api/v1/manage/entries/" + id).then().body("fields.subtitle", equalTo(null));
        administrator()
                .header("If-Match", "\"1\"")
                .body(Api.article(unique("Поле ушло, текст новый")))
                .put("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
        assertThat(stored("select fields ->> 'subtitle' from entry_version where entry_id = :id and number = 2", id))
                .isEqualTo("осталось");
    }

    @Test
    void what_is_derived_is_made_anew_once_for_each_model() {
        String id = published("article", Api.article(unique("Производное")));
        awaitDelivered(id);
        String updated = given().get("/api/v1/content/article/" + id).path("updatedAt");
        QuarkusTransaction.requiringNew().run(() -> {
            execute("delete from publication_fact where entry_id = :id", id);
            execute("update entry set title = '' where id = :id", id);
            database.createNativeQuery("update model_state set fingerprint = 'another'")
                    .executeUpdate();
        });
        change.run("entries");
        assertThat((String) stored("select title from entry where id = :id", id))
                .startsWith("Производное");
        given().queryParam("filter[id][eq]", id)
                .queryParam("filter[topics][eq]", "salary")
                .get("/api/v1/content/article")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].updatedAt", equalTo(updated));
        Object revision = stored("select revision from publication where entry_id = :id", id);
        change.run("entries");
        assertThat(stored("select revision from publication where entry_id = :id", id))
                .isEqualTo(revision);
        await().untilAsserted(() -> awaitDelivered(id));
    }

    private void inDocument(String id, String fields) {
        QuarkusTransaction.requiringNew()
                .run(() -> execute("update entry_version set fields = " + fields + " where entry_id = :id", id));
    }

    private void execute(String sql, String id) {
        database.createNativeQuery(sql).setParameter("id", UUID.fromString(id)).executeUpdate();
    }

    private Object stored(String sql, String id) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(sql)
                .setParameter("id", UUID.fromString(id))
                .getSingleResult());
    }
}
