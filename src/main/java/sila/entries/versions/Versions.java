package sila.entries.versions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.entries.diff.Diff;
import sila.entries.editing.Admission;
import sila.entries.editing.VersionIsUnknown;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.Scope;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;

/** Lists, names and compares the versions of an entry. Numbers grow and may have gaps, where autosaves have gone. */
@ApplicationScoped
public class Versions {

    private static final int LONGEST_NAME = 100;

    private final EntityManager database;
    private final ContentModel model;
    private final Admission admission;
    private final AuditLog audit;

    Versions(EntityManager database, ContentModel model, Admission admission, AuditLog audit) {
        this.database = database;
        this.model = model;
        this.admission = admission;
        this.audit = audit;
    }

    /** Newest first, those before a number: without their content, which may be large. */
    public List<VersionHead> list(UUID entry, int before, int limit) {
        return database.createQuery("""
                        select new sila.entries.versions.VersionHead(v.key.number, v.slug, v.language, v.createdAt,
                            v.createdBy, v.autosave, v.name, v.restoredFrom)
                        from EntryVersion v where v.key.entryId = :entry and v.key.number < :before
                        order by v.key.number desc
                        """, VersionHead.class)
                .setParameter("entry", entry)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** @throws Problem 404 */
    public EntryVersion require(UUID entry, int number) {
        return EntryVersion.numbered(entry, number).orElseThrow(() -> new VersionIsUnknown(number));
    }

    /**
     * Gives a version a name by which people find it, or takes it away. It is there on purpose from now on.
     *
     * @param name null takes it away
     * @throws Problem 403, 404, 412, 422
     */
    @Transactional
    public EntryVersion name(UUID id, Expected expected, int number, @Nullable String name, Author author) {
        Entry entry = admission.besideEditing(id, expected, author);
        author.permissions().require(Scope.WRITE, entry.subject());
        EntryVersion version = require(id, number);
        String former = version.name();
        version.rename(name == null ? null : checked(name));
        audit.record(new Act(
                "entry.name-version",
                "entry:" + id,
                named(number, former),
                named(number, version.name()),
                author.name()));
        return version;
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST_NAME
                || stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw Problem.invalid(List.of(new Violation(
                    "/name",
                    Text.of(
                                    "Название версии — одна строка до %s знаков; null убирает его.",
                                    "A version's name is one line of up to %s characters; null takes it away.")
                            .with(LONGEST_NAME))));
        }
        return stripped;
    }

    private static ObjectNode named(int number, @Nullable String name) {
        return StrictJson.MAPPER.createObjectNode().put("version", number).put("name", name);
    }

    public Diff diff(Entry entry, EntryVersion from, EntryVersion to) {
        return Diff.of(model.requireType(entry.type()), from, to);
    }
}
