package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import sila.contentmodel.FieldKind;
import sila.contentmodel.Inspection;
import sila.contentmodel.schema.Outline;
import sila.contentmodel.yaml.Section;
import sila.kernel.Text;

/** Yes or no. */
record BooleanKind() implements FieldKind {

    static FieldKind read(Section field, FieldReader reader) {
        return new BooleanKind();
    }

    @Override
    public String name() {
        return "boolean";
    }

    @Override
    public ObjectNode schema(Outline outline) {
        return Outline.type("boolean");
    }

    @Override
    public void check(JsonNode value, Inspection inspection) {
        if (!value.isBoolean()) {
            inspection.reject(Text.of("должно быть true или false.", "must be true or false."));
        }
    }

    @Override
    public boolean filterable() {
        return true;
    }

    @Override
    public Optional<JsonNode> fact(JsonNode value) {
        return Optional.of(value).filter(JsonNode::isBoolean);
    }

    @Override
    public Optional<JsonNode> operand(String text) {
        return Optional.of(text)
                .filter(Set.of("true", "false")::contains)
                .map(word -> BooleanNode.valueOf(word.equals("true")));
    }
}
