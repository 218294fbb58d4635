package sila.contentmodel.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;
import sila.contentmodel.Block;
import sila.contentmodel.Field;
import sila.contentmodel.FieldSet;
import sila.contentmodel.Source;

/**
 * Walks the fields of an entry for members and blocks that the model does not know.
 *
 * @param found takes the path of each, as in {@link Misfit#field}, and where its owner is written
 */
record UnknownMembers(BiConsumer<String, Source> found) {

    void in(FieldSet fields, ObjectNode values, Source owner) {
        in(fields, values, "", owner);
    }

    private void in(FieldSet fields, ObjectNode values, String prefix, Source owner) {
        values.properties().forEach(member -> {
            var path = prefix + member.getKey();
            fields.field(member.getKey())
                    .ifPresentOrElse(field -> inside(field, member.getValue(), path), () -> found.accept(path, owner));
        });
    }

    private void inside(Field field, JsonNode value, String path) {
        field.kind()
                .group()
                .filter(fields -> value.isObject())
                .ifPresent(fields -> in(fields, (ObjectNode) value, path + ".", field.source()));
        if (!field.kind().blocks().isEmpty()) {
            value.forEach(item -> item(field, item, path));
        }
    }

    private void item(Field field, JsonNode item, String list) {
        var type = item.path(Block.TYPE).asText();
        var name = type.isEmpty() ? list : list + "." + type;
        field.kind()
                .block(item)
                .ifPresentOrElse(
                        block -> in(
                                block.fields(),
                                ((ObjectNode) item).deepCopy().without(Block.TYPE),
                                name + ".",
                                field.source()),
                        () -> found.accept(name, field.source()));
    }
}
