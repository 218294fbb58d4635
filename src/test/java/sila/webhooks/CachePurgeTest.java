package sila.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.administrator;
import static sila.testing.Api.create;
import static sila.testing.Api.publish;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.testing.Api;

/**
 * A cache that keeps every answer until a message names one of the keys in its {@code Surrogate-Key} has nothing old, and
 * keeps what has not changed.
 */
@QuarkusTest
class CachePurgeTest {

    private static final String WEBHOOKS = "/api/v1/manage/webhooks";
    private static final String CONTENT = "/api/v1/content/";

    private final Receiver receiver = new Receiver();
    private final Map<String, Response> cache = new LinkedHashMap<>();
    private Response webhook;

    private String organisation = "";
    private String author = "";
    private String other = "";
    private String hers = "";
    private String theirs = "";

    @BeforeEach
    void beginToListen() {
        webhook = administrator()
                .body("{\"name\": \"%s\", \"url\": \"%s\", \"events\": [\"entry.published\", \"entry.unpublished\"]}"
                        .formatted(unique("Кэш"), receiver.url()))
                .post(WEBHOOKS);
        organisation = published(
                "organisation",
                "{\"fields\": {\"title\": \"%s\", \"level\": \"primary\", \"age\": \"0+\"}}"
                        .formatted(unique("Первичка")));
        author = published("person", person(unique("Мария"), organisation));
        other = published("person", person(unique("Пётр"), organisation));
        hers = published("article", articleBy(author));
        theirs = published("article", articleBy(other));
    }

    @AfterEach
    void leaveNothingBehind() {
        administrator()
                .header("If-Match", webhook.header("ETag"))
                .delete(WEBHOOKS + "/" + webhook.path("id"))
                .then()
                .statusCode(204);
        receiver.close();
    }

    private static String person(String name, String organisation) {
        return "{\"fields\": {\"title\": \"%s\", \"age\": \"0+\", \"organisation\": \"%s\"}}"
                .formatted(name, organisation);
    }

    private static String articleBy(String author) {
        return Api.articleBy(author, unique("Статья"));
    }

    private void fill() {
        String ofAuthor = "article?sort=title&filter[author]=" + author;
        cache.clear();
        for (String address : List.of(
                ofAuthor,
                ofAuthor + "&fields=title&total=false",
                ofAuthor + "&include=author",
                ofAuthor + "&include=author.organisation,topics",
                "article?limit=100&include=author.organisation",
                "article?filter[author.organisation]=" + organisation,
                "article/" + hers,
                "article/" + hers + "?include=author",
                "article/" + hers + "?include=author.organisation,topics",
                "article/" + theirs,
                "article/" + theirs + "?include=author",
                "article/" + theirs + "?include=author.organisation",
                "person?filter[id][in]=" + author + "," + other,
                "person?filter[organisation]=" + organisation + "&include=organisation",
                "person/" + author + "/references",
                "person/" + other + "/references",
                "organisation?filter[id]=" + organisation,
                "organisation/" + organisation,
                "organisation/" + organisation + "/references",
                "region?limit=1")) {
            cache.put(address, answer(address));
        }
        // nobody is told to keep what is not there
        cache.values().removeIf(answer -> answer.statusCode() == 404);
    }

    private static Response answer(String address) {
        return given().urlEncodingEnabled(false)
                .get(CONTENT + address.replace("[", "%5B").replace("]", "%5D"));
    }

    /** What a message has the cache throw away, as soon as it is there. */
    private void purge(String event, String entry, int messages) {
        await().until(() -> receiver.about(entry)
                        .filter(message -> message.event().equals(event))
                        .map(message -> message.header("Sila-Delivery"))
                        .distinct()
                        .count()
                >= messages);
        Set<String> keys = receiver.about(entry)
                .flatMap(message -> message.body().path("keys").valueStream())
                .map(key -> key.asText())
                .collect(Collectors.toSet());
        assertThat(keys).isNotEmpty();
        cache.values().removeIf(kept -> !disjoint(keys, kept));
    }

    private static boolean disjoint(Set<String> keys, Response kept) {
        var named = new HashSet<>(List.of(kept.header("Surrogate-Key").split(" ")));
        named.retainAll(keys);
        return named.isEmpty();
    }

    private void nothingKeptIsOld() {
        cache.forEach((address, kept) ->
                assertThat(answer(address).asString()).as(address).isEqualTo(kept.asString()));
    }

    @Test
    void nothing_old_is_left_when_an_included_entry_is_published_anew() {
        fill();
        administrator()
                .header("If-Match", "*")
                .body(person(unique("Мария"), organisation))
                .put("/api/v1/manage/entries/" + author)
                .then()
                .statusCode(200);
        publish(author);

        purge("entry.published", author, 2);
        nothingKeptIsOld();
        assertThat(cache)
                .containsKeys(
                        "article/" + hers,
                        "article/" + theirs,
                        "article/" + theirs + "?include=author.organisation",
                        "article?sort=title&filter[author]=" + author + "&fields=title&total=false",
                        "organisation/" + organisation,
                        "region?limit=1")
                .doesNotContainKeys("article/" + hers + "?include=author");
    }

    @Test
    void nothing_old_is_left_when_an_entry_appears() {
        fill();
        String id = create("article", articleBy(author));
        publish(id);

        purge("entry.published", id, 1);
        nothingKeptIsOld();
        assertThat(cache)
                .containsKeys(
                        "article/" + hers,
                        "article/" + hers + "?include=author",
                        "person?filter[id][in]=" + author + "," + other,
                        "organisation/" + organisation)
                .doesNotContainKeys("article?sort=title&filter[author]=" + author);
    }

    @Test
    void nothing_old_is_left_when_what_is_included_two_levels_deep_is_withdrawn() {
        fill();
        administrator()
                .post("/api/v1/manage/entries/" + organisation + "/unpublish?despite=references")
                .then()
                .statusCode(200);

        purge("entry.unpublished", organisation, 1);
        nothingKeptIsOld();
        assertThat(cache)
                .containsKeys("article/" + hers, "article/" + hers + "?include=author", "region?limit=1")
                .doesNotContainKeys(
                        "article/" + hers + "?include=author.organisation,topics", "organisation/" + organisation);
        fill();
        publish(organisation);
        purge("entry.published", organisation, 2);
        nothingKeptIsOld();
    }

    @Test
    void nothing_old_is_left_when_an_entry_is_deleted() {
        fill();
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/entries/" + hers)
                .then()
                .statusCode(204);

        purge("entry.unpublished", hers, 1);
        nothingKeptIsOld();
        assertThat(cache)
                .containsKeys("article/" + theirs, "article/" + theirs + "?include=author", "region?limit=1")
                .doesNotContainKeys("article/" + hers);
    }
}
