package sila.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static sila.search.TestIndex.document;
import static sila.testing.Api.administrator;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.search.synonyms.Dictionary;
import sila.search.synonyms.Rule;
import sila.testing.People;

/** Words that editors let search take for others; theirs are words that no text has, for the hub is everybody's. */
@QuarkusTest
class SynonymsTest {

    private static final String SYNONYMS = "/api/v1/manage/synonyms";
    private static final String TYPED = "Где глокая куздра";
    private static final String MEANT = "О штекой бокре и её правах";

    @Inject
    DataSource database;

    private final List<String> made = new ArrayList<>();
    private TestIndex test;

    @BeforeEach
    void open() {
        test = TestIndex.fresh();
        test.put(document(TYPED, ""), document(MEANT, ""), document("Бокра, которая не штекая", ""));
    }

    @AfterEach
    void close() throws IOException {
        made.forEach(id -> administrator().header("If-Match", "*").delete(SYNONYMS + "/" + id));
        test.close();
    }

    private ValidatableResponse post(Map<String, Object> synonym) {
        return administrator().body(synonym).post(SYNONYMS).then();
    }

    private String make(List<String> words, List<String> means, boolean bothWays) {
        String id = post(Map.of("words", words, "means", means, "bothWays", bothWays))
                .statusCode(201)
                .extract()
                .path("id");
        made.add(id);
        return id;
    }

    @Test
    void what_means_the_same_is_found_below_what_was_typed_in_any_form_of_both() {
        assertThat(test.titles("глокой куздре")).containsExactly(TYPED);
        make(List.of("глокая куздра"), List.of("штекая бокра"), false);

        assertThat(test.titles("глокой куздре")).containsExactly(TYPED, MEANT);
        assertThat(test.titles("о правах глокой куздры")).containsExactlyInAnyOrder(TYPED, MEANT);
        assertThat(test.titles("глокая")).containsExactly(TYPED);
    }

    @Test
    void one_direction_is_one_direction_and_both_are_both() {
        String id = make(List.of("глокая куздра"), List.of("штекая бокра"), false);
        assertThat(test.titles("штекая бокра")).doesNotContain(TYPED);

        administrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("words", List.of("глокая куздра"), "means", List.of("штекая бокра"), "bothWays", true))
                .put(SYNONYMS + "/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        assertThat(test.titles("штекая бокра")).contains(TYPED);
    }

    @Test
    void what_was_found_by_a_synonym_is_marked() {
        make(List.of("куздра"), List.of("штекая бокра"), false);
        var marked = test.index.search(SearchQuery.of("куздру")).items().stream()
                .filter(hit -> hit.entry().title().equals(MEANT))
                .findFirst()
                .orElseThrow();
        assertThat(String.join("", marked.highlights().get("title"))).contains("<mark>штекой</mark>");
    }

    @Test
    void rules_that_follow_each_other_lead_one_step_and_circles_nowhere() {
        make(List.of("ыгра"), List.of("куздра"), false);
        make(List.of("куздра"), List.of("штекая бокра"), false);
        make(List.of("бокра"), List.of("ыгра", "бокра"), false);

        assertThat(test.titles("ыгра")).contains(TYPED).doesNotContain(MEANT);
    }

    @Test
    void small_words_do_not_stand_in_the_way() {
        make(List.of("к куздре на дом"), List.of("штекая бокра"), false);
        assertThat(test.titles("с куздрой при доме")).contains(MEANT);
    }

    @Test
    void what_was_deleted_is_found_no_more() {
        String id = make(List.of("куздра"), List.of("штекая бокра"), false);
        assertThat(test.titles("куздра")).contains(MEANT);

        administrator().delete(SYNONYMS + "/" + id).then().statusCode(428);
        administrator()
                .header("If-Match", "\"7\"")
                .delete(SYNONYMS + "/" + id)
                .then()
                .statusCode(412);
        administrator()
                .header("If-Match", "\"1\"")
                .delete(SYNONYMS + "/" + id)
                .then()
                .statusCode(204);
        assertThat(test.titles("куздра")).doesNotContain(MEANT);
        administrator()
                .queryParam("subject", "synonym:" + id)
                .get("/api/v1/manage/audit")
                .then()
                .body("items.action", contains("synonym.delete", "synonym.create"));
    }

