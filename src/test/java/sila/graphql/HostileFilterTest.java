package sila.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.article;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.kernel.StrictJson;

/** Filters in the variables of a request, where no address bounds them. */
@QuarkusTest
class HostileFilterTest {

    private static final String QUERY =
            "query($filter: ArticleFilter) { articles(filter: $filter) { items { id title } total } }";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String MEGABYTE = "x".repeat(1_000_000);

    private record Answer(int status, String text) {

        JsonNode json() {
            try {
                return StrictJson.MAPPER.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError(text, e);
            }
        }

        List<String> codes() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.at("/extensions/code").asText())
                    .toList();
        }
    }

    /** By a client that does not look into what it sends. */
    private static Answer ask(String filter) {
        String body = "{\"query\": \"" + QUERY + "\", \"variables\": {\"filter\": " + filter + "}}";
        try {
            var answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/graphql"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer ask(Map<String, ?> filter) {
        return ask(StrictJson.MAPPER.valueToTree(filter).toString());
    }

    /** In GraphQL a request that was understood and refused has the status of the transport. */
    private static void isRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("data").isNull()
                        || answer.json().path("data").isMissingNode())
                .isTrue();
        assertThat(answer.codes()).isNotEmpty().doesNotContain("internal");
    }

    private static void isRefusedAsFilter(Answer answer) {
        isRefused(answer);
        assertThat(answer.codes()).containsOnly("bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"not\":", "{\"and\":[", "{\"title\":{\"eq\":", "["})
    void ten_thousand_levels_are_no_request(String level) {
        String closing = new StringBuilder(level.replaceAll("[^\\[{]", ""))
                .reverse()
                .toString()
                .replace('[', ']')
                .replace('{', '}');
        for (String filter : List.of(level.repeat(10_000) + closing.repeat(10_000), level.repeat(10_000))) {
            Answer answer = ask(filter);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("urn:sila:problem:malformed-json");
        }
    }

    @Test
    void as_many_levels_as_json_may_have_are_more_than_a_filter_has() {
        isRefusedAsFilter(ask("{\"not\":".repeat(55) + "{\"title\":{\"eq\":\"x\"}}" + "}".repeat(55)));
        isRefusedAsFilter(ask("{\"or\":[".repeat(25) + "{\"title\":{\"eq\":\"x\"}}" + "]}".repeat(25)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eq", "ne", "gt", "contains", "startsWith"})
    void a_megabyte_is_no_text_to_compare_with(String operator) {
        isRefusedAsFilter(ask(Map.of("title", Map.of(operator, MEGABYTE))));
    }

    @Test
    void nor_are_a_megabyte_of_texts_or_of_conditions_or_a_name_of_that_length() {
        isRefusedAsFilter(ask(Map.of("title", Map.of("in", List.of("x", MEGABYTE)))));
        var many = new ArrayList<Map<String, ?>>();
        for (int i = 0; i < 50_000; i++) {
            many.add(Map.of("slug", Map.of("eq", "s" + i)));
        }
        isRefusedAsFilter(ask(Map.of("or", many)));
        assertThat(ask(Map.of(MEGABYTE, Map.of("eq", "x"))).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": {\"eq\": {\"$gt\": \"\"}}}",
                "{\"title\": {\"eq\": [\"x\"]}}",
                "{\"title\": {\"like\": \"%\"}}",
                "{\"title\": \"x\"}",
                "{\"or\": \"x\"}",
                "{\"or\": []}",
                "{\"not\": {}}",
                "{\"title or 1=1\": {\"eq\": \"x\"}}",
                "{\"title\": {\"exists\": \"'; drop table entry; --\"}}",
                "{\"publishedAt\": {\"gt\": \"now(); drop table entry\"}}",
                "{\"version\": {\"gt\": \"1 or 1=1\"}}",
                "{\"id\": {\"eq\": \"x' or '1'='1\"}}"
            })
    void what_is_no_condition_is_refused(String filter) {
        isRefused(ask(filter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x' or '1'='1",
                "'; drop table entry; --",
                "') union select null, password from account --",
                "\\",
                "%",
                "_",
                "\\' or 1=1 --",
                "$1",
                ":id",
                "?",
                "«0»"
            })
    void sql_in_an_operator_of_texts_is_only_a_text(String fragment) {
        String other = published("article", article(unique("Обычная")));
        for (String operator : List.of("eq", "contains", "startsWith")) {
            finds(Map.of("id", Map.of("eq", other), "title", Map.of(operator, fragment)), 0);
            finds(Map.of("id", Map.of("eq", other), "not", Map.of("title", Map.of(operator, fragment))), 1);
        }
        finds(Map.of("id", Map.of("eq", other), "title", Map.of("in", List.of(fragment, fragment + "x"))), 0);
        finds(Map.of("id", Map.of("eq", other), "title", Map.of("nin", List.of(fragment))), 1);
        finds(Map.of("id", Map.of("eq", other), "topics", Map.of("containsAll", List.of(fragment))), 0);
    }

    @Test
    void and_finds_the_text_that_it_is() {
        String title = unique("100 %_' or '1'='1'; drop table entry; --");
        String id = published("article", article(title));
        for (String operator : List.of("eq", "contains", "startsWith")) {
            Answer answer = ask(Map.of("title", Map.of(operator, title)));
            assertThat(answer.codes()).isEmpty();
            assertThat(answer.json().at("/data/articles/items").valueStream().map(item -> item.path("id")
                            .asText()))
                    .containsExactly(id);
        }
    }

    private static void finds(Map<String, ?> filter, int total) {
        Answer answer = ask(filter);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.codes()).isEmpty();
        assertThat(answer.json().at("/data/articles/total").asInt(-1)).isEqualTo(total);
        assertThat(answer.json().at("/data/articles/items")).hasSize(total);
    }
}
