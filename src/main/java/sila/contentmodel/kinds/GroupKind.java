package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sila.contentmodel.AssetUse;
import sila.contentmodel.EntryReference;
import sila.contentmodel.Evolution;
import sila.contentmodel.FieldKind;
import sila.contentmodel.FieldSet;
import sila.contentmodel.Inspection;
import sila.contentmodel.LinkUse;
import sila.contentmodel.PublishedForm;
import sila.contentmodel.TermUse;
import sila.contentmodel.schema.Outline;
import sila.contentmodel.yaml.Section;
import sila.kernel.Text;

/** Fields that belong together, as one object. */
record GroupKind(FieldSet fields) implements FieldKind {

    static FieldKind read(Section field, FieldReader reader) {
        return new GroupKind(reader.inner(field));
    }

    @Override
    public String name() {
        return "group";
    }

    @Override
    public ObjectNode schema(Outline outline) {
        return fields.schema(outline);
    }

    @Override
    public void check(JsonNode value, Inspection inspection) {
        if (value instanceof ObjectNode values) {
            fields.check(values, inspection, Set.of());
        } else {
            inspection.reject(Text.of("должно быть объектом.", "must be an object."));
        }
    }

    /** A group says nothing when none of its fields does. */
    @Override
    public boolean blank(JsonNode value) {
        return !(value instanceof ObjectNode values)
                || fields.all().stream()
                        .allMatch(field ->
                                field.in(values).map(field.kind()::blank).orElse(true));
    }

    @Override
    public JsonNode withDefaults(JsonNode value) {
        return value instanceof ObjectNode values ? fields.withDefaults(values) : value;
    }

    @Override
    public JsonNode upgraded(JsonNode value) {
        return value instanceof ObjectNode values ? new Evolution(fields).upgraded(values) : value;
    }

    @Override
    public JsonNode known(JsonNode value) {
        if (value instanceof ObjectNode values && !values.isEmpty()) {
            var known = new Evolution(fields).known(values);
            return known.isEmpty() ? MissingNode.getInstance() : known;
        }
        return value;
    }

    @Override
    public JsonNode carriedOver(JsonNode previous, JsonNode next) {
        if (previous instanceof ObjectNode before) {
            var after = next instanceof ObjectNode values ? values : JsonNodeFactory.instance.objectNode();
            var carried = new Evolution(fields).carriedOver(before, after);
            return carried.isEmpty() ? next : carried;
        }
        return next;
    }

    @Override
    public JsonNode publicPart(JsonNode value) {
        return value instanceof ObjectNode values ? fields.publicPart(values) : value;
    }

    @Override
    public JsonNode published(JsonNode value, PublishedForm form) {
        return value instanceof ObjectNode values ? fields.published(values, form) : value;
    }

    @Override
    public String plainText(JsonNode value) {
        return value instanceof ObjectNode values ? fields.plainText(values) : "";
    }

    @Override
    public Optional<JsonNode> fact(JsonNode value) {
        return value instanceof ObjectNode values
                ? Optional.<JsonNode>of(fields.facts(values)).filter(facts -> !facts.isEmpty())
                : Optional.empty();
    }

    @Override
    public Optional<FieldSet> group() {
        return Optional.of(fields);
    }

    @Override
    public void references(JsonNode value, String pointer, Consumer<EntryReference> found) {
        if (value instanceof ObjectNode values) {
            fields.references(values, pointer, found);
        }
    }

    @Override
    public void terms(JsonNode value, Consumer<TermUse> found) {
        if (value instanceof ObjectNode values) {
            fields.terms(values, found);
        }
    }

    @Override
    public void assets(JsonNode value, String pointer, Consumer<AssetUse> found) {
        if (value instanceof ObjectNode values) {
            fields.assets(values, pointer, found);
        }
    }

    @Override
    public void links(JsonNode value, String pointer, Consumer<LinkUse> found) {
        if (value instanceof ObjectNode values) {
            fields.links(values, pointer, found);
        }
    }
}
