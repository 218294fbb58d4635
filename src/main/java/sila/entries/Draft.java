package sila.entries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What an editor hands in.
 *
 * @param slug null: made from the title, with a number behind it when taken
 * @param language BCP 47 code; null is Russian
 * @param fields by the entry's content type; null is empty
 */
public record Draft(
        @Nullable String slug,
        @Nullable String language,
        @Nullable ObjectNode fields) {}
