package sila.entries.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import sila.entries.SlugIsTaken;

/** Keeps two public entries from standing at one address. */
@ApplicationScoped
public class Addresses {

    private static final String CONSTRAINT = "publication_slug";

    private final EntityManager database;

    Addresses(EntityManager database) {
        this.database = database;
    }

    /**
     * The public entry that has the address of a type, unless it is one of those that give their addresses up: a draft
     * may have taken what another published entry has given up only in its own draft.
     */
    @SuppressWarnings("unchecked")
    public Optional<UUID> owner(String type, String slug, List<UUID> except) {
        return ((List<UUID>) database.createNativeQuery("""
                        select entry_id from publication where type = :type and slug = :slug
                            and entry_id <> all(cast(:except as uuid[]))
                        """)
                        .setParameter("type", type)
                        .setParameter("slug", slug)
                        .setParameter("except", except.toArray(UUID[]::new))
                        .getResultList())
                .stream().findFirst();
    }

    /** @throws SlugIsTaken an entry that does not change has the address of one that appears */
    void refuseTaken(List<Change> changes) {
        var changing = changes.stream().map(change -> change.entry().id()).toList();
        for (Change change : changes) {
            if (change instanceof Change.Appearance appearing) {
                String slug = appearing.version().slug();
                if (owner(change.type().name(), slug, changing).isPresent()) {
                    throw new SlugIsTaken(slug);
                }
            }
        }
    }

    /**
     * Runs what moves several entries at once: only when all have moved must each address have one owner.
     *
     * @throws SlugIsTaken somebody has published at one of the addresses since it was looked at
     */
    void whileMoving(List<Change> changes, Runnable moves) {
        try {
            if (changes.size() > 1) {
                constraint("deferred");
            }
            moves.run();
            if (changes.size() > 1) {
                constraint("immediate");
            }
        } catch (ConstraintViolationException e) {
            if (CONSTRAINT.equals(e.getConstraintName())) {
                throw new SlugIsTaken(slugs(changes));
            }
            throw e;
        }
    }

    private void constraint(String when) {
        database.createNativeQuery("set constraints " + CONSTRAINT + " " + when).executeUpdate();
    }

    private static String slugs(List<Change> changes) {
        return changes.stream()
                .filter(Change.Appearance.class::isInstance)
                .map(change -> ((Change.Appearance) change).version().slug())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
