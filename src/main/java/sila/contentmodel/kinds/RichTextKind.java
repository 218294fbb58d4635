package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import sila.contentmodel.AssetUse;
import sila.contentmodel.EntryReference;
import sila.contentmodel.FieldKind;
import sila.contentmodel.Inspection;
import sila.contentmodel.LinkUse;
import sila.contentmodel.PublishedForm;
import sila.contentmodel.richtext.Embeds;
import sila.contentmodel.richtext.RichText;
import sila.contentmodel.schema.ObjectSchema;
import sila.contentmodel.schema.Outline;
import sila.contentmodel.yaml.Section;

/** Formatted text; published as {@code {"doc": ProseMirror JSON, "html": safe HTML}}. Its length is that of its words. */
record RichTextKind(Limits limits, Set<String> allowed, Embeds embeds) implements FieldKind {

    private static final int MAX = 500_000;

    static FieldKind read(Section field, FieldReader reader) {
        var names = RichText.names().stream()
                .collect(Collectors.toMap(Function.identity(), Function.identity(), (a, b) -> a, TreeMap::new));
        return new RichTextKind(Limits.read(field, MAX), Set.copyOf(field.choices("allow", names)), reader.embeds());
    }

    @Override
    public String name() {
        return "richtext";
    }

    @Override
    public ObjectNode schema(Outline outline) {
        return outline.isDraft()
                ? RichText.schema(outline)
                : outline.shared("RenderedText", shared -> new ObjectSchema()
                        .always("doc", RichText.schema(shared))
                        .always("html", Outline.type("string"))
                        .open());
    }

    @Override
    public void describe(ObjectNode field) {
        limits.describe(field, MAX);
        if (!allowed.isEmpty()) {
            var allow = field.putArray("allow");
            allowed.stream().sorted().forEach(allow::add);
        }
    }

    @Override
    public void check(JsonNode value, Inspection inspection) {
        RichText.check(value, allowed, embeds, inspection);
        var words = plainText(value);
        limits.checkLetters(words.codePointCount(0, words.length()), inspection);
    }

    @Override
    public boolean blank(JsonNode value) {
        return plainText(value).isBlank() && !RichText.showsMedia(value);
    }

    @Override
    public JsonNode published(JsonNode value, PublishedForm form) {
        var published = JsonNodeFactory.instance.objectNode();
        published.set("doc", value);
        return published.put("html", RichText.html(value, form));
    }

    @Override
    public String plainText(JsonNode value) {
        return RichText.plainText(value);
    }

    @Override
    public void references(JsonNode value, String pointer, Consumer<EntryReference> found) {
        RichText.entries(value, pointer, found);
    }

    @Override
    public void assets(JsonNode value, String pointer, Consumer<AssetUse> found) {
        RichText.assets(value, pointer, found);
    }

    @Override
    public void links(JsonNode value, String pointer, Consumer<LinkUse> found) {
        RichText.links(value, pointer, found);
    }
}
