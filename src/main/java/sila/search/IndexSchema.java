package sila.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import sila.kernel.StrictJson;

/** Settings and mappings of an index ({@code index.json}), and a document as they want it. */
final class IndexSchema {

    private IndexSchema() {}

    /** The body that creates an index. Carries a fingerprint of itself, to see later whether an index is outdated. */
    static ObjectNode definition() {
        try {
            var definition = (ObjectNode) StrictJson.MAPPER.readTree(resource("index.json"));
            definition.withObject("/mappings/_meta").put("fingerprint", fingerprint(definition));
            return definition;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String fingerprint() {
        return definition().at("/mappings/_meta/fingerprint").textValue();
    }

    private static String fingerprint(ObjectNode definition) {
        return UUID.nameUUIDFromBytes(definition.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = IndexSchema.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("sila/search/" + name + " is missing from the jar");
            }
            return stream.readAllBytes();
        }
    }

    static ObjectNode document(SearchDocument document) {
        ObjectNode json = StrictJson.MAPPER.valueToTree(document);
        for (var field : List.of("title", "summary", "body")) {
            json.put(field, Normalizer.normalize(json.path(field).asText(), Normalizer.Form.NFC));
        }
        var subjects = json.putArray("subjectNorms");
        subjects(document).forEach(subjects::add);
        var norms = json.putArray("norms");
        norms(document).forEach(norms::add);
        return json;
    }

    /** The provisions a document is about: those its title names, and the one it is itself. */
    private static Set<String> subjects(SearchDocument document) {
        var subjects = new LinkedHashSet<>(Citations.in(document.title()).norms());
        var act = document.keywords().get("act");
        var number = document.keywords().get("number");
        if (act != null && number != null) {
            subjects.add(act);
            subjects.add(act + ":" + number.replace('-', '.'));
        }
        return subjects;
    }

    private static Set<String> norms(SearchDocument document) {
        var norms = new LinkedHashSet<>(subjects(document));
        norms.addAll(Citations.in(document.summary()).norms());
        norms.addAll(Citations.in(document.body()).norms());
        return norms;
    }
}
