package sila.transfer.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.kernel.StrictJson;

class MappingTest {

    private static final UUID ANNA = UUID.fromString("0198c5e2-7a3b-7c4d-8e5f-0123456789ab");

    @TempDir
    Path folder;

    /** One author and one picture are here already. */
    private static final Lookups LOOKUPS = new Lookups() {
        @Override
        public Optional<UUID> entry(String key) {
            return key.equals("author-anna") ? Optional.of(ANNA) : Optional.empty();
        }

        @Override
        public Optional<UUID> file(String keyOrAddress) {
            return keyOrAddress.startsWith("https://old.example/") ? Optional.of(ANNA) : Optional.empty();
        }

        @Override
        public Optional<String> term(String table, String value) {
            return Optional.ofNullable(Map.of("pay", "salary", "oplata", "salary", "sport", "sport")
                    .get(value));
        }
    };

    @Test
    void makes_a_draft_of_a_row() throws Exception {
        Rule rule = rule("""
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
        JsonNode fields = rule.fieldsOf(row, Lookups.NONE);
        assertThat(rule.slugOf(row)).isEqualTo("n-7");
        assertThat(rule.keyOf(row)).isEqualTo("legal-norm/n-7");
        assertThat(fields.path("weight").isInt()).isTrue();
        assertThat(fields.path("title").asText()).isEqualTo("Статья 7: Первая строка");
        assertThat(fields.at("/text/type").asText()).isEqualTo("doc");
        assertThat(fields.at("/text/content")).hasSize(2);
        assertThat(fields.at("/tags/0").asText()).isEqualTo("Анна");
        assertThat(fields.path("tags")).hasSize(1);
        assertThat(fields.has("gone")).isFalse();
    }

    @Test
    void finds_what_a_row_refers_to() throws Exception {
        Rule rule = rule("""
                type: article
                fields:
                  author: {entry: "author-{author}"}
                  nobody: {entry: "author-{second}"}
                  stranger: {entry: "author-{stranger}"}
                  many: {entry: "{authors}"}
                  cover: {file: "{picture}", alt: "{title|text}"}
                  missing: {file: "{absent}", alt: "x"}
                  topics: {table: topics, of: "{tags}", most: 2}
                  one: {table: topics, of: "{tag}"}
                  body: {html: "{html}"}
                """);
        JsonNode fields = rule.fieldsOf(json("""
                {"author": "anna", "stranger": "ivan", "authors": ["author-anna", "author-ivan"], "tag": "pay", "second": "",
                  "picture": "https://old.example/a.jpg", "title": "<b>Опора</b> &amp; провод", "html": "<p>Текст</p>",
                  "tags": ["pay", "unknown", "oplata", "sport", "sport"]}
                """), LOOKUPS);
        assertThat(fields.path("author").asText()).isEqualTo(ANNA.toString());
        assertThat(fields.has("nobody")).isFalse();
        assertThat(fields.has("stranger")).isFalse();
        assertThat(fields.path("many").toString()).isEqualTo("[\"" + ANNA + "\"]");
        assertThat(fields.path("cover").toString()).isEqualTo("{\"id\":\"" + ANNA + "\",\"alt\":\"Опора & провод\"}");
        assertThat(fields.has("missing")).isFalse();
        assertThat(fields.path("topics").toString()).isEqualTo("[\"salary\",\"sport\"]");
        assertThat(fields.path("one").asText()).isEqualTo("salary");
        assertThat(fields.at("/body/content/0/content/0/text").asText()).isEqualTo("Текст");
    }

    @Test
    void tells_rows_apart_by_the_first_rule_that_fits() throws Exception {
        Mapping mapping = Mapping.read("""
                tables: {topics: {a: b}}
                rules:
                  - when: {kind: [post, news], lang: ru}
                    type: article
                    key: "p-{id}"
                    publish-when: {public: true}
                    fields: {title: "{t}"}
                  - when: {kind: attachment}
                    key: "f-{id}"
                    file: "{url}"
                """);
        assertThat(mapping.ruleFor(json("{\"kind\": \"news\", \"lang\": \"ru\"}")))
                .hasValue(0);
        assertThat(mapping.ruleFor(json("{\"kind\": \"attachment\"}"))).hasValue(1);
        assertThat(mapping.ruleFor(json("{\"kind\": \"post\"}"))).isEmpty();
        assertThat(mapping.rules().get(0).isPublic(json("{\"public\": true}"))).isTrue();
        assertThat(mapping.rules().get(0).isPublic(json("{\"public\": false}"))).isFalse();
        assertThat(mapping.term("topics", "a")).contains("b");
    }

    @Test
    void says_what_is_wrong_with_the_file() {
        refused("type: a\nfelds: {}", "«felds»");
        refused("fields: {}", "type");
        refused("type: a\nfields: {x: '{y|loud}'}", "«|loud»");
        refused("a: [", "не YAML");
        refused("- 1", "Нужны пары");
        refused("file: '{url}'", "key");
        refused("rules: []", "хотя бы одно");
        refused("rules: [{type: a, fields: {}}]\nmore: 1", "«more»");
        refused("x: &a [1]\ny: *a", "не YAML");
        refused("x: " + "[".repeat(100) + "]".repeat(100), "не YAML");
    }

    private static void refused(String yaml, String words) {
        BadMapping refusal = catchThrowableOfType(BadMapping.class, () -> Mapping.read(yaml));
        assertThat(refusal).as(yaml).isNotNull();
        assertThat(refusal.violations().get(0).message().ru()).contains(words);
    }

    @Test
    void reads_json_ndjson_and_csv() throws IOException {
        assertThat(rows(new JsonRows(), "[{\"x\": \"1\"}, {\"x\": \"два\"}]")).containsExactly("1", "два");
        assertThat(rows(new JsonRows(), "{\"x\": \"1\"}\n{\"x\": \"два\"}\n")).containsExactly("1", "два");
        assertThat(rows(new JsonRows(), "")).isEmpty();
        assertThat(rows(new CsvRows(), "x,y\n1,2\n\"д,в\nа\",3\n")).containsExactly("1", "д,в\nа");
        assertThat(rows(new CsvRows(), "\uFEFFx;y\n1;2\nдва;3\n")).containsExactly("1", "два");
        assertThat(rows(new CsvRows(), "x\ty\n1\t2\n")).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json|[{",
                "json|[{}",
                "json|[{\"a\": 1}, x]",
                "json|{\"a\": 1, \"a\": 2}",
                "csv|x,x\\n1,2",
                "csv|x\\n\"1"
            })
    void a_file_that_is_none_is_refused_in_a_sentence(String format, String content) {
        RowFormat rows = format.equals("json") ? new JsonRows() : new CsvRows();
        assertThatThrownBy(() -> rows(rows, content.replace("\\n", "\n"))).isInstanceOf(UnreadableSource.class);
    }

    private List<String> rows(RowFormat format, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("rows"), content, StandardCharsets.UTF_8);
        try (var rows = format.open(file)) {
            return rows.map(row -> row.path("x").asText()).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.Old.example/news/tarif/, http://old.example/news/tarif",
        "https://old.example/?p=12#more, http://old.example/?p=12",
        "https://old.example, http://OLD.example/",
    })
    void an_old_address_is_the_same_with_and_without_what_does_not_matter(String one, String other) {
        assertThat(OldAddress.of(one)).isEqualTo(OldAddress.of(other));
    }

    @Test
    void a_smaller_copy_of_a_picture_is_the_picture() {
        assertThat(OldAddress.of("https://a.ru/u/photo-300x200.jpg").whole())
                .isEqualTo(OldAddress.of("https://a.ru/u/photo.jpg"));
        assertThat(OldAddress.of("https://a.ru/u/photo-scaled.jpg").unscaled())
                .isEqualTo(OldAddress.of("https://a.ru/u/photo.jpg"));
        assertThat(OldAddress.of("https://cdn.a.ru/x").isOnSameSiteAs(OldAddress.of("https://a.ru")))
                .isTrue();
        assertThat(OldAddress.of("https://evil-a.ru/x").isOnSameSiteAs(OldAddress.of("https://a.ru")))
                .isFalse();
    }

    private static Rule rule(String yaml) {
        return Mapping.read(yaml).rules().get(0);
    }

    private static JsonNode json(String text) throws IOException {
        return StrictJson.MAPPER.readTree(text);
    }
}
