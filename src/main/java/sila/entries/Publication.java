package sila.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import sila.contentmodel.ContentType;
import sila.kernel.Language;

/**
 * What the public sees of an entry: made once, when it is published, and read many times.
 *
 * @param version number of the entry's version that is published
 * @param revision grows with every publication and withdrawal in the hub, in the order in which they become visible;
 *     fences late writers
 * @param publishedAt first publication; does not move when a correction is published
 * @param updatedAt latest publication
 * @param title the entry's title as plain text
 * @param fields the published form of the fields: rich text as {@code {"doc","html"}}, assets with their address and
 *     type, references as ids, terms as codes
 * @param translations by language code the published form of what is translated; empty when nothing is
 */
public record Publication(
        UUID id,
        ContentType type,
        String slug,
        Language language,
        int version,
        long revision,
        Instant publishedAt,
        Instant updatedAt,
        String title,
        ObjectNode fields,
        ObjectNode translations) {

    /** Address on the site, from its root: {@code /articles/zarplata-vyrosla}. */
    public String path() {
        return path(type, slug);
    }

    /** Where an entry of a type stands on the site under a slug. */
    public static String path(ContentType type, String slug) {
        return "/" + type.plural() + "/" + slug;
    }

    /** The codes in a field of terms; empty when it has none. */
    public List<String> terms(String field) {
        return fields.path(field).valueStream().map(JsonNode::asText).toList();
    }
}
