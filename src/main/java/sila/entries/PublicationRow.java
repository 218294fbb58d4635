package sila.entries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.kernel.Language;
import sila.kernel.StrictJson;

/** One row of table {@code publication}, columns as in {@link Publications#COLUMNS}. */
final class PublicationRow {

    private PublicationRow() {}

    /** Empty when its type has left the content model: it stays in the database and is not shown. */
    static Optional<Publication> publication(Object[] row, ContentModel model) {
        return model.type((String) row[1])
                .map(type -> new Publication(
                        (UUID) row[0],
                        type,
                        (String) row[2],
                        Language.of((String) row[3]).orElseThrow(),
                        (int) row[4],
                        (long) row[5],
                        (Instant) row[6],
                        (Instant) row[7],
                        (String) row[8],
                        json((String) row[9]),
                        json((String) row[10])));
    }

    private static ObjectNode json(@Nullable String json) {
        try {
            return json == null ? StrictJson.MAPPER.createObjectNode() : (ObjectNode) StrictJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
