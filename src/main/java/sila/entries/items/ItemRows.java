package sila.entries.items;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.contentmodel.richtext.Ids;
import sila.entries.query.IncludePath;
import sila.entries.reading.Reading;
import sila.entries.reading.Statement;
import sila.kernel.Language;
import sila.kernel.PublicAddress;
import sila.kernel.StrictJson;

/** Reads entries from the database, their JSON as the bytes that come over the wire. */
@ApplicationScoped
class ItemRows {

    private static final String COLUMNS =
            "p.entry_id, p.type, p.slug, p.language, p.version, p.revision, p.published_at, p.updated_at,"
                    + " p.fields, p.translations, p.facts";

    private final ContentModel model;
    /** The fields of each type that lead to other entries. */
    private final Map<String, List<Field>> leading = new ConcurrentHashMap<>();

    /** Of the hub, without a slash behind it. */
    private final String address;

    ItemRows(ContentModel model, PublicAddress address) {
        this.model = model;
        this.address = address.of("");
    }

    List<Item> all(Reading reading, Collection<UUID> ids) {
        var statement = new Statement();
        return read(reading, statement, "p.entry_id = any(" + statement.bind(ids.toArray(UUID[]::new)) + ")");
    }

    /** By its id, and else by its slug: no slug can hide an entry from who knows its id. */
    Optional<Item> one(Reading reading, ContentType type, String key, @Nullable UUID id) {
        var statement = new Statement();
        String named = "p.type = " + statement.bind(type.name()) + " and p.slug = " + statement.bind(key);
        if (id == null) {
            return read(reading, statement, named).stream().findFirst();
        }
        List<Item> found = all(reading, List.of(id)).stream()
                .filter(item -> item.type().equals(type))
                .toList();
        return (found.isEmpty() ? read(reading, statement, named) : found)
                .stream().findFirst();
    }

    private List<Item> read(Reading reading, Statement statement, String condition) {
        return reading
                .rows(statement, COLUMNS, "from " + reading.relation(statement) + " p where " + condition, this::item)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty when its type has left the content model: it stays in the database and is not shown. */
    private Optional<Item> item(ResultSet row) throws SQLException {
        ContentType type = model.type(row.getString(3)).orElse(null);
        return type == null ? Optional.empty() : Optional.of(item(type, row));
    }

    private Item item(ContentType type, ResultSet row) throws SQLException {
        String slug = row.getString(4);
        var head = new Item.Head(
                row.getObject(2, UUID.class),
                type,
                slug,
                Language.of(row.getString(5)).orElseThrow(),
                row.getInt(6),
                row.getLong(7),
                instant(row, 8),
                instant(row, 9),
                address + "/" + type.plural() + "/" + slug);
        return new Item(head, row.getBytes(10), row.getBytes(11), links(type, row.getBytes(12)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Map<String, Item.Links> links(ContentType type, byte[] facts) {
        List<Field> leading = this.leading.computeIfAbsent(type.name(), first -> type.fields().stream()
                .filter(IncludePath::leadsSomewhere)
                .toList());
        var links = new HashMap<String, Item.Links>();
        try {
            JsonNode values = leading.isEmpty() ? NullNode.instance : StrictJson.MAPPER.readTree(facts);
            for (Field field : leading) {
                JsonNode value = values.path(field.name());
                if (!value.isMissingNode()) {
                    links.put(field.name(), links(field, value));
                }
            }
            return links;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Item.Links links(Field field, JsonNode value) {
        Stream<JsonNode> each = value.isArray() ? value.valueStream() : Stream.of(value);
        return IncludePath.describedBy(field)
                .map(describedBy -> new Item.Links(
                        List.of(), each.map(code -> code.asText().intern()).toList(), describedBy))
                .orElseGet(() ->
                        new Item.Links(each.flatMap(id -> Ids.in(id).stream()).toList(), List.of(), null));
    }
}
