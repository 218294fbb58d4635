package sila.entries;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import sila.contentmodel.ContentType;

/**
 * Something has happened to an entry; fired as a synchronous CDI event inside the transaction that did it, so that
 * observers can write in the same transaction and must not do slow work.
 *
 * @param version number of the version it happened to
 * @param revision of the publication or withdrawal; 0 when nothing public changed
 * @param keys surrogate keys of the public answers that change with it ({@code entry/…}, {@code type/…}); empty when
 *     nothing public changed
 * @param by who did it
 */
public record EntryEvent(
        Kind kind, UUID entry, ContentType type, int version, long revision, Set<String> keys, String by, Instant at) {

    /**
     * Fired before an event of something that becomes public or ceases to be, when no other publication has to wait for
     * this one yet: observers that will have to read for the event do it now.
     */
    public record Ahead(Kind kind, ContentType type) {}

    public enum Kind {
        CREATED,
        SAVED,
        MOVED,
        SCHEDULED,
        PUBLISHED,
        UNPUBLISHED,
        DELETED,
        RESTORED;

        /** As in webhooks: {@code entry.published}. */
        @JsonValue
        public String code() {
            return "entry." + name().toLowerCase(Locale.ROOT);
        }
    }
}
