package sila.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import sila.jobs.Job;
import sila.site.select.ListPages;
import sila.site.select.SharedPages;

/**
 * Brings what stands at an address up to date, whatever it is: a page, or nothing. The key is the address. Every new
 * entry shifts all pages of a list by one place: those with the newest entries are made at once, the others together
 * and later.
 */
@ApplicationScoped
class SiteJob implements Job {

    /** Pages of a list that are made at once. */
    private static final int FRESH = 3;

    private final SharedPages shared;
    private final EntryWriter entries;
    private final PageStore store;
    private final ListPages lists;
    private final Renewals renewals;

    SiteJob(SharedPages shared, EntryWriter entries, PageStore store, ListPages lists, Renewals renewals) {
        this.shared = shared;
        this.entries = entries;
        this.store = store;
        this.lists = lists;
        this.renewals = renewals;
    }

    @Override
    public String name() {
        return Renewals.JOB;
    }

    @Override
    public void run(String path) {
        var list = Renewals.listOfOlder(path).filter(lists::isFirst);
        if (list.isPresent()) {
            renewOlder(list.get());
        } else if (lists.isFirst(path)) {
            renewFresh(path);
        } else {
            bring(path);
        }
    }

    private void renewFresh(String list) {
        int made = put(lists.from(list, 1).limit(FRESH));
        if (lists.from(list, FRESH + 1).findFirst().isPresent()) {
            renewals.requestOlder(list);
        } else {
            removeBehind(list, made);
        }
    }

    private void renewOlder(String list) {
        removeBehind(list, FRESH + put(lists.from(list, FRESH + 1)));
    }

    private int put(Stream<ListPages.Placed> pages) {
        return pages.mapToInt(placed -> {
                    store.put(placed.path(), placed.page());
                    return 1;
                })
                .sum();
    }

    private void removeBehind(String list, int last) {
        String pages = list + "/page";
        store.below(pages)
                .filter(path -> Integer.parseInt(path.substring(pages.length() + 1)) > last)
                .toList()
                .forEach(store::remove);
    }

    private void bring(String path) {
        shared.at(path).ifPresentOrElse(page -> store.put(path, page), () -> entries.bring(path));
    }
}
