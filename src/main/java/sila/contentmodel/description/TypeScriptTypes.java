package sila.contentmodel.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.contentmodel.schema.Outline;

/** Writes JSON Schemas as TypeScript types: the part of JSON Schema that the model's own schemas use. */
final class TypeScriptTypes {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private TypeScriptTypes() {}

    /** One exported type for each definition. */
    static String declarations(Map<String, ObjectNode> definitions) {
        return definitions.entrySet().stream()
                .map(definition -> declaration(definition.getKey(), definition.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String declaration(String name, JsonNode schema) {
        return comment(schema, "")
                + (schema.has("properties")
                        ? "export interface " + name + " " + members(schema, "") + "\n"
                        : "export type " + name + " = " + type(schema, "") + ";\n");
    }

    /** @param indent of the line in which the type begins */
    static String type(JsonNode schema, String indent) {
        if (schema.has("$ref")) {
            return schema.path("$ref").textValue().substring(Outline.DEFINITIONS.length());
        }
        if (schema.has("const")) {
            return literal(schema.path("const").textValue());
        }
        if (schema.has("enum")) {
            return union(schema.path("enum").valueStream().map(value -> literal(value.textValue())));
        }
        if (schema.has("anyOf")) {
            return union(schema.path("anyOf").valueStream().map(one -> type(one, indent)));
        }
        return switch (schema.path("type").asText()) {
            case "string" -> "string";
            case "number", "integer" -> "number";
            case "boolean" -> "boolean";
            case "null" -> "null";
            case "array" -> "Array<" + type(schema.path("items"), indent) + ">";
            case "object" -> schema.has("properties") ? members(schema, indent) : "Record<string, unknown>";
            default -> "unknown";
        };
    }

    /** Of no alternatives there is no value. */
    static String union(Stream<String> alternatives) {
        Set<String> each = alternatives.collect(Collectors.toCollection(LinkedHashSet::new));
        return each.isEmpty() ? "never" : String.join(" | ", each);
    }

    private static String members(JsonNode schema, String indent) {
        var certain =
                schema.path("required").valueStream().map(JsonNode::textValue).collect(Collectors.toSet());
        var inner = indent + "  ";
        return schema.path("properties").properties().stream()
                .map(member -> comment(member.getValue(), inner)
                        + inner
                        + key(member.getKey())
                        + (certain.contains(member.getKey()) ? "" : "?")
                        + ": "
                        + type(member.getValue(), inner)
                        + ";\n")
                .collect(Collectors.joining("", "{\n", indent + "}"));
    }

    /** A member's name, quoted where it must be. */
    static String key(String name) {
        return NAME.matcher(name).matches() ? name : literal(name);
    }

    /** The value as a JSON text, which is also one of TypeScript. */
    static String literal(String value) {
        return Outline.constant(value).get("const").toString();
    }

    private static String comment(JsonNode schema, String indent) {
        var words = Stream.of(schema.path("title"), schema.path("description"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .collect(Collectors.joining(". "))
                .replaceAll("\\s+", " ")
                .replace("*/", "* /");
        return words.isEmpty() ? "" : indent + "/** " + words + " */\n";
    }
}
