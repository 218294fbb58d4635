package sila.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.awaitDelivered;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.People;

/** What has not arrived, of all entries together. */
@QuarkusTest
class TroubledDeliveriesTest {

    private static final String DELIVERIES = "/api/v1/manage/deliveries";

    @Inject
    EntityManager database;

    /** A published entry, whose way to the index is said to have failed; nothing tries it again. */
    private String troubled(String draft) {
        String id = published("article", draft);
        awaitDelivered(id);
        set(id, "failed");
        return id;
    }

    private void set(String id, String state) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                                update delivery set state = :state, attempts = 3, problem = 'Поиск не отвечает'
                                where entry_id = :id and channel = 'index'
                                """)
                .setParameter("state", state)
                .setParameter("id", UUID.fromString(id))
                .executeUpdate());
    }

    private void mend(String id) {
        administrator()
                .post("/api/v1/manage/entries/" + id + "/deliveries/index/retry")
                .then()
                .statusCode(202);
        awaitDelivered(id);
    }

    private static List<String> ids(String query) {
        return administrator()
                .get(DELIVERIES + "?limit=100" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.entry.id");
    }

    @Test
    void what_has_failed_is_shown_until_it_arrives() {
        String title = unique("Не дошло");
        String id = troubled(article(title));
        String found = "items.find { it.entry.id == '" + id + "' }";
        administrator()
                .get(DELIVERIES + "?limit=100")
                .then()
                .statusCode(200)
                .body(found + ".entry.title", equalTo(title))
                .body(found + ".entry.type", equalTo("article"))
                .body(found + ".entry.inBin", equalTo(false))
                .body(found + ".channel", equalTo("index"))
                .body(found + ".attempts", equalTo(3))
                .body(found + ".problem", equalTo("Поиск не отвечает"));
        assertThat(ids("&channel=index")).contains(id);
        assertThat(ids("&channel=site")).doesNotContain(id);
        set(id, "pending");
        assertThat(ids("&state=pending")).contains(id);
        mend(id);
        await().untilAsserted(() -> assertThat(ids("")).doesNotContain(id));
    }

    @Test
    void what_has_not_arrived_of_an_entry_in_the_bin_is_tried_again_too() {
        String id = published("article", article(unique("Не дошло")));
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(204);
        await().untilAsserted(() -> assertThat(ids("&state=pending")).doesNotContain(id));
        set(id, "failed");
        administrator()
                .get(DELIVERIES + "?limit=100")
                .then()
                .body("items.find { it.entry.id == '" + id + "' }.entry.inBin", equalTo(true));
        People.withRole("lawyer")
                .asks()
                .post("/api/v1/manage/entries/" + id + "/deliveries/index/retry")
                .then()
                .statusCode(403);
        administrator()
                .post("/api/v1/manage/entries/" + id + "/deliveries/index/retry")
                .then()
                .statusCode(202);
        await().untilAsserted(() -> assertThat(ids("")).doesNotContain(id));
    }

    @Test
    void only_of_entries_that_one_may_read() {
        String own = troubled(article(unique("Не дошло своё")));
        String foreign = troubled(article(unique("Не дошло чужое")).replace("\"77\"", "\"78\""));
        List<String> seen = People.withRole("regional-editor", People.regional("77"))
                .asks()
                .get(DELIVERIES + "?limit=100")
                .path("items.entry.id");
        assertThat(seen).contains(own).doesNotContain(foreign);
        mend(own);
        mend(foreign);
    }

    @Test
    void page_by_page() {
        var ids = List.of(troubled(article(unique("Страница"))), troubled(article(unique("Страница"))));
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var request = administrator().queryParam("limit", "1");
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(DELIVERIES).then().statusCode(200).extract();
            found.addAll(page.<List<String>>path("items.entry.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(found).containsAll(ids);
        ids.forEach(this::mend);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=delivered", "state=%00", "limit=0", "cursor=x"})
    void what_cannot_be_asked(String query) {
        administrator()
                .urlEncodingEnabled(false)
                .get(DELIVERIES + "?" + query)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel=nothing", "channel=%00"})
    void a_channel_that_there_is_not(String query) {
        administrator()
                .urlEncodingEnabled(false)
                .get(DELIVERIES + "?" + query)
                .then()
                .statusCode(404);
    }
}
