package sila.media.library;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static sila.testing.Api.administrator;
import static sila.testing.Library.ASSETS;
import static sila.testing.Library.png;
import static sila.testing.Library.read;
import static sila.testing.Library.replace;
import static sila.testing.Library.uploaded;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import sila.storage.Area;
import sila.storage.Storage;
import sila.testing.Api;
import sila.testing.Library;

@QuarkusTest
class ReplacingTest {

    @Inject
    Storage storage;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_gets_other_bytes_and_another_address_under_the_same_id() {
        String id = uploaded("first.txt", utf8("первое"));
        String first = read(id).getString("url");
        replace(id, "second.txt", utf8("второе"))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("filename", equalTo("second.txt"))
                .body("edition", equalTo(2))
                .body("version", equalTo(2))
                .body("state", equalTo("ready"))
                .body("url", equalTo("/media/" + id + "/2/file.txt"));

        given().get("/media/" + id + "/2/file.txt")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .body(equalTo("второе"));
        given().get(first).then().statusCode(200).body(equalTo("первое"));
        given().head("/media/" + id + "/2/file.txt").then().statusCode(200);
        given().get("/media/" + id + "/2/file.png").then().statusCode(404);
        given().get("/media/" + id + "/3/file.txt").then().statusCode(404);
        given().get("/media/" + id + "/999999999/file").then().statusCode(404);
        given().get("/media/" + id).then().body("url", equalTo("/media/" + id + "/2/file.txt"));
        administrator()
                .get("/api/v1/manage/audit?subject=asset:" + id)
                .then()
                .body("items.action", contains("asset.replace"))
                .body("items[0].before.filename", equalTo("first.txt"));
    }

    @Test
    void readers_of_what_is_public_get_the_new_file() {
        String id = uploaded("cover.png", png(2, 3));
        String entry = Api.published("article", Library.articleWith(id, Api.unique("Обложка")));
        String updated = given().get("/api/v1/content/article/" + entry).path("updatedAt");
        replace(id, "new.png", png(5, 7)).statusCode(200).body("probe.width", equalTo(5));
        await().untilAsserted(() -> given().get("/api/v1/content/article/" + entry)
                .then()
                .body("fields.cover.url", equalTo("/media/" + id + "/2/file.png"))
                .body("fields.cover.width", equalTo(5))
                .body("updatedAt", equalTo(updated)));
        Api.awaitDelivered(entry);
        String address = given().get("/api/v1/content/article/" + entry).path("url");
        String page = URI.create(address).getPath();
        await().untilAsserted(() ->
                given().get(page).then().statusCode(200).body(containsString("/media/" + id + "/2/file.png")));
    }

    @Test
    void a_picture_stays_a_picture() throws IOException {
        String id = uploaded("picture.png", png(2, 2));
        replace(id, "text.txt", utf8("text"))
                .statusCode(422)
                .body("type", endsWith("kind-is-another"))
                .body("title", containsString("того же вида: изображение. А это — документ."));
        replace(id, "liar.png", utf8("text")).statusCode(422).body("errors[0].pointer", equalTo("filename"));
        replace(id, "cut.png", Arrays.copyOf(png(200, 200), 60)).statusCode(422);
        replace(id, "empty.png", new byte[0]).statusCode(422);
        replace(id, "../etc/passwd", png(2, 2)).statusCode(422);
        assertThat(read(id).getInt("edition")).isEqualTo(1);
        assertThat(storage.list(Area.MEDIA, "assets/" + id + "/")).hasSize(1);
    }

    @Test
    void a_film_without_pictures_takes_the_place_of_a_recording_but_a_film_does_not() throws IOException {
        String id = uploaded("talk.mp3", sample("chapters.mp3"));
        replace(id, "clip.mp4", sample("clip.mp4")).statusCode(422).body("type", endsWith("kind-is-another"));
        replace(id, "again.mp3", sample("chapters.mp3")).statusCode(200).body("kind", equalTo("audio"));
        String film = uploaded("clip.mp4", sample("clip.mp4"));
        replace(film, "talk.mp3", sample("chapters.mp3")).statusCode(422);
    }

    private static byte[] sample(String name) throws IOException {
        try (var in = ReplacingTest.class.getResourceAsStream("/media/" + name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void nobody_replaces_what_they_have_not_seen() {
        String id = uploaded("seen.txt", utf8("1"));
        administrator()
                .contentType(ContentType.BINARY)
                .header("If-Match", "\"7\"")
                .body(utf8("2"))
                .put(ASSETS + "/" + id + "/file?filename=a.txt")
                .then()
                .statusCode(412);
        replace(UUID.randomUUID().toString(), "a.txt", utf8("1")).statusCode(404);
        Library.delete(id).statusCode(204);
        replace(id, "a.txt", utf8("1")).statusCode(409);
    }

    @Test
    void of_those_who_replace_at_once_each_has_an_edition_of_its_own() throws Exception {
        String id = uploaded("race.txt", utf8("0"));
        var threads = Executors.newFixedThreadPool(4);
        try {
            var start = new CyclicBarrier(4);
            var calls = new ArrayList<Future<Integer>>();
            for (int i = 1; i <= 4; i++) {
                byte[] bytes = utf8("bytes " + i);
                Callable<Integer> call = () -> {
                    start.await();
                    return replace(id, "race.txt", bytes).extract().statusCode();
                };
                calls.add(threads.submit(call));
            }
            for (var call : calls) {
                assertThat(call.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(read(id).getInt("edition")).isEqualTo(5);
        var texts = new ArrayList<String>();
        for (int edition = 2; edition <= 5; edition++) {
            texts.add(given().get("/media/" + id + "/" + edition + "/file.txt").asString());
        }
        assertThat(texts).containsExactlyInAnyOrder("bytes 1", "bytes 2", "bytes 3", "bytes 4");
        assertThat(storage.list(Area.MEDIA, "assets/" + id + "/")).hasSize(5);
    }

    @Test
    void whoever_publishes_while_a_file_is_replaced_shows_the_new_one_in_the_end() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < 10; race++) {
                String id = uploaded("race.png", png(2, 2));
                String entry = Api.create("article", Library.articleWith(id, Api.unique("Гонка")));
                var start = new CyclicBarrier(2);
                List<Future<Integer>> calls = List.of(
                        threads.submit(() -> {
                            start.await();
                            return replace(id, "new.png", png(4, 4)).extract().statusCode();
                        }),
                        threads.submit(() -> {
                            start.await();
                            return Api.publish(entry).extract().statusCode();
                        }));
                for (var call : calls) {
                    assertThat(call.get()).isEqualTo(200);
                }
                await().untilAsserted(() -> given().get("/api/v1/content/article/" + entry)
                        .then()
                        .body("fields.cover.url", equalTo("/media/" + id + "/2/file.png")));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void what_was_replaced_is_in_no_list_by_its_former_name() {
        String word = "з" + UUID.randomUUID().toString().substring(0, 8);
        String id = uploaded("former-" + word + ".txt", utf8("1"));
        replace(id, "latter-" + word + ".txt", utf8("2")).statusCode(200);
        administrator().get(ASSETS + "?q=latter-" + word).then().body("items.id", hasItem(id));
        administrator().get(ASSETS + "?q=former-" + word).then().body("items.size()", equalTo(0));
    }
}
