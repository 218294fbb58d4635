package sila.contentmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.schema.Outline;
import sila.kernel.Text;

/**
 * One field of a type, a group or a block.
 *
 * @param formerNames under which older entries have its values
 * @param help what editors read below the field
 * @param required must be there when the entry is published, unless another field's value makes it invisible
 * @param unique no two entries of the type may have the same value
 * @param localised whether the value differs between the languages of one entry
 * @param hidden of editors alone: never published, searched or filtered by
 * @param defaultValue of a new entry
 * @param editors roles that may change the field; empty for everybody who may edit the entry
 * @param search where the value goes in the search index; null when it is not searched
 * @param source where the field is written, in the fragment when it comes from one
 */
public record Field(
        String name,
        List<String> formerNames,
        FieldKind kind,
        Text title,
        @Nullable Text help,
        boolean required,
        boolean unique,
        boolean localised,
        boolean hidden,
        @Nullable VisibleWhen visibleWhen,
        @Nullable JsonNode defaultValue,
        List<String> editors,
        @Nullable SearchRole search,
        Source source) {

    /** The field is shown, required and published only while another one of the same set has one of the values. */
    public record VisibleWhen(String field, Set<String> values) {

        boolean holds(ObjectNode siblings) {
            JsonNode value = siblings.path(field);
            if (value.isArray()) {
                return value.valueStream().anyMatch(one -> values.contains(one.asText()));
            }
            return values.contains(value.asText());
        }
    }

    /** Whether the value is an array of values. */
    public boolean many() {
        return kind.many();
    }

    /** Whether nothing is published without a value. */
    boolean isAlwaysPublished() {
        return required && !hidden && visibleWhen == null;
    }

    /** JSON Schema of the value, with the title and the help in the outline's language; a draft may have null for none. */
    ObjectNode schema(Outline outline) {
        var value = kind.schema(outline);
        var schema = outline.isDraft() ? Outline.oneOf(List.of(value, Outline.type("null"))) : value;
        schema.put("title", title.in(outline.language()));
        if (help != null) {
            schema.put("description", help.in(outline.language()));
        }
        return schema;
    }

    /** The value among the fields; empty when it is absent or null. */
    public Optional<JsonNode> in(ObjectNode siblings) {
        return Optional.ofNullable(siblings.get(name)).filter(value -> !value.isNull());
    }
}
