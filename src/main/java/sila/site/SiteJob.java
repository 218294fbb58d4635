package sila.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import sila.jobs.Job;
import sila.site.select.ListPages;
import sila.site.select.SharedPages;

/**
 * Brings what stands at an address up to date, whatever it is: a page, or nothing. The key is the address. A list is
 * made anew as a whole, by the address of its first page.
 */
@ApplicationScoped
class SiteJob implements Job {

    private final SharedPages shared;
    private final EntryWriter entries;
    private final PageStore store;
    private final ListPages lists;

    SiteJob(SharedPages shared, EntryWriter entries, PageStore store, ListPages lists) {
        this.shared = shared;
        this.entries = entries;
        this.store = store;
        this.lists = lists;
    }

    @Override
    public String name() {
        return Renewals.JOB;
    }

    @Override
    public void run(String path) {
        var list = lists.pathsFrom(path);
        if (list.isEmpty()) {
            bring(path);
        } else {
            list.forEach(this::bring);
            removeAllBut(list, path + "/page");
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
