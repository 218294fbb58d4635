package sila.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLState;
import sila.entries.items.Items;
import sila.testing.Api;

/** Entity tags: who has an answer already costs no query, and nobody is told that something old is new. */
@QuarkusTest
class ConditionalTest {

    private static final String ARTICLES = "/api/v1/content/article";

    @Inject
    DataSource database;

    @Inject
    Items items;

    private String author = "";
    private String id = "";

    private String articleOfAnAuthor() {
        author = published("person", Api.person(unique("Автор")));
        id = published("article", Api.articleBy(author, unique("Статья")));
        return id;
    }

    /** Asks for no coding and takes the bytes as they come. */
    private static RequestSpecification reader() {
        var asItComes =
                RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        return given().config(asItComes).urlEncodingEnabled(false);
    }

    private static Response get(String uri) {
        return reader().get(uri);
    }

    private static Response conditional(String uri, String tag) {
        return reader().header("If-None-Match", tag).get(uri);
    }

    private void change(String entry, String title) {
        String version = String.valueOf(administrator()
                .get("/api/v1/manage/entries/" + entry)
                .jsonPath()
                .getInt("version"));
        administrator()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"fields\": {\"title\": \"" + title + "\"}}")
                .patch("/api/v1/manage/entries/" + entry)
                .then()
                .statusCode(200);
        Api.publish(entry);
    }

    private interface Work {
        void run() throws Exception;
    }

    /** As long as this lasts, nobody can read a single row of what is public. */
    private void whileNothingCanBeRead(Work work) throws Exception {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                while (!isLocked(statement)) {
                    connection.rollback();
                }
                work.run();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** @return false when a channel at work wanted the same tables in another order: then one of the two has to give way */
    private static boolean isLocked(Statement statement) throws SQLException {
        try {
            statement.execute("lock table publication, publication_fact, publication_reference, withdrawal"
                    + " in access exclusive mode");
            return true;
        } catch (SQLException e) {
            if (PSQLState.DEADLOCK_DETECTED.getState().equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    @Test
    void what_the_client_has_already_costs_no_query() throws Exception {
        articleOfAnAuthor();
        String list = ARTICLES + "?filter%5Bauthor%5D=" + author + "&include=author,topics&sort=title";
        String reordered = ARTICLES + "?sort=title&include=author,topics&filter%5Bauthor%5D=" + author;
        String one = ARTICLES + "/" + id + "?include=author,topics";
        String listTag = get(list).then().statusCode(200).extract().header("ETag");
        String oneTag = get(one).then().statusCode(200).extract().header("ETag");
        whileNothingCanBeRead(() -> {
            conditional(list, listTag)
                    .then()
                    .statusCode(304)
                    .body(emptyString())
                    .header("ETag", listTag);
            conditional(reordered, listTag).then().statusCode(304);
            conditional(list, "\"other\", W/" + listTag).then().statusCode(304);
            conditional(one, oneTag).then().statusCode(304).header("ETag", oneTag);
            // an answer that was given once is given again without a query, too
            get(list).then().statusCode(200).header("ETag", listTag).body("total", is(1));
            conditional(list, "\"another\"").then().statusCode(200).body("total", is(1));
            get(one).then().statusCode(200).header("ETag", oneTag).body("id", equalTo(id));
        });
    }

    @Test
    void a_changed_entry_changes_the_tags_of_all_answers_it_is_in() {
        articleOfAnAuthor();
        String title = unique("Новое имя");
        String list = ARTICLES + "?filter%5Bauthor%5D=" + author + "&include=author";
        String one = ARTICLES + "/" + id + "?include=author";
        String alone = ARTICLES + "/" + id;
        String listTag = get(list).header("ETag");
        String oneTag = get(one).header("ETag");
        String aloneTag = get(alone).header("ETag");
        get(list).then().header("ETag", listTag);

        change(author, title);

        conditional(list, listTag)
                .then()
                .statusCode(200)
                .header("ETag", not(listTag))
                .body("items[0].included.'" + author + "'.fields.title", equalTo(title));
        conditional(one, oneTag)
                .then()
                .statusCode(200)
                .header("ETag", not(oneTag))
                .body("included.'" + author + "'.fields.title", equalTo(title));
        conditional(alone, aloneTag).then().statusCode(304);

        change(id, unique("Новый заголовок"));
        conditional(alone, aloneTag).then().statusCode(200).header("ETag", not(aloneTag));

        administrator()
                .post("/api/v1/manage/entries/" + id + "/unpublish")
                .then()
                .statusCode(200);
        get(alone).then().statusCode(404).header("ETag", nullValue()).header("Cache-Control", equalTo("no-store"));
        get(list).then().statusCode(200).body("total", is(0));
    }

    @Test
    void other_questions_have_other_tags() {
        articleOfAnAuthor();
        String plain = get(ARTICLES + "/" + id).header("ETag");
        assertThat(plain)
                .isNotEqualTo(get(ARTICLES + "/" + id + "?fields=title").header("ETag"))
                .isNotEqualTo(get(ARTICLES + "/" + id + "?language=en").header("ETag"))
                .isNotEqualTo(get(ARTICLES + "/" + get(ARTICLES + "/" + id).path("slug"))
                        .header("ETag"));
    }

    @Test
    void names_what_it_depends_on() {
        articleOfAnAuthor();
        String topic = "entry/" + Api.topic("culture");
        get(ARTICLES + "?filter%5Bauthor%5D=" + author + "&include=author,topics")
                .then()
                .header("Surrogate-Key", containsString("type/article"))
                .header("Surrogate-Key", containsString("type/topic"))
                .header("Surrogate-Key", containsString("entry/" + id))
                .header("Surrogate-Key", containsString("entry/" + author))
                .header("Surrogate-Key", not(containsString(topic)))
                .header("Surrogate-Key", not(containsString("type/person")));
        change(id, unique("Без автора"));
        get(ARTICLES + "/" + id + "?include=author,related")
                .then()
                .header("Surrogate-Key", equalTo("entry/" + id + " entry/" + author));
    }

    @Test
    void a_head_has_all_but_the_body() {
        articleOfAnAuthor();
        String uri = ARTICLES + "/" + id;
        for (int n = 0; n < 2; n++) {
            Response whole = get(uri);
            reader().head(uri)
                    .then()
                    .statusCode(200)
                    .header("ETag", whole.header("ETag"))
                    .header("Content-Length", String.valueOf(whole.asByteArray().length))
                    .header("Last-Modified", notNullValue());
        }
    }

    @Test
    void a_packed_answer_has_a_tag_of_its_own() throws Exception {
        String large = article(unique("Длинная"))
                .replace("подписано.", "подписано. ".repeat(100).strip());
        String uri = ARTICLES + "/" + published("article", large);
        String plain = get(uri).header("ETag");
        for (int n = 0; n < 2; n++) {
            Response packed = reader().header("Accept-Encoding", "gzip").get(uri);
            packed.then()
                    .statusCode(200)
                    .header("Content-Encoding", "gzip")
                    .header("Vary", containsString("Accept-Encoding"))
                    .header("ETag", plain.replaceAll("\"$", "-gzip\""));
            try (var body = new GZIPInputStream(new ByteArrayInputStream(packed.asByteArray()))) {
                assertThat(body.readAllBytes()).isEqualTo(get(uri).asByteArray());
            }
            reader().header("Accept-Encoding", "gzip")
                    .header("If-None-Match", packed.header("ETag"))
                    .get(uri)
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void a_date_will_do_instead_of_a_tag() {
        articleOfAnAuthor();
        String uri = ARTICLES + "/" + id;
        String date = get(uri).header("Last-Modified");
        reader().header("If-Modified-Since", date).get(uri).then().statusCode(304);
        reader().header("If-Modified-Since", "Mon, 01 Jan 2001 00:00:00 GMT")
                .get(uri)
                .then()
                .statusCode(200);
        reader().header("If-Match", "\"other\"").get(uri).then().statusCode(412);
    }

    @Test
    void what_another_node_publishes_is_heard_and_shown() throws SQLException {
        articleOfAnAuthor();
        String uri = ARTICLES + "/" + id;
        String tag = get(uri).header("ETag");
        String title = unique("С другого узла");
        try (Connection other = database.getConnection();
                var statement = other.prepareStatement("""
                        with tick as (
                            update publication_clock set revision = revision + 1
                            returning revision, pg_notify('sila_publication', revision || ' article ' || ? || ' 0'))
                        update publication set revision = (select revision from tick),
                            fields = cast(jsonb_set(cast(fields as jsonb), '{title}', to_jsonb(?)) as json)
                        where entry_id = cast(? as uuid)
                        """)) {
            statement.setString(1, id);
            statement.setString(2, title);
            statement.setString(3, id);
            statement.executeUpdate();
        }
        await().untilAsserted(() ->
                get(uri).then().body("fields.title", equalTo(title)).header("ETag", not(tag)));
        items.forgetAll();
        get(uri).then().body("fields.title", startsWith("С другого"));
    }
}
