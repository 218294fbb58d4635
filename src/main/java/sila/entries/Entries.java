package sila.entries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Strictness;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Slug;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;

/** The editors' verbs: save drafts as versions, publish, unpublish. Each either happens whole or not at all. */
@ApplicationScoped
public class Entries {

    private final ContentModel model;
    private final DraftRules rules;
    private final Slugs slugs;
    private final Publishing publishing;

    Entries(ContentModel model, DraftRules rules, Slugs slugs, Publishing publishing) {
        this.model = model;
        this.rules = rules;
        this.slugs = slugs;
        this.publishing = publishing;
    }

    /** @throws Problem 422 with every violation, 409 when the slug is taken */
    @Transactional
    public Entry create(ContentType type, Draft draft, String author) {
        checkHead(draft);
        ObjectNode fields = type.withDefaults(fields(draft));
        rules.check(type, null, fields, Strictness.DRAFT);
        Slug slug = draft.slug() == null ? slugs.free(type, fields) : slugs.claimed(type, draft.slug(), null);
        return flushed(Entry.create(type.name(), slug, language(draft, Language.RU), fields, author));
    }

    /**
     * Saves a new version.
     *
     * @param expected number of the version that was edited
     * @throws Problem 412 when it is no longer the latest, 422 with every violation, 409 when the slug is taken
     */
    @Transactional
    public Entry save(UUID id, int expected, Draft draft, String author) {
        checkHead(draft);
        Entry entry = expecting(expected, locked(id));
        ContentType type = model.requireType(entry.type);
        ObjectNode fields = fields(draft);
        rules.check(type, id, fields, Strictness.DRAFT);
        Slug slug = draft.slug() == null ? new Slug(entry.slug) : slugs.claimed(type, draft.slug(), id);
        entry.save(slug, language(draft, entry.language), fields, author);
        return flushed(entry);
    }

    /**
     * Publishes the latest version.
     *
     * @param expected number of the version the caller has seen; null for whatever is the latest
     * @param publishedAt date of an imported piece; null is now, and ignored when it has been public before
     * @throws Problem 422 when something required is missing, 409 when another published entry has the address
     */
    @Transactional
    public Entry publish(UUID id, @Nullable Integer expected, @Nullable Instant publishedAt) {
        Entry entry = locked(id);
        if (expected != null) {
            expecting(expected, entry);
        }
        ContentType type = model.requireType(entry.type);
        EntryVersion version = entry.latest();
        rules.check(type, id, version.fields(), Strictness.PUBLISH);
        entry.publish(publishedAt == null ? Instant.now() : publishedAt);
        publishing.publish(type, entry, version);
        return entry;
    }

    /** @throws Problem 409 when it is not published */
    @Transactional
    public Entry unpublish(UUID id, @Nullable Integer expected) {
        Entry entry = locked(id);
        if (expected != null) {
            expecting(expected, entry);
        }
        entry.unpublish();
        publishing.withdraw(model.requireType(entry.type), entry);
        return entry;
    }

    /** @throws Problem 404 */
    public Entry require(UUID id) {
        return Entry.<Entry>findByIdOptional(id).orElseThrow(() -> new EntryIsUnknown(id));
    }

    public Optional<Entry> bySlug(ContentType type, String slug) {
        return Entry.bySlug(type.name(), slug);
    }

    private static Entry locked(UUID id) {
        return Entry.locked(id).orElseThrow(() -> new EntryIsUnknown(id));
    }

    private static Entry expecting(int version, Entry entry) {
        if (entry.version != version) {
            throw new EntryHasChanged(version, entry);
        }
        return entry;
    }

    private static void checkHead(Draft draft) {
        var violations = new ArrayList<Violation>();
        if (draft.slug() != null && !Slug.isValid(draft.slug())) {
            violations.add(new Violation(
                    "/slug",
                    Text.of(
                            "Адрес состоит из латинских букв, цифр и одиночных дефисов, не длиннее 100 знаков.",
                            "A slug consists of Latin letters, digits and single hyphens, at most 100 characters.")));
        }
        if (draft.language() != null && Language.of(draft.language()).isEmpty()) {
            violations.add(new Violation("/language", Text.of("Язык: ru или en.", "The language is ru or en.")));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static ObjectNode fields(Draft draft) {
        return draft.fields() == null ? StrictJson.MAPPER.createObjectNode() : draft.fields();
    }

    private static Language language(Draft draft, Language otherwise) {
        return Language.of(draft.language()).orElse(otherwise);
    }

    /** Two editors may claim a slug in the same moment: the constraint decides, and the answer is the same sentence. */
    private static Entry flushed(Entry entry) {
        try {
            Entry.flush();
            return entry;
        } catch (ConstraintViolationException e) {
            if ("entry_slug".equals(e.getConstraintName())) {
                throw new SlugIsTaken(entry.slug);
            }
            throw e;
        }
    }
}
