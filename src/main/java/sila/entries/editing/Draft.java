package sila.entries.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What an editor hands in.
 *
 * @param slug null: made from the title, with a number behind it when taken
 * @param language BCP 47 code of {@code fields}; null is Russian
 * @param fields by the entry's content type; null is empty
 * @param translations by language code, of localised fields only; null keeps those there are
 * @param autosave saved by an editor's program and not by a person: takes the place of the author's former autosave
 */
public record Draft(
        @Nullable String slug,
        @Nullable String language,
        @Nullable ObjectNode fields,
        @Nullable ObjectNode translations,
        @Nullable Boolean autosave) {

    public static Draft of(@Nullable String slug, @Nullable String language, ObjectNode fields) {
        return new Draft(slug, language, fields, null, null);
    }

    boolean isAutosave() {
        return Boolean.TRUE.equals(autosave);
    }
}
