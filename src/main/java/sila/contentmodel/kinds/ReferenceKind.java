package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sila.contentmodel.EntryReference;
import sila.contentmodel.FieldKind;
import sila.contentmodel.Inspection;
import sila.contentmodel.richtext.Ids;
import sila.contentmodel.schema.Outline;
import sila.contentmodel.yaml.Section;
import sila.kernel.Text;

/** The id of another entry, of one of the types {@code to:}. */
record ReferenceKind(Set<String> targets) implements FieldKind {

    static FieldKind read(Section field, FieldReader reader) {
        List<String> targets = field.choices("to", reader.types());
        if (targets.isEmpty()) {
            field.complain("to", "нужен ключ «to» с типом, на который указывает поле");
        }
        return new ReferenceKind(Set.copyOf(targets));
    }

    @Override
    public String name() {
        return "references";
    }

    @Override
    public ObjectNode schema(Outline outline) {
        return Outline.formatted("uuid");
    }

    @Override
    public void describe(ObjectNode field) {
        var to = field.putArray("to");
        targets.stream().sorted().forEach(to::add);
    }

    @Override
    public void check(JsonNode value, Inspection inspection) {
        if (Ids.in(value).isEmpty()) {
            inspection.reject(
                    Text.of("должно быть идентификатором материала (UUID).", "must be the id of an entry (UUID)."));
        }
    }

    @Override
    public boolean filterable() {
        return true;
    }

    @Override
    public Optional<JsonNode> fact(JsonNode value) {
        return Ids.in(value).map(Ids::fact);
    }

    @Override
    public Optional<JsonNode> operand(String text) {
        return Ids.in(text).map(Ids::fact);
    }

    @Override
    public void references(JsonNode value, String pointer, Consumer<EntryReference> found) {
        Ids.in(value).ifPresent(target -> found.accept(new EntryReference(pointer, target, targets)));
    }
}
