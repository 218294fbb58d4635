package sila.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import sila.contentmodel.ContentModel;
import sila.jobs.Job;

/**
 * Brings what stands at an address up to date, whatever it is: a page, or nothing. The key is the address. A list is
 * made anew as a whole, by the address of its first page.
 */
@ApplicationScoped
class SiteJob implements Job {

    private final SharedPages shared;
    private final EntryWriter entries;
    private final PageStore store;
    private final ContentModel model;

    SiteJob(SharedPages shared, EntryWriter entries, PageStore store, ContentModel model) {
        this.shared = shared;
        this.entries = entries;
        this.store = store;
        this.model = model;
    }

    @Override
    public String name() {
        return Renewals.JOB;
    }

    @Override
    public void run(String path) {
        var list = model.byPlural(path.substring(1)).filter(Sections::isOnSite).map(shared::paths);
        if (list.isPresent()) {
            list.get().forEach(this::bring);
            removeAllBut(list.get(), path + "/page");
        } else {
            bring(path);
        }
    }

    private void bring(String path) {
        shared.at(path).ifPresentOrElse(page -> store.put(path, page), () -> entries.bring(path));
    }

    private void removeAllBut(List<String> current, String below) {
        var keep = Set.copyOf(current);
        store.below(below).filter(path -> !keep.contains(path)).toList().forEach(store::remove);
    }
}
