package sila.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import sila.contentmodel.ContentType;
import sila.contentmodel.yaml.YamlJson;

/** A file of the demo content: a list of entries of one type, named by the type's plural. */
record DemoFile(ContentType type, String name, String yaml) {

    static final String FOLDER = "content-model/demo/";

    private static final Logger LOG = Logger.getLogger(DemoFile.class);

    /** Empty when there is no content of the type. */
    static Optional<DemoFile> of(ContentType type) {
        var name = FOLDER + type.plural() + ".yaml";
        try (var in = open(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new DemoFile(type, name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of the application", e);
        }
    }

    static @Nullable InputStream open(String resource) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
    }

    /** Those that can be read; the others are reported. */
    List<DemoItem> items() {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(yaml)) instanceof SequenceNode list
                    ? list.getValue().stream().flatMap(this::item).toList()
                    : List.of();
        } catch (YAMLException malformed) {
            LOG.warnf("%s: это не YAML, файл пропущен: %s", name, malformed.getMessage());
            return List.of();
        }
    }

    private Stream<DemoItem> item(Node node) {
        var place = name + ":" + (node.getStartMark().getLine() + 1);
        if (!(node instanceof MappingNode)
                || !(YamlJson.of(node) instanceof ObjectNode fields)
                || !fields.path("slug").isTextual()) {
            LOG.warnf("%s: у материала нет ключа «slug» с текстом, он пропущен", place);
            return Stream.empty();
        }
        var slug = fields.remove("slug").textValue();
        try {
            var published = published(fields.remove("published"));
            return Stream.of(new DemoItem(type, slug, published, fields, place + " (" + slug + ")"));
        } catch (DateTimeException wrong) {
            LOG.warnf(
                    "%s (%s): «published» должно быть записано так: 2026-11-20T10:00:00+03:00, материал пропущен",
                    place, slug);
            return Stream.empty();
        }
    }

    /** Never in the future, whatever this machine's clock says: feeds and lists would look broken. */
    private static @Nullable Instant published(@Nullable JsonNode date) {
        if (date == null) {
            return null;
        }
        var instant = OffsetDateTime.parse(date.asText()).toInstant();
        var now = Instant.now();
        return instant.isBefore(now) ? instant : now;
    }
}