    @Test
    void a_change_made_on_another_node_is_followed() throws SQLException {
        assertThat(test.titles("куздра")).doesNotContain(MEANT);
        var id = UUID.randomUUID();
        made.add(id.toString());
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into search_synonym values ('" + id
                    + "', 1, '{куздра}', '{штекая бокра}', false, '', 'x', now())");
            statement.execute("update search_synonym_clock set revision = revision + 1");
        }
        await().untilAsserted(() -> assertThat(test.titles("куздра")).contains(MEANT));
    }

    @Test
    void a_hub_begins_with_synonyms_that_chief_editors_can_change() {
        var chief = People.withRole("chief-editor");
        String id = chief.asks()
                .get(SYNONYMS)
                .then()
                .statusCode(200)
                .body("words.flatten()", hasItem("зарплата"))
                .extract()
                .path("find { it.words.contains('зарплата') }.id");
        chief.asks()
                .header("If-Match", "\"1000\"")
                .body(Map.of("words", List.of("зарплата"), "means", List.of("оклад")))
                .put(SYNONYMS + "/" + id)
                .then()
                .statusCode(412)
                .body("current.id", equalTo(id));
        People.withRole("editor").asks().get(SYNONYMS).then().statusCode(403);
    }

    @Test
    void everything_that_is_wrong_is_named() {
        post(Map.of("words", List.of(" ", "да"), "means", List.of("x".repeat(101), "!!!"), "note", "я".repeat(501)))
                .statusCode(422)
                .body("errors.pointer", contains("/words/0", "/means/0", "/means/1", "/note"));
        post(Map.of(
                        "words",
                        List.of(),
                        "means",
                        IntStream.range(0, 21).mapToObj(i -> "w" + i).toList()))
                .statusCode(422)
                .body("errors.pointer", contains("/words", "/means"));
        post(Map.of(
                        "words",
                        List.of("один два три четыре пять шесть семь восемь девять"),
                        "means",
                        List.of("a\u0007b")))
                .statusCode(422)
                .body("errors.pointer", contains("/words/0", "/means/0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:* куздра",
                "куздра\" OR \"1",
                "{\"match_all\":{}} куздра",
                "=> куздра, a",
                "(куздра",
                "куздра~5^9",
                "%d %s куздра",
                "😀 куздра",
                "אבג куздра",
            })
    void the_syntax_of_queries_means_nothing_in_a_synonym(String phrase) {
        make(List.of("куздра", phrase), List.of("штекая бокра", phrase), true);
        assertThat(test.titles("куздра")).containsExactly(TYPED, MEANT);
        assertThat(test.titles(phrase)).isNotNull();
    }

    @Test
    void as_many_synonyms_as_there_may_be_are_answered() {
        var phrases = IntStream.range(0, 20)
                .mapToObj(i -> "куздра " + "а-".repeat(46) + i)
                .toList();
        var rules = IntStream.range(0, 1000)
                .mapToObj(i -> new Rule(List.of("куздра", "слово" + i), phrases, true))
                .toList();
        var search = with(() -> new Dictionary(1, rules));
        var words = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            words.append(" слово").append(i);
        }
        assertThat(search.run(SearchQuery.of("куздра" + words)).items()).isNotNull();
        assertThat(search.run(SearchQuery.of("куздра")).total()).isEqualTo(1);
    }

    private Search with(Supplier<Dictionary> dictionary) {
        return new Search(
                test.elasticsearch,
                test.generations,
                new Thesaurus(test.elasticsearch, test.generations, dictionary),
                () -> URI.create("https://sila.example"));
    }
}
