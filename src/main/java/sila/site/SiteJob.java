package sila.site;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import sila.contentmodel.ContentModel;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.jobs.Job;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;

/**
 * Brings what stands at an address up to date, whatever it is: a page, or nothing. The key is the address. A list is
 * made anew as a whole, by the address of its first page.
 */
@ApplicationScoped
class SiteJob implements Job {

    private static final String NAME = "site-page";
    /** Publications in quick succession, as in an import, share one rendering. */
    private static final Duration GATHER = Duration.ofMillis(300);

    private final PageStore store;
    private final SharedPages shared;
    private final EntryPages entries;
    private final Publications publications;
    private final ContentModel model;
    private final Jobs jobs;

    SiteJob(
            PageStore store,
            SharedPages shared,
            EntryPages entries,
            Publications publications,
            ContentModel model,
            Jobs jobs) {
        this.store = store;
        this.shared = shared;
        this.entries = entries;
        this.publications = publications;
        this.model = model;
        this.jobs = jobs;
    }

    /** Joins the running transaction. */
    void request(Collection<String> paths) {
        Instant at = Instant.now().plus(GATHER);
        jobs.request(paths.stream()
                .distinct()
                .map(path -> new JobRequest(NAME, path, at))
                .toList());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String path) {
        var list = model.byPlural(path.substring(1)).filter(Sections::isOnSite);
        if (list.isPresent()) {
            var current = shared.paths(list.get());
            current.forEach(this::bring);
            removeAllBut(current, path + "/page");
        } else {
            bring(path);
        }
    }

    private void bring(String path) {
        page(path).ifPresentOrElse(page -> store.put(path, page), () -> store.remove(path));
    }

    private Optional<TemplateInstance> page(String path) {
        return shared.at(path).or(() -> owner(path).map(entries::page));
    }

    private Optional<Publication> owner(String path) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> SitePage.at(path))
                .flatMap(page -> publications.find(page.entryId()))
                .filter(entry -> entry.path().equals(path));
    }

    private void removeAllBut(List<String> current, String below) {
        var keep = new HashSet<>(current);
        store.below(below).filter(path -> !keep.contains(path)).toList().forEach(store::remove);
    }
}
