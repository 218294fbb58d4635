package sila.transfer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/**
 * What the rows of one kind become.
 *
 * @param when values of columns that a row must have, by column; empty for all rows
 * @param type of the entries; null when the rows are files
 * @param file address of the file; null when the rows are entries
 * @param key by which a row is found again; null: its slug, else its whole content
 * @param slug null: made from the title
 * @param language code; null for Russian
 * @param url address of the thing in its old place, so that links to it lead to the entry
 * @param guid under which readers of feeds know it
 * @param published when it was first public
 * @param publishWhen the rows that are public; empty for all
 * @param description of the file, for pictures that come without one
 * @param form as it is written, by which a changed rule is noticed
 */
record Rule(
        Map<String, Set<String>> when,
        @Nullable String type,
        @Nullable Template file,
        @Nullable Template key,
        @Nullable Template slug,
        @Nullable String language,
        @Nullable Template url,
        @Nullable Template guid,
        @Nullable Template published,
        Map<String, Set<String>> publishWhen,
        @Nullable Template description,
        Map<String, Template> fields,
        JsonNode form) {

    private static final Set<String> OF_ENTRIES =
            Set.of("when", "type", "key", "slug", "language", "url", "guid", "published", "publish-when", "fields");
    private static final Set<String> OF_FILES = Set.of("when", "file", "key", "url", "description");

    /** @throws BadMapping with a sentence about what is wrong */
    static Rule read(JsonNode rule) {
        boolean isFile = rule.has("file");
        check(rule, isFile ? OF_FILES : OF_ENTRIES);
        if (!isFile && (!rule.path("type").isTextual() || !rule.path("fields").isObject())) {
            throw new BadMapping(Text.of(
                    "Нужны type (тип материалов) и fields (поля), либо file (адрес файла).",
                    "Keys type and fields are needed, or file for files."));
        }
        if (isFile && !rule.has("key")) {
            throw new BadMapping(Text.of("У файлов нужен key.", "Files need a key."));
        }
        var fields = new LinkedHashMap<String, Template>();
        rule.path("fields").properties().forEach(field -> fields.put(field.getKey(), template(field.getValue())));
        return new Rule(
                conditions(rule.path("when")),
                rule.path("type").textValue(),
                optional(rule, "file"),
                optional(rule, "key"),
                optional(rule, "slug"),
                rule.path("language").textValue(),
                optional(rule, "url"),
                optional(rule, "guid"),
                optional(rule, "published"),
                conditions(rule.path("publish-when")),
                optional(rule, "description"),
                fields,
                rule);
    }

    private static void check(JsonNode rule, Set<String> known) {
        rule.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw new BadMapping(Text.of("Неизвестный ключ «%s»; есть %s.", "Unknown key “%s”; there are %s.")
                        .with(key, String.join(", ", known.stream().sorted().toList())));
            }
        });
    }

    private static @Nullable Template optional(JsonNode rule, String key) {
        return rule.hasNonNull(key) ? template(rule.get(key)) : null;
    }

    private static Template template(JsonNode form) {
        try {
            return new Template(form);
        } catch (IllegalArgumentException e) {
            throw new BadMapping(Text.of(
                            "Неизвестное преобразование «|%s»; есть %s.", "Unknown change “|%s”; there are %s.")
                    .with(
                            e.getMessage(),
                            String.join(
                                    ", ", Template.changes().stream().sorted().toList())));
        }
    }

    private static Map<String, Set<String>> conditions(JsonNode written) {
        var conditions = new HashMap<String, Set<String>>();
        written.properties().forEach(condition -> {
            var values = new HashSet<String>();
            JsonNode value = condition.getValue();
            if (value.isArray()) {
                value.forEach(one -> values.add(one.asText()));
            } else {
                values.add(value.asText());
            }
            conditions.put(condition.getKey(), values);
        });
        return conditions;
    }

    boolean fits(JsonNode row) {
        return holds(when, row);
    }

    private static boolean holds(Map<String, Set<String>> conditions, JsonNode row) {
        return conditions.entrySet().stream().allMatch(condition -> condition
                .getValue()
                .contains(row.path(condition.getKey()).asText()));
    }

    boolean isFile() {
        return file != null;
    }

    /** Whether the slug alone tells the rows apart, so that an entry which has it already is the row's own. */
    boolean isKnownBySlug() {
        return key == null && slug != null;
    }

    /** By which the row is found again, whatever else of it changes. */
    String keyOf(JsonNode row) {
        return Optional.ofNullable(key)
                .flatMap(template -> template.text(row))
                .or(() -> Optional.ofNullable(slug)
                        .flatMap(template -> template.text(row))
                        .map(text -> type + "/" + text))
                .orElseGet(() -> "content:" + RowDigest.hex(row));
    }

    Optional<String> urlOf(JsonNode row) {
        return Optional.ofNullable(url).flatMap(template -> template.text(row));
    }

    Optional<String> guidOf(JsonNode row) {
        return Optional.ofNullable(guid).flatMap(template -> template.text(row));
    }

    Optional<String> publishedOf(JsonNode row) {
        return Optional.ofNullable(published).flatMap(template -> template.text(row));
    }

    Optional<String> fileOf(JsonNode row) {
        return Optional.ofNullable(file).flatMap(template -> template.text(row));
    }

    Optional<String> descriptionOf(JsonNode row) {
        return Optional.ofNullable(description).flatMap(template -> template.text(row));
    }

    boolean isPublic(JsonNode row) {
        return holds(publishWhen, row);
    }

    @Nullable
    String slugOf(JsonNode row) {
        return slug == null ? null : slug.text(row).orElse(null);
    }

    ObjectNode fieldsOf(JsonNode row, Lookups lookups) {
        ObjectNode filled = StrictJson.MAPPER.createObjectNode();
        fields.forEach((name, template) -> {
            JsonNode value = template.fill(row, lookups);
            if (!value.isNull()) {
                filled.set(name, value);
            }
        });
        return filled;
    }
}
