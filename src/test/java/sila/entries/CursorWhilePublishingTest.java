package sila.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.administrator;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;

/** Whoever pages through a list sees each entry once, whatever is published, corrected or withdrawn meanwhile. */
@QuarkusTest
class CursorWhilePublishingTest {

    private static final String ARTICLES = "/api/v1/content/article";

    @ParameterizedTest
    @ValueSource(strings = {"-publishedAt", "publishedAt", "title", "-title", "age,title", "slug"})
    void each_entry_that_was_there_is_seen_once(String sort) {
        String author = published("person", Api.person(unique("Автор")));
        List<String> there = IntStream.range(0, 9)
                .mapToObj(n -> publishedBy(author, n + unique(" статья")))
                .toList();
        String withdrawn = publishedBy(author, "9" + unique(" снятая"));
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("filter[author][eq]", author)
                    .queryParam("sort", sort)
                    .queryParam("limit", 3);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(ARTICLES);
            seen.addAll(page.then().statusCode(200).extract().<List<String>>path("items.id"));
            cursor = page.path("next");
            if (seen.size() < 9) {
                publishedBy(author, "0" + unique(" новая"));
                publishedBy(author, "5" + unique(" новая"));
                correct(there.get(seen.size() % 9));
            }
            if (seen.size() == 3 && !seen.contains(withdrawn)) {
                administrator()
                        .post("/api/v1/manage/entries/" + withdrawn + "/unpublish")
                        .then()
                        .statusCode(200);
            }
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(there);
    }

    private static String publishedBy(String author, String title) {
        return published("article", Api.articleBy(author, title));
    }

    private static void correct(String id) {
        administrator()
                .header("If-Match", "*")
                .body("{\"fields\": {\"lead\": \"" + unique("Исправлено") + "\"}}")
                .patch("/api/v1/manage/entries/" + id)
                .then()
                .statusCode(200);
        Api.publish(id);
    }
}
