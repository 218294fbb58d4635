package sila.contentmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import sila.contentmodel.schema.ObjectSchema;
import sila.contentmodel.schema.Outline;
import sila.kernel.Text;

/** The fields of a type, a group or a block, in the order in which editors see them. */
public final class FieldSet {

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Field> byFormerName = new HashMap<>();
    private final List<Field> all;

    public FieldSet(Collection<Field> fields) {
        fields.forEach(field -> this.fields.putIfAbsent(field.name(), field));
        all = List.copyOf(this.fields.values());
        all.forEach(field -> field.formerNames().forEach(name -> byFormerName.put(name, field)));
    }

    public List<Field> all() {
        return all;
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The field that has the name or had it once. */
    public Optional<Field> everNamed(String name) {
        return field(name).or(() -> Optional.ofNullable(byFormerName.get(name)));
    }

    /**
     * Looks at values from outside.
     *
     * @param reserved names that are no fields and yet allowed
     */
    public void check(ObjectNode values, Inspection inspection, Set<String> reserved) {
        values.fieldNames().forEachRemaining(name -> {
            if (!fields.containsKey(name) && !reserved.contains(name)) {
                rejectUnknown(name, inspection);
            }
        });
        for (var field : all) {
            var strictness = isVisible(field, values) ? inspection.strictness() : Strictness.DRAFT;
            check(field, values, inspection.at(field).with(strictness));
        }
    }

    private static void check(Field field, ObjectNode values, Inspection inspection) {
        var value = field.in(values);
        value.ifPresent(present -> field.kind().check(present, inspection));
        boolean missing = value.map(field.kind()::blank).orElse(true);
        if (missing && field.required() && inspection.isPublishing()) {
            inspection.missing();
        }
    }

    /** Whether the fields it depends on have the values it wants and are visible themselves. */
    private boolean isVisible(Field field, ObjectNode values) {
        var condition = field.visibleWhen();
        if (condition == null) {
            return true;
        }
        var other = fields.get(condition.field());
        return condition.holds(values) && (other == null || isVisible(other, values));
    }

    void rejectUnknown(String name, Inspection inspection) {
        if (!inspection.isFull()) {
            inspection.at(name, Text.of(name, name)).add(unknown(name));
        }
    }

    private Text unknown(String name) {
        var text = Text.of("Поля «%s» нет в модели.", "There is no field “%s” in the model.")
                .with(Inspection.shown(name));
        return NearestName.to(name, fields.keySet())
                .map(near -> Text.of(
                        text.ru() + " Возможно, имелось в виду «" + near + "».",
                        text.en() + " Did you mean “" + near + "”?"))
                .orElse(text);
    }

    /** JSON Schema of an object of these fields; what is delivered has those that nothing is published without. */
    public ObjectNode schema(Outline outline) {
        var schema = new ObjectSchema();
        for (var field : all) {
            if (outline.isDraft()) {
                schema.maybe(field.name(), field.schema(outline));
            } else if (field.isAlwaysPublished()) {
                schema.always(field.name(), field.schema(outline));
            } else if (!field.hidden()) {
                schema.maybe(field.name(), field.schema(outline));
            }
        }
        return outline.isDraft() ? schema.closed() : schema.open();
    }

    public ObjectNode withDefaults(ObjectNode values) {
        var complete = values.deepCopy();
        for (var field : all) {
            if (field.defaultValue() != null && !complete.has(field.name())) {
                complete.set(field.name(), field.defaultValue().deepCopy());
            }
            field.in(complete)
                    .ifPresent(value -> complete.set(field.name(), field.kind().withDefaults(value)));
        }
        return complete;
    }

    public ObjectNode published(ObjectNode values, PublishedForm form) {
        var published = JsonNodeFactory.instance.objectNode();
        outgoing(
                values,
                (field, value) -> published.set(field.name(), field.kind().published(value, form)));
        return published;
    }

    /** Only what readers get, still as it is stored. */
    public ObjectNode publicPart(ObjectNode values) {
        var part = JsonNodeFactory.instance.objectNode();
        outgoing(values, (field, value) -> part.set(field.name(), field.kind().publicPart(value)));
        return part;
    }

    public ObjectNode facts(ObjectNode values) {
        var facts = JsonNodeFactory.instance.objectNode();
        outgoing(values, (field, value) -> field.kind().fact(value).ifPresent(fact -> facts.set(field.name(), fact)));
        return facts;
    }

    /** The plain text of all fields that go out, one after the other. */
    public String plainText(ObjectNode values) {
        var parts = new ArrayList<String>();
        outgoing(values, (field, value) -> parts.add(field.kind().plainText(value)));
        return joined(parts);
    }

    String plainText(ObjectNode values, SearchRole role) {
        var parts = new ArrayList<String>();
        outgoing(values, (field, value) -> {
            if (field.search() == role) {
                parts.add(field.kind().plainText(value));
            }
        });
        return joined(parts);
    }

    private static String joined(List<String> parts) {
        return String.join("\n", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    public void references(ObjectNode values, String pointer, Consumer<EntryReference> found) {
        present(values, (field, value) -> field.kind().references(value, pointer + "/" + field.name(), found));
    }

    public void assets(ObjectNode values, String pointer, Consumer<AssetUse> found) {
        present(values, (field, value) -> field.kind().assets(value, pointer + "/" + field.name(), found));
    }

    public void links(ObjectNode values, String pointer, Consumer<LinkUse> found) {
        present(values, (field, value) -> field.kind().links(value, pointer + "/" + field.name(), found));
    }

    public void terms(ObjectNode values, Consumer<TermUse> found) {
        present(values, (field, value) -> field.kind().terms(value, found));
    }

    /** The fields that readers get. */
    private void outgoing(ObjectNode values, BiConsumer<Field, JsonNode> each) {
        present(values, (field, value) -> {
            if (!field.hidden() && isVisible(field, values)) {
                each.accept(field, value);
            }
        });
    }

    private void present(ObjectNode values, BiConsumer<Field, JsonNode> each) {
        all.forEach(field -> field.in(values).ifPresent(value -> each.accept(field, value)));
    }
}
