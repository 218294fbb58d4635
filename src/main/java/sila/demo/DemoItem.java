package sila.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;

/**
 * One entry of the demo content as it stands in its file.
 *
 * @param published date of the first publication; null is now
 * @param fields with the shorthands of {@link DemoFields}
 * @param place file, line and slug, for people
 */
record DemoItem(ContentType type, String slug, @Nullable Instant published, ObjectNode fields, String place) {

    /** By which others refer to it. */
    record Name(String type, String slug) {}

    Name name() {
        return new Name(type.name(), slug);
    }

    /** All items, type by type in the order of the model. */
    static List<DemoItem> all(ContentModel model) {
        return model.types().stream()
                .flatMap(type -> DemoFile.of(type).stream())
                .flatMap(file -> file.items().stream())
                .toList();
    }
}
