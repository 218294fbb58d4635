package sila.contentmodel.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Schema of an object, member by member in their order. */
public final class ObjectSchema {

    private final ObjectNode members = JsonNodeFactory.instance.objectNode();
    private final ArrayNode certain = JsonNodeFactory.instance.arrayNode();

    /** A member that is always there. */
    public ObjectSchema always(String name, ObjectNode schema) {
        certain.add(name);
        return maybe(name, schema);
    }

    /** A member that may be absent. */
    public ObjectSchema maybe(String name, ObjectNode schema) {
        members.set(name, schema);
        return this;
    }

    /** Other members may come. */
    public ObjectNode open() {
        ObjectNode schema = Outline.type("object").set("properties", members);
        return certain.isEmpty() ? schema : schema.set("required", certain);
    }

    /** Other members are wrong. */
    public ObjectNode closed() {
        return open().put("additionalProperties", false);
    }
}
