package sila.launcher.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sila.kernel.StrictJson;

class MappingTest {

    @TempDir
    Path folder;

    @Test
    void makes_a_draft_of_a_row() throws Exception {
        Mapping mapping = mapping("""
                type: legal-norm
                slug: "n-{index}"
                fields:
                  act: tk
                  weight: "{index}"
                  title: "Статья {index}: {text|line}"
                  text: {plain: "{text}"}
                  tags: ["{author.name}", "{absent}"]
                  gone: "{absent}"
                """);
        JsonNode row =
                json("{\"index\": 7, \"text\": \"Первая строка\\n\\nвторая\", \"author\": {\"name\": \"Анна\"}}");
        JsonNode draft = mapping.draft(row);
        assertThat(draft.path("slug").asText()).isEqualTo("n-7");
        assertThat(draft.at("/fields/weight").isInt()).isTrue();
        assertThat(draft.at("/fields/title").asText()).isEqualTo("Статья 7: Первая строка");
        assertThat(draft.at("/fields/text/type").asText()).isEqualTo("doc");
        assertThat(draft.at("/fields/text/content")).hasSize(2);
        assertThat(draft.at("/fields/tags/0").asText()).isEqualTo("Анна");
        assertThat(draft.path("fields").has("gone")).isFalse();
    }

    @Test
    void says_what_is_wrong_with_the_file() {
        assertThatThrownBy(() -> mapping("type: a\nfelds: {}")).hasMessageContaining("«felds»");
        assertThatThrownBy(() -> mapping("fields: {}")).hasMessageContaining("type");
        assertThatThrownBy(() -> mapping("type: a\nfields: {x: '{y|loud}'}")).hasMessageContaining("«|loud»");
        assertThatThrownBy(() -> mapping("a: [")).hasMessageContaining("не YAML");
    }

    @Test
    void reads_json_ndjson_and_csv() throws IOException {
        assertThat(rows("a.json", "[{\"x\": \"1\"}, {\"x\": \"два\"}]")).containsExactly("1", "два");
        assertThat(rows("a.ndjson", "{\"x\": \"1\"}\n{\"x\": \"два\"}\n")).containsExactly("1", "два");
        assertThat(rows("a.csv", "x,y\n1,2\n\"д,в\nа\",3\n")).containsExactly("1", "д,в\nа");
    }

    private List<String> rows(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        try (var rows = Rows.of(file)) {
            return rows.map(row -> row.path("x").asText()).toList();
        }
    }

    private Mapping mapping(String yaml) throws Exception {
        return Mapping.read(Files.writeString(folder.resolve("map.yaml"), yaml));
    }

    private static JsonNode json(String text) throws IOException {
        return StrictJson.MAPPER.readTree(text);
    }
}
