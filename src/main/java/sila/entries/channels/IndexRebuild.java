package sila.entries.channels;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.jobs.Job;
import sila.jobs.Jobs;
import sila.search.SearchIndex;

/**
 * Builds the search index anew from the database while the old one is read: when an operator asks for it, and by itself
 * when a start of the hub finds an index that is empty or was made by another version.
 */
@ApplicationScoped
public class IndexRebuild implements Job {

    private static final Logger LOG = Logger.getLogger(IndexRebuild.class);
    private static final String NAME = "index-rebuild";
    private static final String IF_DUE = "if-due";
    private static final String ANYWAY = "anyway";
    private static final int PAGE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final SearchIndex index;
    private final Publications publications;
    private final Jobs jobs;
    private final RebuildProgress progress;

    IndexRebuild(SearchIndex index, Publications publications, Jobs jobs, RebuildProgress progress) {
        this.index = index;
        this.publications = publications;
        this.jobs = jobs;
        this.progress = progress;
    }

    void start(@Observes StartupEvent event) {
        jobs.request(NAME, IF_DUE);
    }

    /** Asks for a rebuild; it happens in the background, and {@link RebuildProgress} says how far it is. */
    @Transactional
    public void request() {
        progress.ask();
        jobs.request(NAME, ANYWAY);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key) {
        if (key.equals(IF_DUE) && index.isCurrent()) {
            return;
        }
        progress.begin();
        try {
            long count = rebuild();
            progress.finish(count);
            LOG.infof("index rebuilt, entries=%d", count);
        } catch (RuntimeException failure) {
            progress.fail(failure);
            throw failure;
        }
    }

    private long rebuild() {
        long count = 0;
        try (var rollover = index.rollover()) {
            List<Publication> page = page(FIRST);
            while (!page.isEmpty()) {
                IndexDocuments.of(page.stream()
                                .filter(publication -> IndexChannel.isIndexed(publication.type()))
                                .toList())
                        .forEach(rollover::put);
                count += page.size();
                progress.reach(count);
                page = page(page.get(page.size() - 1).id());
            }
            rollover.complete()
                    .forEach(refused -> LOG.errorf("entry=%s not indexed: %s", refused.id(), refused.reason()));
        }
        return count;
    }

    private List<Publication> page(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> publications.after(after, PAGE));
    }
}
