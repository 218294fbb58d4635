package sila.entries.evolution;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import sila.contentmodel.ContentModel;
import sila.contentmodel.checking.ModelReport;
import sila.contentmodel.reading.ModelFingerprint;
import sila.entries.editing.Rederiving;
import sila.entries.publishing.PastForms;
import sila.jobs.Job;
import sila.jobs.Jobs;
import sila.kernel.Language;
import sila.members.manage.TypeRenaming;

/**
 * Brings what is derived of entries up to a content model that has changed since the last start: renamed types, titles,
 * references, unique values, published forms, former ones too, what is filtered by, and what roles, tokens and others
 * permit or want by a type's name. Documents are never touched: they are read under
 * today's names. An entry at a time, while the hub serves; what no longer fits the model is named in the log.
 */
@ApplicationScoped
public class ModelChange implements Job {

    private static final Logger LOG = Logger.getLogger(ModelChange.class);
    private static final String NAME = "model-change";
    private static final String KEY = "entries";
    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final List<String> TABLES =
            List.of("entry", "entry_unique", "publication", "publication_fact", "publication_past", "withdrawal");

    private final ContentModel model;
    private final ModelFingerprint fingerprint;
    private final EntityManager database;
    private final Rederiving rederiving;
    private final PastForms past;
    private final TypeRenaming rights;
    private final Event<TypeRenamed> renamings;
    private final StoredEntries stored;
    private final Jobs jobs;

    ModelChange(
            ContentModel model,
            ModelFingerprint fingerprint,
            EntityManager database,
            Rederiving rederiving,
            PastForms past,
            TypeRenaming rights,
            Event<TypeRenamed> renamings,
            StoredEntries stored,
            Jobs jobs) {
        this.model = model;
        this.fingerprint = fingerprint;
        this.database = database;
        this.rederiving = rederiving;
        this.past = past;
        this.rights = rights;
        this.renamings = renamings;
        this.stored = stored;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent event) {
        if (!QuarkusTransaction.requiringNew().call(this::isKnown)) {
            jobs.request(NAME, KEY);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key) {
        if (QuarkusTransaction.requiringNew().call(this::isKnown)) {
            return;
        }
        Set<String> renamed = QuarkusTransaction.requiringNew().call(this::renameTypes);
        long entries = 0;
        for (List<UUID> page = page(FIRST); !page.isEmpty(); page = page(page.get(page.size() - 1))) {
            page.forEach(id -> QuarkusTransaction.requiringNew().run(() -> rederiving.of(id, renamed)));
            entries += page.size();
        }
        past.upgrade();
        QuarkusTransaction.requiringNew().run(this::remember);
        LOG.infof("content model has changed: %d entries made anew", entries);
        report(stored.check());
    }

    private static void report(ModelReport report) {
        report.misfits().forEach(misfit -> LOG.warn(misfit.line(Language.RU)));
    }

    private boolean isKnown() {
        return (boolean)
                database.createNativeQuery("select exists (select 1 from model_state where fingerprint = :fingerprint)")
                        .setParameter("fingerprint", fingerprint.value())
                        .getSingleResult();
    }

    /** @return names of today's types that were stored under another one */
    private Set<String> renameTypes() {
        var renamed = new HashSet<String>();
        model.types().forEach(type -> type.formerNames().forEach(former -> {
            if (renameStored(former, type.name())) {
                renamed.add(type.name());
            }
            rights.rename(former, type.name(), NAME);
            renamings.fire(new TypeRenamed(former, type));
        }));
        return renamed;
    }

    /** @return whether anything had the former name */
    private boolean renameStored(String former, String name) {
        int rows = 0;
        for (String table : TABLES) {
            rows += database.createNativeQuery("update " + table + " set type = :type where type = :former")
                    .setParameter("type", name)
                    .setParameter("former", former)
                    .executeUpdate();
        }
        return rows > 0;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> page(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> (List<UUID>)
                database.createNativeQuery("select id from entry where id > :after order by id limit " + PAGE)
                        .setParameter("after", after)
                        .getResultList());
    }

    private void remember() {
        database.createNativeQuery("delete from model_state").executeUpdate();
        database.createNativeQuery("insert into model_state (fingerprint) values (:fingerprint)")
                .setParameter("fingerprint", fingerprint.value())
                .executeUpdate();
    }
}
