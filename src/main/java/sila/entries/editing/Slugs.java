package sila.entries.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.entries.Entry;
import sila.entries.SlugIsTaken;
import sila.kernel.Slug;

/** Addresses of a type: taken by drafts, and by what is still public under a former one. */
@ApplicationScoped
public class Slugs {

    private final EntityManager database;

    Slugs(EntityManager database) {
        this.database = database;
    }

    /** The slug an editor asks for. @throws SlugIsTaken */
    Slug claimed(ContentType type, String slug, @Nullable UUID by) {
        if (taken(type, slug, slug, by).contains(slug)) {
            throw new SlugIsTaken(slug);
        }
        return new Slug(slug);
    }

    /** A slug made of the fields, numbered when others have it. */
    Slug free(ContentType type, ObjectNode fields) {
        String source = type.slugSource(fields);
        return free(type, Slug.from(source.isEmpty() ? type.name() : source), null);
    }

    /**
     * The slug itself, or with a number when others have it.
     *
     * @param by the entry that wants it; null for a new one
     */
    public Slug free(ContentType type, Slug wanted, @Nullable UUID by) {
        waitForOthersWhoWant(type, wanted);
        Set<String> taken = taken(type, wanted.value(), wanted.stem() + "%", by);
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? wanted : wanted.numbered(n))
                .filter(slug -> !taken.contains(slug.value()))
                .findFirst()
                .orElseThrow();
    }

    /** @param by whose own it may be */
    public boolean isTaken(ContentType type, String slug, UUID by) {
        return taken(type, slug, slug, by).contains(slug);
    }

    /** Until the end of the transaction: whoever takes the same title in this moment counts on from our number. */
    private void waitForOthersWhoWant(ContentType type, Slug slug) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext(:name)) as text)")
                .setParameter("name", type.name() + "/" + slug)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private Set<String> taken(ContentType type, String slug, String like, @Nullable UUID exceptBy) {
        return new HashSet<String>(database.createNativeQuery("""
                        select slug from entry where type = :type and deleted_at is null and (slug = :slug or slug like :like)
                            and id is distinct from cast(:except as uuid)
                        union
                        select slug from publication where type = :type and (slug = :slug or slug like :like)
                            and entry_id is distinct from cast(:except as uuid)
                        """)
                .setParameter("type", type.name())
                .setParameter("slug", slug)
                .setParameter("like", like)
                .setParameter("except", exceptBy == null ? null : exceptBy.toString())
                .getResultList());
    }

    /**
     * Writes the entry: two editors may claim a slug in the same moment, then the constraint decides, and the answer is
     * the same sentence.
     */
    public static Entry flushed(Entry entry) {
        try {
            Entry.flush();
            return entry;
        } catch (ConstraintViolationException e) {
            if ("entry_slug".equals(e.getConstraintName())) {
                throw new SlugIsTaken(entry.slug());
            }
            throw e;
        }
    }
}
