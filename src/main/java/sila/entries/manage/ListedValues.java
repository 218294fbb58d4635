package sila.entries.manage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.entries.EntryRows;
import sila.kernel.Bindings;
import sila.kernel.StrictJson;
import sila.members.RowRule;

/** What lists show of entries beside their heads, in one query for all rows. */
@ApplicationScoped
public class ListedValues {

    private final EntityManager database;

    ListedValues(EntityManager database) {
        this.database = database;
    }

    /**
     * @param fields of the latest version, as stored; only those asked for
     * @param publicSlug null while nothing of the entry is public
     */
    public record Values(ObjectNode fields, @Nullable String publicSlug) {}

    /**
     * @param entries that the reader may see
     * @param fields names, former ones too
     */
    @SuppressWarnings("unchecked")
    public Map<UUID, Values> of(Collection<EntryView> entries, Set<String> fields) {
        var bindings = new Bindings();
        // a field by itself: the whole of a version may be a long text
        String sql = """
                select v.entry_id, p.slug, cast((
                    select jsonb_object_agg(name, v.fields -> name) from unnest(cast(%s as text[])) as name
                    where v.fields -> name is not null) as text)
                from unnest(cast(%s as uuid[]), cast(%s as int[])) as listed (id, number)
                join entry_version v on v.entry_id = listed.id and v.number = listed.number
                left join publication p on p.entry_id = listed.id
                """.formatted(
                        bindings.bind(fields.toArray(String[]::new)),
                        bindings.bind(entries.stream().map(EntryView::id).toArray(UUID[]::new)),
                        bindings.bind(entries.stream().map(EntryView::version).toArray(Integer[]::new)));
        return ((List<Object[]>) bindings.query(database, sql).getResultList())
                .stream()
                        .collect(Collectors.toMap(
                                row -> (UUID) row[0], row -> new Values(json((String) row[2]), (String) row[1])));
    }

    private static ObjectNode json(@Nullable String stored) {
        try {
            return stored == null
                    ? StrictJson.MAPPER.createObjectNode()
                    : (ObjectNode) StrictJson.MAPPER.readTree(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By their ids; what the reader may not see is left out. */
    @SuppressWarnings("unchecked")
    public Map<UUID, String> titles(Collection<UUID> entries, RowRule readable) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        var bindings = new Bindings();
        String sql = "select e.id, e.title from entry e where e.id = any(" + bindings.bind(entries.toArray(UUID[]::new))
                + ") and " + EntryRows.condition(readable, "e", bindings::bind);
        return ((List<Object[]>) bindings.query(database, sql).getResultList())
                .stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
