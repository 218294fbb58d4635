package sila.contentmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * How values that were stored under an older content model live on under today's fields. Nothing is ever lost: what
 * the model does not know any more stays where it is and is only not shown.
 */
public record Evolution(FieldSet fields) {

    /** The values under today's names and codes. */
    public ObjectNode upgraded(ObjectNode stored) {
        var upgraded = JsonNodeFactory.instance.objectNode();
        stored.properties().forEach(member -> {
            var field = fields.everNamed(member.getKey());
            boolean isClear = field.map(Field::name)
                    .filter(name -> name.equals(member.getKey()) || !(stored.has(name) || upgraded.has(name)))
                    .isPresent();
            if (isClear) {
                upgraded.set(field.get().name(), field.get().kind().upgraded(member.getValue()));
            } else {
                upgraded.set(member.getKey(), member.getValue());
            }
        });
        return upgraded;
    }

    /** Only what the model knows. */
    public ObjectNode known(ObjectNode values) {
        return known(values, Set.of());
    }

    /** @param reserved names that are no fields and yet known */
    public ObjectNode known(ObjectNode values, Set<String> reserved) {
        var known = JsonNodeFactory.instance.objectNode();
        values.properties().forEach(member -> {
            var value = reserved.contains(member.getKey())
                    ? member.getValue()
                    : fields.field(member.getKey())
                            .map(field -> field.kind().known(member.getValue()))
                            .orElse(MissingNode.getInstance());
            if (!value.isMissingNode()) {
                known.set(member.getKey(), value);
            }
        });
        return known;
    }

    /**
     * The next values with what the model does not know of the previous ones.
     *
     * @param previous as stored, under any older model
     */
    public ObjectNode carriedOver(ObjectNode previous, ObjectNode next) {
        ObjectNode complete = JsonNodeFactory.instance.objectNode();
        complete.setAll(next);
        upgraded(previous).properties().forEach(member -> {
            var carried = carriedOver(member.getKey(), member.getValue(), complete.path(member.getKey()));
            if (!carried.isMissingNode()) {
                complete.set(member.getKey(), carried);
            }
        });
        return complete;
    }

    private JsonNode carriedOver(String name, JsonNode previous, JsonNode next) {
        return fields.field(name)
                .map(field -> field.kind().carriedOver(previous, next))
                .orElse(next.isMissingNode() ? previous : next);
    }
}
