package sila.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Api.administrator;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;

/** Redirects and synonyms travel with the content of a hub. */
@QuarkusTest
class HubPartsArchiveTest {

    private static final String REDIRECTS = "/api/v1/manage/redirects/";
    private static final String SYNONYMS = "/api/v1/manage/synonyms/";
    private static final String REDIRECTS_FILE = "hub/redirects.json";
    private static final String SYNONYMS_FILE = "hub/synonyms.json";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private static String make(String path, Map<String, Object> body) {
        return administrator()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void delete(String path, String id) {
        administrator().header("If-Match", "*").delete(path + id).then().statusCode(204);
    }

    /** The manifest, and of one part what belongs to this test. */
    private Zips exported(String file) {
        Zips all = TransferApi.export().only(file);
        Predicate<JsonNode> ours = item -> item.toString().contains(mark);
        String kept = all.json(file).valueStream().filter(ours).toList().toString();
        return all.with(file, kept);
    }

    private JsonPath redirects() {
        return administrator()
                .get(REDIRECTS + "?q=" + mark)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void redirects_come_to_where_they_are_not_and_stay_where_they_are() {
        String article = Api.create("article", Api.article(Api.unique("Сюда")));
        String toEntry = make(REDIRECTS, Map.of("path", "/old/" + mark, "entry", article, "note", "Из прежнего сайта"));
        String toPath = make(REDIRECTS, Map.of("path", "/older/" + mark, "to", "/articles", "permanent", false));
        Zips zip = exported(REDIRECTS_FILE);
        assertThat(zip.json(REDIRECTS_FILE)).hasSize(2);
        assertThat(TransferApi.apply(TransferApi.previewed(zip), "").getInt("counts.unchanged"))
                .isEqualTo(1);

        delete(REDIRECTS, toEntry);
        delete(REDIRECTS, toPath);
        String transfer = TransferApi.previewed(zip);
        assertThat(TransferApi.read(transfer).getMap("preview")).isEqualTo(Map.of("new", 1));
        assertThat(TransferApi.apply(transfer, "").getInt("counts.created")).isEqualTo(1);
        assertThat(redirects().getList("items.path")).isEqualTo(List.of("/old/" + mark, "/older/" + mark));
        assertThat(redirects().getString("items[0].entry.id")).isEqualTo(article);
        assertThat(exported(REDIRECTS_FILE).json(REDIRECTS_FILE)).isEqualTo(zip.json(REDIRECTS_FILE));
        administrator()
                .get("/api/v1/manage/audit?subject=redirect:" + redirects().getString("items[0].id"))
                .then()
                .body("items[0].action", equalTo("redirect.import"));
    }

    @Test
    void one_that_leads_nowhere_is_named_and_left_out_and_the_others_come() {
        String there =
                "[{\"by\": \"Анна\", \"entry\": \"%s\", \"note\": \"\", \"path\": \"/lost/%s\", \"permanent\": true},"
                                .formatted(UUID.randomUUID(), mark)
                        + " {\"by\": \"Анна\", \"note\": \"\", \"path\": \"/kept/%s\", \"permanent\": true, \"to\": \"/articles\"},"
                                .formatted(mark)
                        + " {\"by\": \"Анна\", \"note\": \"\", \"path\": \"/api/%s\", \"permanent\": true, \"to\": \"/articles\"}]"
                                .formatted(mark);
        JsonPath done = TransferApi.apply(TransferApi.previewed(Zips.archive().with(REDIRECTS_FILE, there)), "");
        assertThat(redirects().getList("items.path")).isEqualTo(List.of("/kept/" + mark));
        assertThat(redirects().getString("items[0].updatedBy")).isEqualTo("Анна");
        assertThat(done.getList("problems[0].reasons", String.class))
                .hasSize(2)
                .anyMatch(reason -> reason.startsWith("/lost/" + mark))
                .anyMatch(reason -> reason.startsWith("/api/" + mark));
    }

    @Test
    void a_path_with_a_percent_sign_comes_as_it_is() {
        String there =
                "[{\"by\": \"Анна\", \"note\": \"\", \"path\": \"/sale-50%%/%s\", \"permanent\": true, \"to\": \"/articles\"}]"
                        .formatted(mark);
        Zips zip = Zips.archive().with(REDIRECTS_FILE, there);
        assertThat(TransferApi.apply(TransferApi.previewed(zip), "").getInt("counts.created"))
                .isEqualTo(1);
        assertThat(redirects().getList("items.path")).isEqualTo(List.of("/sale-50%/" + mark));
        assertThat(TransferApi.apply(TransferApi.previewed(zip), "").getInt("counts.unchanged"))
                .isEqualTo(1);
    }

    @Test
    void a_synonym_that_cannot_be_is_left_out_with_the_reason() {
        String there =
                "[{\"words\": [\"глокая %s\"], \"means\": [\"…\"], \"bothWays\": false, \"note\": \"\", \"by\": \"Анна\"}]"
                        .formatted(mark);
        JsonPath done = TransferApi.apply(TransferApi.previewed(Zips.archive().with(SYNONYMS_FILE, there)), "");
        assertThat(done.getList("problems[0].reasons", String.class))
                .hasSize(1)
                .allMatch(reason -> reason.startsWith("глокая " + mark) && reason.contains("letters or digits"));
    }

    @Test
    void synonyms_come_to_where_they_are_not() {
        String id = make(
                SYNONYMS,
                Map.of("words", List.of("глокая " + mark), "means", List.of("бокра " + mark), "bothWays", true));
        Zips zip = exported(SYNONYMS_FILE);
        delete(SYNONYMS, id);
        assertThat(TransferApi.apply(TransferApi.previewed(zip), "").getInt("counts.created"))
                .isEqualTo(1);
        Zips again = exported(SYNONYMS_FILE);
        assertThat(again.json(SYNONYMS_FILE)).isEqualTo(zip.json(SYNONYMS_FILE)).hasSize(1);
        assertThat(TransferApi.apply(TransferApi.previewed(zip), "").getInt("counts.unchanged"))
                .isEqualTo(1);
        List<String> ours =
                administrator().get(SYNONYMS).jsonPath().getList("findAll { it.words[0].contains('" + mark + "') }.id");
        ours.forEach(one -> delete(SYNONYMS, one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[{\"path\": 1}]", "[{\"path\": \"/a\", \"secret\": 1}]", "нет"})
    void a_file_that_says_what_cannot_be_is_refused(String content) {
        JsonPath ready = TransferApi.read(TransferApi.previewed(Zips.archive().with(REDIRECTS_FILE, content)));
        assertThat(ready.getInt("preview.failed")).isEqualTo(1);
        assertThat(ready.getString("problems[0].reasons[0]")).contains(REDIRECTS_FILE);
    }

    @Test
    void what_this_hub_does_not_know_is_said_and_left_out() {
        JsonPath ready = TransferApi.read(TransferApi.previewed(Zips.archive().with("hub/whims.json", "[]")));
        assertThat(ready.getMap("preview")).isEqualTo(Map.of("ignored", 1));
    }
}
