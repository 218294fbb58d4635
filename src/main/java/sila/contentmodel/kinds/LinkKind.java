package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sila.contentmodel.FieldKind;
import sila.contentmodel.Inspection;
import sila.contentmodel.LinkUse;
import sila.contentmodel.richtext.Href;
import sila.contentmodel.schema.ObjectSchema;
import sila.contentmodel.schema.Outline;
import sila.contentmodel.yaml.Section;
import sila.kernel.Text;

/** An address with the words it stands under; compared by its address. */
record LinkKind() implements FieldKind {

    private static final Shape SHAPE = new Shape("{\"url\":\"https://…\",\"text\":\"…\"}", Set.of("url", "text"));
    private static final int MAX_TEXT = 200;

    static FieldKind read(Section field, FieldReader reader) {
        return new LinkKind();
    }

    @Override
    public String name() {
        return "link";
    }

    @Override
    public ObjectNode schema(Outline outline) {
        return outline.shared("Link", shared -> new ObjectSchema()
                .always("url", Outline.type("string"))
                .maybe("text", Outline.type("string"))
                .closed());
    }

    @Override
    public void check(JsonNode value, Inspection inspection) {
        if (SHAPE.check(value, inspection)) {
            if (Href.safe(value.path("url").asText("")).isEmpty()) {
                inspection
                        .at("url")
                        .reject(
                                Text.of(
                                        "должно быть адресом https://…, mailto:…, tel:… или путём на сайте, начинающимся с «/».",
                                        "must be an address https://…, mailto:…, tel:… or a path on the site that begins with “/”."));
            }
            Shape.checkText(value, "text", MAX_TEXT, inspection);
        }
    }

    @Override
    public String plainText(JsonNode value) {
        return value.path("text").asText("");
    }

    @Override
    public boolean filterable() {
        return true;
    }

    @Override
    public Optional<JsonNode> fact(JsonNode value) {
        return Optional.of(value.path("url")).filter(JsonNode::isTextual);
    }

    @Override
    public Optional<JsonNode> operand(String text) {
        return Optional.of(TextNode.valueOf(text));
    }

    @Override
    public void links(JsonNode value, String pointer, Consumer<LinkUse> found) {
        fact(value).ifPresent(url -> found.accept(new LinkUse(pointer + "/url", url.textValue())));
    }
}
