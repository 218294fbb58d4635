package sila.entries.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import sila.contentmodel.ContentType;
import sila.entries.EntryVersion;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * Keeps two public entries from having the same value of a unique field: a draft may have taken what another published
 * entry has given up only in its own draft.
 */
@ApplicationScoped
public class UniqueValues {

    private final EntityManager database;

    UniqueValues(EntityManager database) {
        this.database = database;
    }

    /**
     * What keeps a version from being public, by pointers into its document.
     *
     * @param except entries whose public values do not count
     */
    public List<Violation> taken(ContentType type, EntryVersion version, List<UUID> except) {
        var taken = new ArrayList<Violation>();
        type.uniqueValues(version.document(type).fields()).forEach((field, value) -> {
            if (isPublic(type, field, value.toString(), except)) {
                taken.add(new Violation(
                        "/fields/" + field,
                        Text.of(
                                "Такое значение видят читатели у другого материала, а оно должно быть единственным.",
                                "Readers see this value at another entry, and it must be the only one.")));
            }
        });
        return taken;
    }

    private boolean isPublic(ContentType type, String field, String value, List<UUID> except) {
        return (boolean) database.createNativeQuery("""
                        select exists (select 1 from publication_fact
                            where type = :type and path = :field and value = cast(:value as jsonb)
                                and entry_id <> all(cast(:except as uuid[])))
                        """)
                .setParameter("type", type.name())
                .setParameter("field", field)
                .setParameter("value", value)
                .setParameter("except", except.toArray(UUID[]::new))
                .getSingleResult();
    }

    /**
     * Call it when all is written, and the clock keeps others from publishing.
     *
     * @throws Problem 422 an entry has appeared with a value that another one has
     */
    void refuseTaken(List<Change> changes) {
        var taken = changes.stream()
                .filter(Change.Appearance.class::isInstance)
                .map(Change.Appearance.class::cast)
                .flatMap(change -> taken(
                        change.type(), change.version(), List.of(change.entry().id()))
                        .stream())
                .toList();
        if (!taken.isEmpty()) {
            throw Problem.invalid(taken);
        }
    }
}
