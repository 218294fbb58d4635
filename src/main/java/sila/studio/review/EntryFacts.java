package sila.studio.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the elements of a page need to know of an entry beside what the management API tells.
 *
 * @param path of its pages in the studio
 * @param person account of the reader; null for machines
 * @param assignee name of whoever has to go on with it
 * @param fields of its type, in their order
 * @param translated codes of the languages that its fields are translated into
 * @param may what the reader may do with it, by scopes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryFacts(
        String path,
        @Nullable UUID person,
        @Nullable String assignee,
        List<FieldName> fields,
        List<String> translated,
        Map<String, Permit> may) {

    /** @param scope one of those that {@code may} knows */
    Permit permit(String scope) {
        return Objects.requireNonNull(may.get(scope));
    }

    record FieldName(String name, String title, boolean localised) {}

    /** @param why what stands against it; empty when it is allowed */
    record Permit(boolean allowed, List<String> why) {}
}
