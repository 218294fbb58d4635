package sila.entries.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of one passage of a rich text.
 *
 * @param pointer into the later document, {@code /content/3}; of what was removed, into the earlier one
 * @param from pointer into the earlier document, when it stood elsewhere there
 * @param type name of the node: {@code paragraph}, {@code heading}, {@code list_item}, {@code image} …
 * @param was its type before, when that has changed
 * @param text its words; null when {@code words} say more
 * @param words when the words have changed
 * @param format whether marks, links or attributes have changed
 * @param cut whether long texts were cut
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PassageChange(
        String pointer,
        @Nullable String from,
        String type,
        @Nullable String was,
        Op op,
        @Nullable String text,
        @Nullable List<Piece> words,
        @Nullable Boolean format,
        @Nullable Boolean cut) {}
