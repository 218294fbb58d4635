package sila.transfer.rows;

import java.util.Optional;
import java.util.UUID;
import sila.contentmodel.richtext.HtmlSources;

/** What a row's values mean beyond the row. */
public interface Lookups {

    /** Knows nothing beyond the row. */
    Lookups NONE = new Lookups() {};

    /** The entry that came of the row with this key. */
    default Optional<UUID> entry(String key) {
        return Optional.empty();
    }

    /** The file that came of the row with this key, or from this address. */
    default Optional<UUID> file(String keyOrAddress) {
        return Optional.empty();
    }

    /** What stands for a value in a table of the mapping; empty when the table does not say. */
    default Optional<String> term(String table, String value) {
        return Optional.empty();
    }

    /** What addresses in HTML mean. */
    default HtmlSources html() {
        return HtmlSources.NONE;
    }
}
