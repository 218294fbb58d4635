package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import sila.contentmodel.richtext.NodeType.Group;
import sila.contentmodel.schema.ObjectSchema;
import sila.contentmodel.schema.Outline;

/** The nodes and marks of rich text as JSON Schema: one definition a node, one for each group of them. */
final class Grammar {

    private static final String NAME = "RichText";

    private Grammar() {}

    static ObjectNode document(Outline outline) {
        return outline.shared(NAME, shared -> node(NodeType.DOC, shared));
    }

    private static ObjectNode node(NodeType type, Outline outline) {
        var schema = new ObjectSchema().always("type", Outline.constant(type.type()));
        if (type == NodeType.TEXT) {
            schema.always("text", Outline.type("string").put("minLength", 1));
        }
        attributes(type.attributes, schema);
        if (type.content != null) {
            var content = Outline.list(group(type.content, outline));
            if (type.needsContent()) {
                schema.always("content", content.put("minItems", 1));
            } else {
                schema.maybe("content", content);
            }
        }
        if (type.isMarkable()) {
            schema.maybe("marks", Outline.list(marks(outline)));
        }
        return schema.closed();
    }

    private static void attributes(List<Attribute> attributes, ObjectSchema owner) {
        var schema = new ObjectSchema();
        attributes.forEach(attribute -> {
            if (attribute.isCertain()) {
                schema.always(attribute.name(), attribute.outlined());
            } else {
                schema.maybe(attribute.name(), attribute.outlined());
            }
        });
        if (attributes.stream().anyMatch(Attribute::isCertain)) {
            owner.always("attrs", schema.open());
        } else if (!attributes.isEmpty()) {
            owner.maybe("attrs", schema.open());
        }
    }

    private static ObjectNode group(Group group, Outline outline) {
        return outline.shared(
                NAME + " " + group.name(),
                shared -> Outline.oneOf(Stream.of(NodeType.values())
                        .filter(type -> group.takes(type.group))
                        .map(type -> shared.shared(NAME + " " + type.type() + " node", inner -> node(type, inner)))
                        .toList()));
    }

    private static ObjectNode marks(Outline outline) {
        return outline.shared(
                NAME + " mark",
                shared -> Outline.oneOf(
                        Stream.of(MarkType.values()).map(Grammar::mark).toList()));
    }

    private static ObjectNode mark(MarkType type) {
        var schema = new ObjectSchema().always("type", Outline.constant(type.type()));
        attributes(type.attributes, schema);
        return schema.closed();
    }
}
