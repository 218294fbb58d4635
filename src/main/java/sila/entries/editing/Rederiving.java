package sila.entries.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Document;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.entries.publishing.Publishing;
import sila.kernel.Problem;
import sila.kernel.Slug;

/** Makes anew what is derived of one entry, after the content model has changed. */
@ApplicationScoped
public class Rederiving {

    private static final Logger LOG = Logger.getLogger(Rederiving.class);

    private final ContentModel model;
    private final Relations relations;
    private final Publishing publishing;

    Rederiving(ContentModel model, Relations relations, Publishing publishing) {
        this.model = model;
        this.relations = relations;
        this.publishing = publishing;
    }

    /** Publishes it anew too, even if nothing of its form has changed: what others make of it has. */
    public void anew(UUID id) {
        of(id, type -> true);
    }

    /** @param renamed types whose entries have other addresses now, even if nothing else of them has changed */
    public void of(UUID id, Set<String> renamed) {
        of(id, type -> renamed.contains(type.name()));
    }

    private void of(UUID id, Predicate<ContentType> anyway) {
        Entry.locked(id).filter(entry -> !entry.isDeleted()).ifPresent(entry -> model.type(entry.type())
                .ifPresent(type -> derive(type, entry, anyway.test(type))));
    }

    private void derive(ContentType type, Entry entry, boolean anyway) {
        Document document = entry.latest().document(type);
        entry.describe(Headings.of(type, new Slug(entry.slug()), entry.language(), document));
        try {
            relations.ofAllVersions(type, entry, document);
        } catch (Problem taken) {
            LOG.warnf("entry=%s type=%s has a value that must be unique and is not", entry.id(), type.name());
        }
        Integer published = entry.publishedVersion();
        if (published != null) {
            EntryVersion version = EntryVersion.numbered(entry.id(), published).orElseThrow();
            publishing.renew(type, entry, version, anyway);
        }
    }
}
