package sila.entries.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference. Long values are cut and end in «…»; {@code cut} says that this has happened.
 *
 * @param pointer into the later version, {@code /fields/blocks/2/text}; of what was removed, into the earlier one
 * @param from pointer into the earlier version, when it stood elsewhere there
 * @param kind of the field, as in the content model; {@code unknown} for what the model does not know (any more)
 * @param op {@link Op#ADDED}, {@link Op#REMOVED}, {@link Op#CHANGED} or {@link Op#MOVED}
 * @param before null when there was nothing; of a rich text its words
 * @param after null when there is nothing; of a rich text its words
 * @param words of a text that has changed, from its beginning to its end
 * @param passages of a rich text that has changed: only those that differ
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        String pointer,
        @Nullable String from,
        String kind,
        Op op,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable List<Piece> words,
        @Nullable List<PassageChange> passages,
        @Nullable Boolean cut) {}
