package sila.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static sila.testing.Api.administrator;
import static sila.testing.Library.ASSETS;
import static sila.testing.Library.png;
import static sila.testing.Library.uploaded;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.storage.Area;
import sila.storage.Storage;
import sila.testing.Api;
import sila.testing.Library;

/** What is gone is kept for a time, and then not. Time passes by moving what happened back. */
@QuarkusTest
class ClearingTest {

    @Inject
    Clearing clearing;

    @Inject
    Storage storage;

    private static void age(String id, String what, Duration age) {
        QuarkusTransaction.requiringNew().run(() -> Asset.getEntityManager()
                .createNativeQuery(what)
                .setParameter("at", Instant.now().minus(age))
                .setParameter("id", UUID.fromString(id))
                .executeUpdate());
    }

    private static void deletedAgo(String id, int days) {
        age(id, "update asset set deleted_at = :at where id = :id", Duration.ofDays(days));
    }

    private static void replacedAgo(String id, int days) {
        age(id, "update asset_former set replaced_at = :at where asset_id = :id", Duration.ofDays(days));
    }

    private long objects(String id) {
        return storage.list(Area.MEDIA, "assets/" + id + "/").count();
    }

    @Test
    void a_deleted_file_goes_for_ever_after_ninety_days_with_all_its_bytes() {
        String old = uploaded("old.png", png(2, 2));
        Library.replace(old, "newer.png", png(3, 3)).statusCode(200);
        String recent = uploaded("recent.png", png(2, 2));
        Library.delete(old).statusCode(204);
        Library.delete(recent).statusCode(204);
        deletedAgo(old, 91);
        deletedAgo(recent, 89);

        clearing.run(Instant.now());

        administrator().get(ASSETS + "/" + old).then().statusCode(404);
        administrator().post(ASSETS + "/" + old + "/restore").then().statusCode(404);
        assertThat(objects(old)).isZero();
        administrator().post(ASSETS + "/" + recent + "/restore").then().statusCode(200);
        assertThat(objects(recent)).isEqualTo(1);
        administrator()
                .get("/api/v1/manage/audit?subject=asset:" + old)
                .then()
                .body("items.action", hasItem("asset.purge"))
                .body("items.by", hasItem(Clearing.NAME));
    }

    @Test
    void what_is_shown_after_all_is_not_done_away_with() {
        String id = uploaded("back.png", png(2, 2));
        String entry = Api.create("article", Library.articleWith(id, Api.unique("Из корзины")));
        bin(entry);
        Library.delete(id).statusCode(204);
        administrator()
                .header("If-Match", "*")
                .post("/api/v1/manage/bin/" + entry + "/restore")
                .then()
                .statusCode(200);
        deletedAgo(id, 100);

        clearing.run(Instant.now());

        administrator().post(ASSETS + "/" + id + "/restore").then().statusCode(200);
        Api.publish(entry);
    }

    private static void bin(String entry) {
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/entries/" + entry)
                .then()
                .statusCode(204);
    }

    @Test
    void the_address_of_bytes_that_were_replaced_long_ago_leads_to_the_new_ones() {
        String id = uploaded("first.png", png(2, 2));
        Library.replace(id, "second.png", png(3, 3)).statusCode(200);
        replacedAgo(id, 29);
        clearing.run(Instant.now());
        given().redirects()
                .follow(false)
                .get("/media/" + id + "/file.png")
                .then()
                .statusCode(200);

        replacedAgo(id, 31);
        clearing.run(Instant.now());

        assertThat(objects(id)).isEqualTo(1);
        given().redirects()
                .follow(false)
                .get("/media/" + id + "/file.png")
                .then()
                .statusCode(302)
                .header("Location", containsString("/media/" + id + "/2/file.png"))
                .header("Cache-Control", "public, max-age=60");
        given().get("/media/" + id + "/file").then().statusCode(200);
    }
}
