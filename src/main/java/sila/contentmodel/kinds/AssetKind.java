package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import sila.contentmodel.AssetUse;
import sila.contentmodel.FieldKind;
import sila.contentmodel.Inspection;
import sila.contentmodel.PublishedForm;
import sila.contentmodel.richtext.Ids;
import sila.contentmodel.schema.ObjectSchema;
import sila.contentmodel.schema.Outline;
import sila.contentmodel.yaml.Section;
import sila.kernel.Text;

/** A file of the media library with what it shows in this place; a picture needs its description to be published. */
record AssetKind(Set<String> accepts) implements FieldKind {

    private static final Map<String, String> MEDIA =
            Map.of("image", "image", "audio", "audio", "video", "video", "document", "document");
    private static final Shape SHAPE =
            new Shape("{\"id\":UUID,\"alt\":\"…\",\"caption\":\"…\"}", Set.of("id", "alt", "caption"));
    private static final int MAX_ALT = 500;
    private static final int MAX_CAPTION = 1000;

    static FieldKind read(Section field, FieldReader reader) {
        return new AssetKind(Set.copyOf(field.choices("accept", MEDIA)));
    }

    @Override
    public String name() {
        return "assets";
    }

    @Override
    public ObjectNode schema(Outline outline) {
        return outline.isDraft()
                ? outline.shared("AssetUse", shared -> use())
                : outline.shared("Asset", shared -> PublishedForm.assetSchema());
    }

    private static ObjectNode use() {
        return new ObjectSchema()
                .always("id", Outline.formatted("uuid"))
                .maybe("alt", Outline.type("string").put("maxLength", MAX_ALT))
                .maybe("caption", Outline.type("string").put("maxLength", MAX_CAPTION))
                .closed();
    }

    @Override
    public void describe(ObjectNode field) {
        var accept = field.putArray("accept");
        accepts.stream().sorted().forEach(accept::add);
    }

    @Override
    public void check(JsonNode value, Inspection inspection) {
        if (!SHAPE.check(value, inspection)) {
            return;
        }
        if (Ids.in(value.path("id")).isEmpty()) {
            inspection
                    .at("id")
                    .reject(Text.of(
                            "должно содержать идентификатор файла (UUID).", "must have the id of a file (UUID)."));
        }
        Shape.checkText(value, "alt", MAX_ALT, inspection);
        Shape.checkText(value, "caption", MAX_CAPTION, inspection);
        boolean isPicture = accepts.equals(Set.of("image"));
        if (isPicture
                && inspection.isPublishing()
                && value.path("alt").asText("").isBlank()) {
            inspection
                    .at("alt")
                    .reject(Text.of(
                            "нуждается в описании изображения для тех, кто его не видит.",
                            "needs a description of the picture for those who do not see it."));
        }
    }

    @Override
    public JsonNode published(JsonNode value, PublishedForm form) {
        var published = JsonNodeFactory.instance.objectNode();
        Ids.in(value.path("id")).ifPresent(id -> published.setAll(form.asset(id)));
        Stream.of("alt", "caption").filter(value::hasNonNull).forEach(part -> published.set(part, value.get(part)));
        return published;
    }

    @Override
    public boolean filterable() {
        return true;
    }

    @Override
    public Optional<JsonNode> fact(JsonNode value) {
        return Ids.in(value.path("id")).map(Ids::fact);
    }

    @Override
    public Optional<JsonNode> operand(String text) {
        return Ids.in(text).map(Ids::fact);
    }

    @Override
    public void assets(JsonNode value, String pointer, Consumer<AssetUse> found) {
        Ids.in(value.path("id")).ifPresent(id -> found.accept(new AssetUse(pointer + "/id", id, accepts)));
    }
}
