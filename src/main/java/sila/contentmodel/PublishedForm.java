package sila.contentmodel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sila.contentmodel.schema.ObjectSchema;
import sila.contentmodel.schema.Outline;

/** What the published form of an entry needs to know of the rest of the hub. */
public interface PublishedForm {

    /**
     * The public view of a media file: {@code id}, {@code url}, {@code type} (media type) and what is known of
     * {@code width}, {@code height} (pixels), {@code duration} (seconds), {@code author}, {@code licence} and
     * {@code focus}, the point of a picture that must stay in sight; without {@code url} while the file cannot be served.
     */
    ObjectNode asset(UUID id);

    /** JSON Schema of a file in its place, with what is said of it there. */
    static ObjectNode assetSchema() {
        var schema = new ObjectSchema().always("id", Outline.formatted("uuid"));
        List.of("url", "type", "alt", "caption", "author", "licence")
                .forEach(name -> schema.maybe(name, Outline.type("string")));
        List.of("bytes", "width", "height").forEach(name -> schema.maybe(name, Outline.type("integer")));
        schema.maybe(
                "focus",
                new ObjectSchema()
                        .always("x", Outline.type("number").put("description", "From the left edge, 0 to 1."))
                        .always("y", Outline.type("number").put("description", "From the upper edge, 0 to 1."))
                        .open());
        return schema.maybe("duration", Outline.type("number").put("description", "Seconds."))
                .open();
    }

    /** Address of a published entry from the site's root; empty while it is not published. */
    Optional<String> entryUrl(UUID id);
}
