package sila.contentmodel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import sila.kernel.StrictJson;

/** What editors' IDEs are told of the YAML is what the hub takes. */
class ModelSchemaTest {

    private static final Path MODEL = Path.of("content-model");
    private static final Map<String, String> SCHEMAS = Map.of(
            "types",
            "type.schema.json",
            "fragments",
            "fragment.schema.json",
            "vocabularies",
            "vocabulary.schema.json",
            "workflows",
            "workflow.schema.json");

    private static Set<ValidationMessage> validate(String folder, String yaml) {
        JsonNode document = new ObjectMapper().valueToTree(new Yaml().load(yaml));
        return schema(SCHEMAS.get(folder)).validate(document);
    }

    private static JsonSchema schema(String name) {
        var directory = MODEL.resolve("schema").toUri();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(directory.resolve(name));
    }

    static Stream<Path> files() {
        return SCHEMAS.keySet().stream().flatMap(folder -> {
            try (var files = Files.list(MODEL.resolve(folder))) {
                return files.toList().stream();
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_shipped_yaml_fits_its_schema(Path file) throws IOException {
        var folder = file.getParent().getFileName().toString();
        assertThat(validate(folder, Files.readString(file))).isEmpty();
        assertThat(Files.readString(file))
                .startsWith("# yaml-language-server: $schema=../schema/" + SCHEMAS.get(folder) + "\n");
    }

    @Test
    void the_schemas_are_json() throws IOException {
        try (var schemas = Files.list(MODEL.resolve("schema"))) {
            for (var schema : schemas.toList()) {
                assertThat(StrictJson.MAPPER
                                .readTree(Files.readString(schema))
                                .path("$schema")
                                .textValue())
                        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
            }
        }
    }

    private static String type(String field) {
        return """
                name: note
                plural: notes
                title: {ru: Заметка, en: Note}
                titles: {ru: Заметки, en: Notes}
                slug: title
                fields:
                  - {name: title, title: {ru: Заголовок, en: Title}, %s}
                """.formatted(field);
    }

    @Test
    void a_right_field_fits() {
        assertThat(validate("types", type("kind: text, length: {max: 5}, search: title")))
                .isEmpty();
        assertThat(validate("types", type("kind: text, was: [heading, caption], localised: true, hidden: true")))
                .isEmpty();
        assertThat(validate("types", type("kind: choice, options: [{code: a, was: b, title: {ru: А, en: A}}]")))
                .isEmpty();
        assertThat(validate("types", "was: memo\nworkflow: editorial\n" + type("kind: text")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: txet",
                "kind: text, lenght: {max: 5}",
                "kind: text, length: {max: 0}",
                "kind: text, options: []",
                "kind: text, required: 5",
                "kind: text, search: titel",
                "kind: choice",
                "kind: choice, options: [{code: 5, title: {ru: А, en: A}}]",
                "kind: choice, options: [{code: a, title: {ru: А}}]",
                "kind: terms",
                "kind: references",
                "kind: assets, accept: [picture]",
                "kind: number, many: true",
                "kind: richtext, allow: [marquee]",
                "kind: group",
                "kind: blocks, blocks: [{name: a}]"
            })
    void what_the_reader_refuses_does_not_fit(String field) {
        assertThat(validate("types", type(field))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: publish, from: draft, to: approved",
                "name: sneak, from: draft, to: published",
                "name: sneak, from: [], to: draft",
                "name: sneak, from: darft, to: draft",
                "name: sneak, from: draft",
                "name: Sneak, from: draft, to: draft",
                "name: sneak, from: draft, to: draft, reason: true"
            })
    void a_wrong_step_of_a_workflow_does_not_fit(String step) {
        var workflow = "name: w\ntitle: {ru: А, en: A}\ntransitions: [{%s, title: {ru: А, en: A}}]";
        assertThat(validate("workflows", workflow.formatted(step))).isNotEmpty();
        assertThat(validate("workflows", workflow.formatted("name: proofread, from: draft, to: approved")))
                .isEmpty();
    }

    @Test
    void a_code_of_digits_wants_quotes() {
        var vocabulary = "name: v\ntitle: {ru: А, en: A}\nterms: [{code: %s, title: {ru: А, en: A}}]";
        assertThat(validate("vocabularies", vocabulary.formatted("77"))).isNotEmpty();
        assertThat(validate("vocabularies", vocabulary.formatted("'77'"))).isEmpty();
    }
}
