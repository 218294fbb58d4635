package sila.contentmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import sila.contentmodel.reading.ModelReader;
import sila.kernel.StrictJson;

/** Small models for tests. */
public final class Samples {

    public static final UUID ID = UUID.fromString("0198c5e2-7a3b-7c4d-8e5f-0123456789ab");
    public static final UUID OTHER_ID = UUID.fromString("0198c5e2-7a3b-7c4d-8e5f-0123456789ac");

    /** Every file is served, every entry is published. */
    public static final PublishedForm FORM = new PublishedForm() {
        @Override
        public ObjectNode asset(UUID id) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id.toString())
                    .put("url", "/media/" + id + "/file")
                    .put("type", "image/png")
                    .put("width", 1200)
                    .put("height", 800);
        }

        @Override
        public Optional<String> entryUrl(UUID id) {
            return Optional.of("/articles/" + id);
        }
    };

    private static final String TYPE = """
            name: note
            plural: notes
            title: {ru: Заметка, en: Note}
            titles: {ru: Заметки, en: Notes}
            slug: title
            publish: [site]
            fields:
              - {name: title, kind: text, title: {ru: Заголовок, en: Title}, required: true, length: {max: 200}, search: title}
            """;

    private static final String VOCABULARY = """
            name: topics
            title: {ru: Темы, en: Topics}
            terms:
              - {code: salary, title: {ru: Зарплата, en: Salary}}
              - {code: safety, title: {ru: Охрана труда, en: Safety}}
            """;

    private Samples() {}

    /** A type {@code note} with a title and the fields given as a YAML list. */
    public static ContentType type(String fields) {
        return model(fields).requireType("note");
    }

    public static ContentModel model(String fields) {
        return ModelReader.read(files(TYPE + fields.strip().indent(2)));
    }

    /** The files of a model whose only type is given. */
    public static Map<String, String> files(String type) {
        return Map.of("content-model/types/note.yaml", type, "content-model/vocabularies/topics.yaml", VOCABULARY);
    }

    /** The model that the hub is delivered with. */
    public static ContentModel shipped() {
        return in(Path.of("content-model"));
    }

    /** The model whose files lie there. */
    public static ContentModel in(Path directory) {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(directory, 2)) {
            for (var path :
                    paths.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                files.put(path.toString(), Files.readString(path));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return ModelReader.read(files);
    }

    /** JSON with single quotes for double ones, as it is admitted from outside. */
    public static ObjectNode json(String json) {
        return (ObjectNode) value(json);
    }

    public static JsonNode value(String json) {
        return raw(json.replace('\'', '"'));
    }

    public static JsonNode raw(String json) {
        try {
            return StrictJson.MAPPER.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(json, malformed);
        }
    }
}
