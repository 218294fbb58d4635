package sila.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import sila.contentmodel.Field;
import sila.contentmodel.richtext.RichText;

/**
 * Resolves the shorthands of the demo content: rich text is Markdown, a reference is a slug, an asset is
 * {@code {"file","alt","caption"}}. What is none of these, or not written so, stays for the content model to judge.
 */
final class DemoFields {

    /** What the shorthands stand for. */
    interface Links {

        /** @throws sila.kernel.Problem when there is none of these types */
        UUID entry(Set<String> types, String slug) throws IOException;

        /** @throws sila.kernel.Problem when there is no such file */
        UUID file(String name) throws IOException;
    }

    private final Links links;

    DemoFields(Links links) {
        this.links = links;
    }

    ObjectNode resolve(DemoItem item) throws IOException {
        return resolve(item.fields(), item.type()::field);
    }

    private ObjectNode resolve(ObjectNode shorthand, Function<String, Optional<Field>> known) throws IOException {
        var resolved = shorthand.objectNode();
        for (var member : shorthand.properties()) {
            var field = known.apply(member.getKey());
            resolved.set(
                    member.getKey(), field.isPresent() ? resolve(member.getValue(), field.get()) : member.getValue());
        }
        return resolved;
    }

    private JsonNode resolve(JsonNode value, Field field) throws IOException {
        if (value instanceof ArrayNode values && field.many()) {
            var resolved = values.arrayNode();
            for (var one : values) {
                resolved.add(resolve(one, field));
            }
            return resolved;
        }
        return switch (field.kind().name()) {
            case "richtext" -> value.isTextual() ? RichText.ofMarkdown(value.textValue()) : value;
            case "references" -> value.isTextual() ? reference(value.textValue(), field) : value;
            case "assets" -> value.path("file").isTextual() ? asset((ObjectNode) value) : value;
            case "group" -> value instanceof ObjectNode group ? resolve(group, field.kind()::member) : value;
            default -> value;
        };
    }

    private JsonNode reference(String slug, Field field) throws IOException {
        return TextNode.valueOf(links.entry(field.kind().targets(), slug).toString());
    }

    private JsonNode asset(ObjectNode use) throws IOException {
        var asset = use.deepCopy();
        var file = asset.remove("file").textValue();
        return asset.put("id", links.file(file).toString());
    }
}
