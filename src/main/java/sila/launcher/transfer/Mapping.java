package sila.launcher.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import sila.kernel.StrictJson;

/**
 * How a row becomes a draft; a YAML file with {@code type}, {@code slug}, {@code language} and {@code fields}.
 *
 * @param slug null: made from the title, so that a second import of the file doubles every entry
 */
record Mapping(
        String type, @Nullable Template slug, @Nullable String language, Map<String, Template> fields) {

    private static final Set<String> KEYS = Set.of("type", "slug", "language", "fields");

    /** A sentence about what is wrong with the file. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(Path file, String what) {
            super(file + ": " + what);
        }
    }

    static Mapping read(Path file) throws IOException, Malformed {
        JsonNode yaml = parsed(file);
        for (var member : yaml.properties()) {
            if (!KEYS.contains(member.getKey())) {
                throw new Malformed(
                        file, "неизвестный ключ «" + member.getKey() + "»; есть type, slug, language, fields");
            }
        }
        if (!yaml.path("type").isTextual() || !yaml.path("fields").isObject()) {
            throw new Malformed(file, "нужны type (тип материалов) и fields (поля)");
        }
        var fields = new LinkedHashMap<String, Template>();
        for (var field : yaml.get("fields").properties()) {
            fields.put(field.getKey(), template(file, field.getValue()));
        }
        return new Mapping(
                yaml.get("type").asText(),
                yaml.has("slug") ? template(file, yaml.get("slug")) : null,
                yaml.has("language") ? yaml.get("language").asText() : null,
                fields);
    }

    private static JsonNode parsed(Path file) throws IOException, Malformed {
        try (var reader = Files.newBufferedReader(file)) {
            return StrictJson.MAPPER.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
        } catch (YAMLException e) {
            throw new Malformed(file, "не YAML: " + e.getMessage());
        }
    }

    private static Template template(Path file, JsonNode form) throws Malformed {
        try {
            return new Template(form);
        } catch (IllegalArgumentException e) {
            throw new Malformed(file, "неизвестное преобразование «|" + e.getMessage() + "»; есть line, slug, trim");
        }
    }

    /** The body of the request that creates the entry. */
    ObjectNode draft(JsonNode row) {
        ObjectNode draft = StrictJson.MAPPER.createObjectNode();
        if (slug != null) {
            draft.put("slug", slug.fill(row).asText());
        }
        if (language != null) {
            draft.put("language", language);
        }
        ObjectNode filled = draft.putObject("fields");
        fields.forEach((name, template) -> {
            JsonNode value = template.fill(row);
            if (!value.isNull()) {
                filled.set(name, value);
            }
        });
        return draft;
    }
}
