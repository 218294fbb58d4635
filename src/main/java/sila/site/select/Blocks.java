package sila.site.select;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.site.theme.Block;
import sila.site.theme.Link;

/** Reads the blocks of an entry by what they hold, so that a new block of the content model shows itself. */
@ApplicationScoped
class Blocks {

    private static final String TEXT = "text";

    private final Mentions mentions;

    Blocks(Mentions mentions) {
        this.mentions = mentions;
    }

    List<Block> of(ContentType type, Fields fields) {
        return type.fields().stream()
                .filter(field -> field.kind().name().equals("blocks"))
                .map(Field::name)
                .flatMap(fields::values)
                .map(this::block)
                .toList();
    }

    private Block block(JsonNode json) {
        var fields = new Fields(json);
        String words = fields.text(TEXT);
        return new Block(
                fields.text("type"),
                fields.html(TEXT),
                words.isEmpty() ? fields.text("value") : words,
                fields.text("label"),
                fields.pictures(),
                json.propertyStream()
                        .flatMap(field -> links(fields, field.getKey()))
                        .toList());
    }

    private Stream<Link> links(Fields fields, String name) {
        var files = fields.values(name).flatMap(value -> value.has("type") ? Links.document(value) : Links.link(value));
        return Stream.concat(mentions.entries(fields, name).stream(), files);
    }
}
