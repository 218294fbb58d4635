package sila.site.theme;

import org.jspecify.annotations.Nullable;

/**
 * An entry as other pages mention it.
 *
 * @param note what a reader wants to know before opening: number of the case, length of the episode; may be empty
 * @param published null where the date says nothing, as with a person
 */
public record Card(
        String path,
        String title,
        String lead,
        @Nullable Picture cover,
        @Nullable Moment published,
        String age,
        String note) {}
