package sila.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static sila.testing.Api.administrator;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.testing.Api;

/** Terms that editors of another hub have added, made of an export of this one. */
@QuarkusTest
class TermArchiveTest {

    private static final String FILE = "vocabularies/topics.json";

    @Test
    void terms_come_with_the_entries_that_have_them() {
        String here = "t-" + UUID.randomUUID().toString().substring(0, 8);
        String there = "t-" + UUID.randomUUID().toString().substring(0, 8);
        administrator()
                .body(Map.of("code", here, "title", Map.of("ru", "Тема " + here, "en", "Topic " + here)))
                .post("/api/v1/manage/vocabularies/topics/terms")
                .then()
                .statusCode(201);
        String id = Api.create("article", Api.article(Api.unique("С новой темой"), here));
        String slug = administrator().get("/api/v1/manage/entries/" + id).path("slug");
        String other = UUID.randomUUID().toString();
        Zips all = TransferApi.export();
        byte[] terms = all.files().get(FILE);
        Zips zip = all.only(id)
                .with(FILE, terms)
                .renamed(id, other)
                .renamed(slug, slug + "-there")
                .renamed(here, there);

        String transfer = TransferApi.previewed(zip);
        assertThat(TransferApi.read(transfer).getMap("preview")).isEqualTo(Map.of("new", 1));
        assertThat(TransferApi.apply(transfer, "").getInt("counts.created")).isEqualTo(1);
        administrator()
                .get("/api/v1/manage/entries/" + other)
                .then()
                .statusCode(200)
                .body("fields.topics[0]", equalTo(there));
        administrator().get("/api/v1/manage/vocabularies/topics").then().body("terms.code", hasItem(there));
    }
}
