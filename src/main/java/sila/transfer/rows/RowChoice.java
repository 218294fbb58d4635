package sila.transfer.rows;

import org.jspecify.annotations.Nullable;
import sila.transfer.Conflicts;

/**
 * What is asked of an import of rows.
 *
 * @param mapping YAML; null for the usual one of the format
 * @param source name under which rows are found again in a later import; null: the site that the file speaks of
 * @param url where the file is to be fetched; null when it is sent
 * @param publish whether what the source shows to everybody is public here at once
 * @param update whether rows that have changed since a former import change their entries
 * @param download whether files are fetched from the addresses where they are
 * @param conflicts null: {@link Conflicts#SKIP}
 */
public record RowChoice(
        @Nullable String mapping,
        @Nullable String source,
        @Nullable String url,
        boolean publish,
        boolean update,
        boolean download,
        @Nullable Conflicts conflicts) {

    Conflicts orSkip() {
        return conflicts == null ? Conflicts.SKIP : conflicts;
    }
}
