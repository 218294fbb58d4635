package sila.contentmodel.checking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import sila.kernel.Language;

/**
 * An entry as it lies in the database, under whatever model it was written.
 *
 * @param published whether this is what is public, and must be complete
 */
public record StoredEntry(
        String type, UUID id, ObjectNode fields, Map<Language, ObjectNode> translations, boolean published) {}
