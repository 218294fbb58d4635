package sila.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.kernel.Language;
import sila.search.SearchDocument;
import sila.search.SearchIndex;
import sila.search.SearchQuery;

@QuarkusTest
class FeedTest {

    private static final UUID ID = UUID.fromString("018f3a4e-0000-7000-8000-0000000000f1");

    @Inject
    SearchIndex index;

    /** Newer than anything else, and alone in its region: it comes first for whoever asks for that. */
    @BeforeEach
    void publish() {
        index.put(new SearchDocument(
                ID,
                "article",
                "slug",
                "/articles/slug",
                Language.RU,
                "Новости Чукотки",
                "",
                "",
                List.of("salary"),
                List.of("87"),
                Map.of(),
                Instant.now().plus(Duration.ofMinutes(1)),
                System.currentTimeMillis(),
                1,
                Set.of("feed")));
        await().until(() ->
                index.search(SearchQuery.of("").where("regions", List.of("87"))).total() > 0);
    }

    @Test
    void an_item_says_why_it_is_there() {
        given().queryParam("interests", "salary")
                .queryParam("region", "87")
                .get("/api/v1/feed")
                .then()
                .statusCode(200)
                .body("items[0].entry.id", equalTo(ID.toString()))
                .body("items[0].why", contains("Тема: Зарплата", "Ваш регион: Чукотский автономный округ", "Новое"));
    }

    @Test
    void the_reasons_are_given_in_the_language_of_the_reader() {
        given().header("Accept-Language", "en").get("/api/v1/feed").then().body("items[0].why", hasItem("New"));
    }

    @ParameterizedTest
    @CsvSource({"interests, money", "region, 00", "limit, 1000", "cursor, x"})
    void a_wrong_parameter_is_named(String name, String value) {
        given().queryParam(name, value)
                .get("/api/v1/feed")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(name));
    }
}
