package sila.contentmodel;

import java.util.Set;
import java.util.UUID;

/**
 * One entry's mention of another.
 *
 * @param pointer where it stands among the fields, e.g. {@code /norms/0}
 * @param types names of the types the target may have; empty for a link in rich text, which may lead to any
 */
public record EntryReference(String pointer, UUID target, Set<String> types) {

    public boolean allows(ContentType type) {
        return types.isEmpty() || types.contains(type.name());
    }

    /** The same seen from an outer document: {@code /author} under {@code /fields} is {@code /fields/author}. */
    public EntryReference under(String parent) {
        return new EntryReference(parent + pointer, target, types);
    }
}
