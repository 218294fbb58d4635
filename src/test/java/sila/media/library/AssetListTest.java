package sila.media.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static sila.testing.Api.administrator;
import static sila.testing.Library.ASSETS;
import static sila.testing.Library.describe;
import static sila.testing.Library.png;
import static sila.testing.Library.uploaded;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;
import sila.testing.Library;

@QuarkusTest
class AssetListTest {

    @Inject
    EntityManager database;

    /** In small letters, and in no other file. */
    private static String word() {
        return "ф" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static ValidatableResponse list(Map<String, ?> query) {
        return administrator().queryParams(query).get(ASSETS).then().statusCode(200);
    }

    @Test
    void files_are_found_by_parts_of_words_whatever_their_case_and_dots() {
        String word = word();
        String named = uploaded("Счётчик-" + word.toUpperCase() + ".png", png(2, 2));
        String described = uploaded("a.png", png(3, 2));
        describe(
                described,
                "{\"alt\": {\"ru\": \"Подъём " + word + "\"}, \"author\": \"Пётр Первый\", \"tags\": [\"Ёлка\"]}");

        list(Map.of("q", word)).body("items.id", contains(described, named));
        list(Map.of("q", "СЧЕТЧИК " + word.substring(1))).body("items.id", contains(named));
        list(Map.of("q", word + " ПЕТР ёлк")).body("items.id", contains(described));
        list(Map.of("q", word + " %")).body("items", empty());
        list(Map.of("q", word + " _")).body("items", empty());
        list(Map.of("q", "  ", "limit", 1)).body("items.size()", equalTo(1));
    }

    @Test
    void the_search_reads_an_index() {
        String plan = QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            database.createNativeQuery("set local enable_indexscan = off").executeUpdate();
            List<?> lines = database.createNativeQuery("explain select * from asset a where a.words like '%счетчик%'")
                    .getResultList();
            return lines.toString();
        });
        assertThat(plan).contains("asset_words_part");
    }

    @Test
    void lists_are_narrowed_by_kind_tag_folder_and_state() {
        String word = word();
        String picture = uploaded(word + ".png", png(2, 2));
        String text = uploaded(word + ".txt", word.getBytes());
        describe(picture, "{\"tags\": [\"" + word + "\", \"общая\"]}");
        describe(text, "{\"tags\": [\"общая\"]}");

        list(Map.of("q", word, "kind", "image")).body("items.id", contains(picture));
        list(Map.of("q", word, "kind", List.of("image", "document"))).body("items.id", contains(text, picture));
        list(Map.of("tag", word.toUpperCase())).body("items.id", contains(picture));
        list(Map.of("tag", List.of(word, "общая"))).body("items.id", contains(picture));
        list(Map.of("q", word, "folder", "none")).body("items.id", contains(text, picture));
        list(Map.of("q", word, "folder", UUID.randomUUID())).body("items", empty());
        list(Map.of("q", word, "state", "ready")).body("items.id", contains(text, picture));
        list(Map.of("q", word, "state", "failed")).body("items", empty());
        list(Map.of("q", word, "state", "deleted")).body("items", empty());
    }

    @Test
    void those_that_nobody_shows_are_found() {
        String word = word();
        String used = uploaded(word + "-used.png", png(2, 2));
        String unused = uploaded(word + "-unused.png", png(2, 2));
        Api.create("article", Library.articleWith(used, Api.unique("Показывает")));
        list(Map.of("q", word, "unused", "true")).body("items.id", contains(unused));
        list(Map.of("q", word, "unused", "false")).body("items.id", contains(unused, used));
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "updatedAt", "filename", "bytes"})
    void every_order_goes_on_page_by_page_in_both_directions(String order) {
        String word = word();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            ids.add(uploaded(i + word + ".txt", "x".repeat(10 + i).getBytes()));
        }
        assertThat(pages(word, order)).isEqualTo(ids);
        assertThat(pages(word, "-" + order)).isEqualTo(List.of(ids.get(2), ids.get(1), ids.get(0)));
    }

    private static List<String> pages(String word, String order) {
        var found = new ArrayList<String>();
        String next = null;
        do {
            var page = page(word, order, next).extract().jsonPath();
            found.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        } while (next != null);
        return found;
    }

    private static ValidatableResponse page(String word, String order, @Nullable String cursor) {
        var request = administrator().queryParams("q", word, "sort", order, "limit", 1);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(ASSETS)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=size",
                "kind=film",
                "state=gone",
                "folder=x",
                "unused=perhaps",
                "limit=0",
                "cursor=x",
                "q=%00",
                "sort=bytes&cursor=WyJieXRlcyIsIngiLCIwMDAwMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAiXQ"
            })
    void a_question_that_cannot_be_is_refused_with_a_sentence(String query) {
        administrator()
                .urlEncodingEnabled(false)
                .get(ASSETS + "?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(query.contains("cursor") ? "cursor" : query.replaceAll("=.*", "")));
    }

    @Test
    void tags_are_suggested_by_their_beginning() {
        String word = word();
        for (String tags : List.of("\"" + word + " два\"", "\"" + word + " ёж\", \"" + word + " два\"")) {
            describe(uploaded("t.txt", word.getBytes()), "{\"tags\": [" + tags + "]}");
        }
        tags(word.toUpperCase())
                .body("items.tag", contains(word + " два", word + " ёж"))
                .body("items.files", contains(2, 1));
        tags(word + " еж").body("items.tag", contains(word + " ёж"));
        tags(word + "%").body("items", empty());
        tags("").body("items.tag", not(hasItem(containsString("%"))));
        administrator()
                .urlEncodingEnabled(false)
                .get(ASSETS + "/tags?q=%00")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse tags(String q) {
        return administrator().queryParam("q", q).get(ASSETS + "/tags").then().statusCode(200);
    }
}
