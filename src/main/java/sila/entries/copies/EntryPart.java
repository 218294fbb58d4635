package sila.entries.copies;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import sila.kernel.CanonicalJson;

/**
 * Something that belongs to an entry and is kept outside its tables: what its readers or editors know it by. The port
 * that the packages which keep such things implement as a CDI bean; it then travels with the entry.
 */
public interface EntryPart {

    /** Stable, kebab-case; names the part in exports. */
    String name();

    /** Whether it is of use without drafts and editors; else it stays out of what is taken out for the public. */
    boolean isPublic();

    /** Canonical as it stands: the same for the same content. Empty when there is nothing to keep. */
    Optional<JsonNode> of(UUID entry);

    /** @throws sila.kernel.Problem 422 when the part is none, with pointers into it */
    void check(JsonNode part);

    /** Whether {@link #restore} would change nothing. */
    default boolean isHere(UUID entry, JsonNode part) {
        return of(entry)
                .map(CanonicalJson::text)
                .filter(CanonicalJson.text(part)::equals)
                .isPresent();
    }

    /**
     * Puts the part back, in the transaction that puts back the entry, before it is published.
     *
     * @param type name of the entry's type
     * @throws sila.kernel.Problem 422 when it is none
     */
    void restore(UUID entry, String type, JsonNode part);
}
