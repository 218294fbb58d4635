package sila.contentmodel.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import sila.kernel.Language;

/** JSON Schemas (2020-12) in the making: what they are to describe, in which words, and the definitions they share. */
public final class Outline {

    /** Where definitions are referred to. */
    public static final String DEFINITIONS = "#/$defs/";

    public enum Form {
        /** Fields as editors hand them in. */
        DRAFT,
        /** Fields as the delivery API shows them. */
        DELIVERED
    }

    private final Form form;
    private final Language language;
    private final Identifiers identifiers;
    private final Map<String, ObjectNode> definitions;

    private Outline(Form form, Language language, Identifiers identifiers, Map<String, ObjectNode> definitions) {
        this.form = form;
        this.language = language;
        this.identifiers = identifiers;
        this.definitions = definitions;
    }

    public static Outline in(Language language) {
        return new Outline(Form.DRAFT, language, new Identifiers(), new LinkedHashMap<>());
    }

    /** The same outline for the other form of fields. */
    public Outline of(Form other) {
        return new Outline(other, language, identifiers, definitions);
    }

    public boolean isDraft() {
        return form == Form.DRAFT;
    }

    public Language language() {
        return language;
    }

    /** Every definition by its name, in the order in which they were first needed. */
    public Map<String, ObjectNode> definitions() {
        return definitions;
    }

    /** The name of a definition, which has no one else's. */
    public String name(String of) {
        return identifiers.of(of);
    }

    /**
     * A reference to a definition, which is made when it is first referred to.
     *
     * @param of what it defines; its name is made of it
     */
    public ObjectNode shared(String of, Function<Outline, ObjectNode> definition) {
        var name = name(of);
        if (!definitions.containsKey(name)) {
            definitions.put(name, object());
            definitions.put(name, definition.apply(this));
        }
        return object().put("$ref", DEFINITIONS + name);
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ObjectNode type(String type) {
        return object().put("type", type);
    }

    /** A text in a format of JSON Schema: {@code uuid}, {@code date-time}, {@code uri}. */
    public static ObjectNode formatted(String format) {
        return type("string").put("format", format);
    }

    public static ObjectNode list(JsonNode items) {
        return type("array").set("items", items);
    }

    public static ObjectNode oneOf(Iterable<? extends JsonNode> schemas) {
        var alternatives = JsonNodeFactory.instance.arrayNode();
        schemas.forEach(alternatives::add);
        return alternatives.size() == 1 ? (ObjectNode) alternatives.get(0) : object().set("anyOf", alternatives);
    }

    public static ObjectNode constant(String value) {
        return object().put("const", value);
    }
}
