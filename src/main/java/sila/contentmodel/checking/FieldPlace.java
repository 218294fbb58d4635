package sila.contentmodel.checking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import sila.contentmodel.Block;
import sila.contentmodel.Field;
import sila.contentmodel.FieldSet;

/**
 * The innermost field that a pointer into an entry leads to.
 *
 * @param path as in {@link Misfit#field}
 */
record FieldPlace(String path, Field field) {

    /** @param pointer of a violation, e.g. {@code /blocks/2/text/content/0} */
    static Optional<FieldPlace> of(FieldSet fields, JsonNode values, String pointer) {
        var steps = new ArrayDeque<>(List.of(pointer.split("/")));
        steps.remove();
        return in(fields, values, steps, "");
    }

    private static Optional<FieldPlace> in(FieldSet fields, JsonNode values, Queue<String> steps, String prefix) {
        return Optional.ofNullable(steps.poll()).flatMap(fields::field).map(field -> {
            var here = new FieldPlace(prefix + field.name(), field);
            return here.inside(values.path(field.name()), steps).orElse(here);
        });
    }

    private Optional<FieldPlace> inside(JsonNode value, Queue<String> steps) {
        var group = field.kind().group();
        if (group.isPresent()) {
            return in(group.get(), value, steps, path + ".");
        }
        if (field.kind().blocks().isEmpty() || steps.isEmpty()) {
            return Optional.empty();
        }
        var item = value.path(Integer.parseInt(steps.remove()));
        return field.kind().block(item).flatMap(block -> in(block.fields(), item, steps, of(path, block)));
    }

    private static String of(String path, Block block) {
        return path + "." + block.name() + ".";
    }
}
