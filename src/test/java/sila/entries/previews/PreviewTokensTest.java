package sila.entries.previews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.bearer;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.testing.Api;

/** Who gets preview tokens, and what they are. */
@QuarkusTest
class PreviewTokensTest {

    private static final String PREVIEWS = "/api/v1/manage/previews";

    @Inject
    EntityManager database;

    @Test
    void a_token_is_shown_once_and_only_its_hash_is_kept() {
        String id = create("article", article(unique("Черновик")));
        var issued = administrator()
                .body("{\"entry\": \"" + id + "\"}")
                .post(PREVIEWS)
                .then()
                .statusCode(201)
                .extract();
        String token = issued.path("token");
        assertThat(token).hasSizeGreaterThanOrEqualTo(40);
        assertThat(issued.<String>path("url")).endsWith("/preview/" + token);
        assertThat(issued.<String>path("api")).endsWith("/api/v1/content/article/" + id + "?preview=" + token);
        assertThat(Instant.parse(issued.path("expiresAt")))
                .isBetween(Instant.now().plus(Duration.ofDays(6)), Instant.now().plus(Duration.ofDays(8)));

        administrator()
                .get(PREVIEWS)
                .then()
                .statusCode(200)
                .body("entry", hasItem(id))
                .body(not(containsString(token)));
        assertThat(database.createNativeQuery(
                                "select count(*) from preview where cast(preview as text) like :token", Long.class)
                        .setParameter("token", "%" + token + "%")
                        .getSingleResult())
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | ''",
                "{\"entry\": \"%1$s\", \"at\": \"2999-01-01T00:00:00Z\"} | ''",
                "{\"entry\": \"00000000-0000-7000-8000-000000000000\"} | /entry",
                "{\"entry\": \"x\"} | /entry",
                "{\"entry\": \"%1$s\", \"version\": 9} | /version",
                "{\"entry\": \"%1$s\", \"expiresIn\": 0} | /expiresIn",
                "{\"entry\": \"%1$s\", \"expiresIn\": -5} | /expiresIn",
                "{\"entry\": \"%1$s\", \"expiresIn\": 2592001} | /expiresIn",
                "{\"entry\": \"%1$s\", \"expiresIn\": 1e40} | /expiresIn",
                "{\"at\": \"2001-01-01T00:00:00Z\"} | /at",
                "{\"at\": \"+999999999-01-01T00:00:00Z\"} | /at",
                "{\"at\": \"soon\"} | /at",
                "{\"at\": \"2999-01-01T00:00:00Z\", \"version\": 1} | /version",
            })
    void a_wrong_order(String order, String pointer) {
        String id = create("article", article(unique("Черновик")));
        administrator()
                .body(order.contains("%") ? order.formatted(id) : order)
                .post(PREVIEWS)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_release_that_is_not_there() {
        administrator()
                .body("{\"release\": \"00000000-0000-7000-8000-000000000000\"}")
                .post(PREVIEWS)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sila:problem:unknown-release"));
    }

    @Test
    void who_may_not_show_drafts_gets_no_token() {
        String id = create("article", article(unique("Черновик")));
        bearer(Api.token("content:read"))
                .body("{\"entry\": \"" + id + "\"}")
                .post(PREVIEWS)
                .then()
                .statusCode(403);
    }

    @Test
    void a_preview_token_is_no_key_to_anything_else() {
        String id = create("article", article(unique("Черновик")));
        String token = administrator()
                .body("{\"entry\": \"" + id + "\"}")
                .post(PREVIEWS)
                .path("token");
        bearer(token).get("/api/v1/manage/entries/" + id).then().statusCode(401);
        bearer(token).post("/api/v1/manage/entries/" + id + "/publish").then().statusCode(401);
    }
}
