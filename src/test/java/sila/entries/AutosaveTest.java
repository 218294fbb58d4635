package sila.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.bearer;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.jobs.Job;
import sila.jobs.TryAgain;
import sila.testing.Api;

/** What an editor's program saves by itself: one version a minute and author, and none for ever. */
@QuarkusTest
class AutosaveTest {

    @Inject
    EntityManager database;

    @Inject
    @Any
    Instance<Job> jobs;

    private static String path(String id) {
        return "/api/v1/manage/entries/" + id;
    }

    private static String draft(String title, boolean autosave) {
        return article(title).replaceFirst("\\{", "{\"autosave\": " + autosave + ", ");
    }

    private static ValidatableResponse save(RequestSpecification author, String id, int version, String draft) {
        return author.header("If-Match", "\"" + version + "\"")
                .body(draft)
                .put(path(id))
                .then()
                .statusCode(200);
    }

    private static List<Integer> versions(String id) {
        return administrator().get(path(id) + "/versions").path("items.version");
    }

    /** @return a token */
    private static String editor(String name) {
        return administrator()
                .body("{\"name\": \"" + unique(name) + "\", \"scopes\": [\"content:read\", \"content:write\"]}")
                .post("/api/v1/manage/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    private void age(String id, int version, String by) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update entry_version set created_at = created_at - cast(:by as interval),"
                                + " began_at = began_at - cast(:by as interval) where entry_id = :id and number = :n")
                .setParameter("by", by)
                .setParameter("id", UUID.fromString(id))
                .setParameter("n", version)
                .executeUpdate());
    }

    @Test
    void those_of_one_minute_become_one_version() {
        String id = create("article", article(unique("Набор")));
        for (int version = 1; version < 6; version++) {
            save(administrator(), id, version, draft("Набор " + version, true));
        }
        assertThat(versions(id)).containsExactly(6, 1);
        administrator().get(path(id)).then().body("autosave", is(true)).header("ETag", "\"6\"");
    }

    @Test
    void after_a_minute_a_new_one_begins() {
        String id = create("article", article(unique("Долгий набор")));
        save(administrator(), id, 1, draft("Раз", true));
        save(administrator(), id, 2, draft("Два", true));
        age(id, 3, "2 minutes");
        save(administrator(), id, 3, draft("Три", true));
        assertThat(versions(id)).containsExactly(4, 3, 1);
    }

    @Test
    void two_authors_do_not_replace_each_other() {
        String id = create("article", article(unique("Вдвоём")));
        String one = editor("Первый");
        String other = editor("Второй");
        save(bearer(one), id, 1, draft("Раз", true));
        save(bearer(other), id, 2, draft("Два", true));
        save(bearer(one), id, 3, draft("Три", true));
        save(bearer(one), id, 4, draft("Четыре", true));
        assertThat(versions(id)).containsExactly(5, 3, 2, 1);
    }

    @Test
    void a_save_on_purpose_is_never_replaced() {
        String id = create("article", article(unique("Нарочно")));
        save(administrator(), id, 1, draft("Раз", true));
        save(administrator(), id, 2, draft("Два", false));
        save(administrator(), id, 3, draft("Три", true));
        assertThat(versions(id)).containsExactly(4, 3, 2, 1);
    }

    @Test
    void what_is_published_scheduled_or_named_stays() {
        String published = create("article", article(unique("Опубликовано")));
        save(administrator(), published, 1, draft(unique("Автосохранение"), true));
        Api.publish(published);
        save(administrator(), published, 2, draft("Дальше", true));
        assertThat(versions(published)).containsExactly(3, 2, 1);

        String scheduled = create("article", article(unique("Назначено")));
        save(administrator(), scheduled, 1, draft(unique("Автосохранение"), true));
        administrator()
                .body("{\"publishAt\": \"2999-01-01T00:00:00Z\"}")
                .post(path(scheduled) + "/schedule")
                .then()
                .statusCode(200)
                .body("scheduledVersion", is(2));
        save(administrator(), scheduled, 2, draft("Дальше", true));
        assertThat(versions(scheduled)).containsExactly(3, 2, 1);

        String named = create("article", article(unique("Названо")));
        save(administrator(), named, 1, draft("Автосохранение", true));
        administrator()
                .header("If-Match", "\"2\"")
                .body("{\"name\": \"Важная\"}")
                .put(path(named) + "/versions/2")
                .then()
                .statusCode(200);
        save(administrator(), named, 2, draft("Дальше", true));
        assertThat(versions(named)).containsExactly(3, 2, 1);
    }

    @Test
    void one_that_changes_nothing_makes_no_version() {
        String title = unique("Без перемен");
        String id = create("article", article(title));
        Api.publish(id);
        save(administrator(), id, 1, draft(title, true)).header("ETag", "\"1\"").body("state", is("published"));
        save(administrator(), id, 1, draft(title, false)).header("ETag", "\"2\"");
    }

    @Test
    void old_ones_are_pruned_and_nothing_else() {
        String id = create("article", article(unique("Старое")));
        save(administrator(), id, 1, draft("Два", true));
        age(id, 2, "2 minutes");
        save(administrator(), id, 2, draft("Три", true));
        administrator()
                .header("If-Match", "\"3\"")
                .body("{\"name\": \"Веха\"}")
                .put(path(id) + "/versions/3")
                .then()
                .statusCode(200);
        save(administrator(), id, 3, draft("Четыре", true));
        age(id, 4, "2 minutes");
        save(administrator(), id, 4, draft("Пять", true));
        List.of(1, 2, 3, 4, 5).forEach(version -> age(id, version, "31 days"));
        prune();
        assertThat(versions(id)).containsExactly(5, 3, 1);
        prune();
        assertThat(versions(id)).containsExactly(5, 3, 1);
    }

    @Test
    void young_ones_are_not_pruned() {
        String id = create("article", article(unique("Свежее")));
        save(administrator(), id, 1, draft("Два", true));
        save(administrator(), id, 2, draft("Три", false));
        age(id, 2, "29 days");
        prune();
        assertThat(versions(id)).containsExactly(3, 2, 1);
    }

    private void prune() {
        var pruning = jobs.stream()
                .filter(job -> job.name().equals("autosave-pruning"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> pruning.run("daily")).isInstanceOf(TryAgain.class);
    }
}
