package sila.site;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.jobs.Repeatable;
import sila.site.select.EntryPages;

/**
 * Writes the pages of entries. The channel and the job may be at the same page at the same time, and the one that read
 * first may write last: so each takes a turn before it reads, and whoever sees after writing that another turn was
 * taken asks for the page once more.
 */
@ApplicationScoped
class EntryWriter {

    private final Publications publications;
    private final EntryPages pages;
    private final PageStore store;
    private final Renewals renewals;

    EntryWriter(Publications publications, EntryPages pages, PageStore store, Renewals renewals) {
        this.publications = publications;
        this.pages = pages;
        this.store = store;
        this.renewals = renewals;
    }

    /** Makes true what stands at an address: the page of the entry that has it, or nothing. */
    void bring(String path) {
        var turn = Repeatable.call(() -> SitePage.takeTurn(path));
        owner(path).map(pages::page).ifPresentOrElse(page -> store.put(path, page), () -> store.remove(path));
        lookAgain(path, turn);
    }

    /** Writes the page of an entry that has just claimed its address. @param turn taken with the claim */
    void write(Publication entry, UUID turn) {
        store.put(entry.path(), pages.page(entry));
        lookAgain(entry.path(), Optional.of(turn));
    }

    private void lookAgain(String path, Optional<UUID> turn) {
        if (!turn.equals(QuarkusTransaction.requiringNew().call(() -> SitePage.turn(path)))) {
            renewals.request(List.of(path));
        }
    }

    private Optional<Publication> owner(String path) {
        return QuarkusTransaction.requiringNew()
                .call(() -> SitePage.at(path).map(SitePage::entryId))
                .flatMap(publications::find)
                .filter(entry -> entry.path().equals(path));
    }
}
